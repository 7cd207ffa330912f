import Manuscript
import Templates
import Typography

/// The measures of a page.
///
/// A line holds a whole number of characters: what is left of the page's width (of its height, where
/// lines are vertical) widens the margin opposite the binding (at the foot).
struct PrintSheet: Hashable, Sendable {
  let settings: PrintSettings
  let writing: PrintSettings.Writing
  let binding: PrintSettings.Binding
  /// Whether engines count pages from right to left, so that odd ones are left pages to them (CSS Paged Media
  /// Level 3, section 3.2).
  private let runsFromRight: Bool
  /// How far colour runs beyond the page's edge.
  let bleed: Length
  /// The room for crop marks around that.
  let markRoom: Length

  /// The measures for a purpose: what is for the press is printed larger and then cut.
  init(_ settings: PrintSettings, language: Language, for purpose: PrintPurpose) {
    self.settings = settings
    writing = purpose == .screen ? .horizontal : settings.writing(of: language)
    binding = settings.binding(of: language, writing)
    runsFromRight = language.direction == .rightToLeft
    bleed = purpose.isPress ? settings.bleed : .zero
    markRoom = purpose.isPress && settings.hasCropMarks ? .millimetres(10) : .zero
  }

  /// Whether lines run from top to bottom.
  var isVertical: Bool { writing == .vertical }

  /// How far the page's edge is from the edge of the paper on which it is printed.
  var trim: Length { bleed + markRoom }

  /// The size of the type in tenths of a point.
  var typeSize: Int {
    switch settings.size {
    case .a5: 95
    case .b6: 90
    case .a4, .letter: 105
    }
  }

  /// The size of the text area.
  var area: (width: Length, height: Length) {
    let margins = usualMargins
    let width = settings.size.width - margins.inner - margins.outer
    let height = settings.size.height - margins.top - margins.bottom
    return writing == .vertical ? (width, measure(in: height)) : (measure(in: width), height)
  }

  /// The room of tables, whose type is a little smaller than that of the text.
  var measure: TypeMeasure {
    let line = writing == .vertical ? area.height : area.width
    return TypeMeasure(
      line: Double(line.micrometres) * 72 / 25_400,
      usual: TableStep(size: typeSize * 9 / 10, padding: 180), face: .serif)
  }

  /// Where text stands on the paper, between two covers.
  var textArea: PaperDocument.TextArea {
    let (inner, outer) = (margins.inner + trim, margins.outer + trim)
    return PaperDocument.TextArea(
      oddLeft: binding == .left ? inner : outer, evenLeft: binding == .left ? outer : inner,
      width: area.width, height: area.height, paperHeight: settings.size.height + trim + trim,
      bottom: margins.bottom + trim, isVertical: isVertical, covers: 1)
  }

  /// How far above the text the running head stands: 8 mm, or less, so that it is 5 mm from the paper's edge.
  var headRoom: Length {
    // The head's own type is 2.6 mm high.
    let room = usualMargins.top.micrometres - 7_600
    return Length(micrometres: min(8_000, max(2_000, room)))
  }

  /// Where lines of a table's cells end, as a value of CSS: between phrases, unless lines are so short that a phrase
  /// could be wider than its column.
  var cellBreak: String { measure.line < 255 ? "normal" : "auto-phrase" }

  /// The margins that the text area leaves.
  var margins: (top: Length, bottom: Length, inner: Length, outer: Length) {
    let usual = usualMargins
    return (
      usual.top, settings.size.height - usual.top - area.height,
      usual.inner, settings.size.width - usual.inner - area.width
    )
  }
}

extension PrintSheet {
  /// The longest line of whole characters that fits into a length, and a hair more, so that no engine's
  /// rounding turns a character out.
  private func measure(in length: Length) -> Length {
    let hair = 50
    let characters = (length.micrometres - hair) * 720 / (typeSize * 25_400)
    return Length(micrometres: characters * typeSize * 25_400 / 720 + hair)
  }

