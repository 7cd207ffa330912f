import Diagnostics
import PDF

/// What `sasshi impose` says at its end: what it made, how to print it, and how to fold it.
struct ImpositionOutcome {
  let sheets: ImposedBook
  let style: ImpositionStyle
  let path: String

  var wording: Wording {
    let parts = [made, printing, folding]
    return Wording(
      english: parts.map(\.english).joined(separator: "\n"),
      japanese: parts.map(\.japanese).joined(separator: "\n"))
  }
}

extension ImpositionOutcome {
  private var plan: Imposition { sheets.imposition }

  private var made: Wording {
    let blanks = plan.blankCount
    let paper = PaperName(of: sheets.sheet)
    return Wording(
      english: "\(count(plan.sheetCount, "sheet")) of \(paper.name) for "
        + "\(count(plan.pageCount, "page"))"
        + (blanks > 0 ? " and \(count(blanks, "blank page")) before the back cover" : "")
        + ": \(path)",
      japanese: "\(paper.name)の紙\(plan.sheetCount)枚分（\(plan.pageCount)ページ"
        + (blanks > 0 ? "と、裏表紙の前の白紙\(blanks)ページ" : "") + "）ができました： \(path)")
  }

  private var printing: Wording {
    let short = sheets.flipsOnShortEdge
    let paper = paper
    return Wording(
      english: "Print it on both sides, flipped on the \(short ? "short" : "long") edge, "
        + "at actual size (100 %), on \(paper.english).",
      japanese: "\(paper.japanese)に、両面印刷の「\(short ? "短辺" : "長辺")とじ」、"
        + "「実際のサイズ」（100%）で印刷してください。")
  }

  /// The paper to print on: that of the sheets, or a larger one when there are marks around them.
  private var paper: Wording {
    let name = PaperName(of: sheets.paper).name
    guard style.cropMarks else { return Wording(english: name, japanese: "\(name)の紙") }
    let larger = PaperName.larger(than: sheets.paper)
    return Wording(
      english: "paper of at least \(name)" + (larger.map { ", such as \($0)" } ?? ""),
      japanese: "\(name)以上の紙" + (larger.map { "（\($0)など）" } ?? ""))
  }

  private var folding: Wording {
    let (side, japaneseSide) = style.binding == .left ? ("left", "左") : ("right", "右")
    guard plan.signatures.count > 1 else {
      return Wording(
        english:
          "Keep the sheets in their order, fold the pile in the middle with the front cover outside "
          + "and the fold on its \(side), and staple it along the fold.",
        japanese: "出てきた順に重ね、表紙が外、折り目が\(japaneseSide)になるように真ん中で2つに折り、"
          + "折り目をホチキスでとめます。")
    }
    let sizes = plan.signatures.map { String($0.sheets.count) }
    return Wording(
      english:
        "Fold \(sizes.count) piles (signatures) in the middle, the sheets in their order: of "
        + sizes.joined(separator: ", ")
        + " sheets. Lay them one behind the other with the folds on the \(side), and sew or glue the spine.",
      japanese: "順に" + sizes.joined(separator: "・") + "枚ずつ、\(sizes.count)折に分けて、真ん中で2つに折ります。"
        + "折り目を\(japaneseSide)にそろえて順に重ね、背を糸かのりでとじます。")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// What people call a size of paper: its name, or its measures.
private struct PaperName {
  let name: String

  /// Names, and widths and heights in millimetres, lying, the smallest first (ISO 216; JIS P 0138 for B).
  private static let papers: [(name: String, width: Double, height: Double)] = [
    ("A6", 148, 105), ("B6", 182, 128), ("A5", 210, 148), ("B5", 257, 182), ("A4", 297, 210),
    ("B4", 364, 257), ("A3", 420, 297), ("B3", 515, 364),
  ]

  /// The name of a size, to a millimetre or two: programs round.
  init(of size: Size) {
    let paper = Self.papers.first {
      abs($0.width - size.widthInMillimetres) < 2 && abs($0.height - size.heightInMillimetres) < 2
    }
    name = paper?.name ?? "\(size.millimetres) mm"
  }

  /// A size of the A series, which is sold everywhere, on which this one has room; nil beyond A3.
  static func larger(than size: Size) -> String? {
    papers.first {
      $0.name.hasPrefix("A") && $0.width >= size.widthInMillimetres
        && $0.height >= size.heightInMillimetres
    }?.name
  }
}