  /// What `site.yaml` says, or what suits the size.
  private var usualMargins: (top: Length, bottom: Length, inner: Length, outer: Length) {
    let usual =
      switch settings.size {
      case .a5: (top: 20, bottom: 19, inner: 18, outer: 16)
      case .b6: (top: 18, bottom: 17, inner: 16, outer: 13)
      case .a4: (top: 25, bottom: 28, inner: 30, outer: 26)
      case .letter: (top: 24, bottom: 26, inner: 31, outer: 28)
      }
    let margins = settings.margins
    return (
      margins.top ?? .millimetres(usual.top), margins.bottom ?? .millimetres(usual.bottom),
      margins.inner ?? .millimetres(usual.inner), margins.outer ?? .millimetres(usual.outer)
    )
  }
}

/// The measures of a page as templates see them: lengths of CSS.
extension PrintSheet: TemplateData {
  static let fields: Fields<PrintSheet> = [
    .text("page-width", .said("the width of the page", "ページの幅")) { $0.settings.size.width.css },
    .text("page-height", .said("its height", "ページの高さ")) { $0.settings.size.height.css },
    .text("paper-width", .said("the width of the paper before it is cut", "断ち切る前の紙の幅")) {
      ($0.settings.size.width + $0.trim + $0.trim).css
    },
    .text("paper-height", .said("its height", "断ち切る前の紙の高さ")) {
      ($0.settings.size.height + $0.trim + $0.trim).css
    },
    .text("area-width", .said("the width of the text area", "版面の幅")) { $0.area.width.css },
    .text("area-height", .said("its height", "版面の高さ")) { $0.area.height.css },
    .text("head-room", .said("how far the running head is above the text", "柱と本文のあいだ")) {
      $0.headRoom.css
    },
    .text("cell-break", .said("where lines of a table's cells end", "表のセルの改行の決まり")) {
      $0.cellBreak
    },
    .text("bleed", .said("how far colour runs over the edge", "塗り足し")) { $0.bleed.css },
    .text("mark-room", .said("the room for crop marks", "トンボの幅")) { $0.markRoom.css },
    .text("type-size", .said("the size of the text's type", "本文の文字の大きさ")) {
      "\($0.typeSize / 10).\($0.typeSize % 10)pt"
    },
    .text("odd-margins", .said("the margins of odd pages", "奇数ページの余白")) {
      $0.cssMargins(onOddPages: true)
    },
    .text("even-margins", .said("the margins of even pages", "偶数ページの余白")) {
      $0.cssMargins(onOddPages: false)
    },
    .text(
      "odd-side",
      .said("left or right: what engines call odd pages", "印刷ソフトから見た奇数ページの側（left か right）")
    ) { $0.runsFromRight ? "left" : "right" },
    .text(
      "even-side",
      .said("left or right: what engines call even pages", "印刷ソフトから見た偶数ページの側（left か right）")
    ) { $0.runsFromRight ? "right" : "left" },
    .text("odd-outer", .said("the outer side of odd pages", "奇数ページの小口の側")) {
      $0.binding == .left ? "right" : "left"
    },
    .text("even-outer", .said("the outer side of even pages", "偶数ページの小口の側")) {
      $0.binding == .left ? "left" : "right"
    },
    .flag("vertical", .said("whether lines run from top to bottom", "縦書きか")) { $0.isVertical },
  ]

  /// The margins of a page of the paper, from the top clockwise.
  private func cssMargins(onOddPages isOdd: Bool) -> String {
    let inner = (margins.inner + trim).css
    let outer = (margins.outer + trim).css
    let isInnerLeft = isOdd == (binding == .left)
    return [
      (margins.top + trim).css, isInnerLeft ? outer : inner, (margins.bottom + trim).css,
      isInnerLeft ? inner : outer,
    ].joined(separator: " ")
  }
}

extension Length {
  /// The length in CSS.
  var css: String {
    let thousandths = String(micrometres % 1000 + 1000).dropFirst()
    return "\(micrometres / 1000).\(thousandths)mm"
  }
}
