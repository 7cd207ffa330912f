internal import Diagnostics
internal import Editions
internal import Manuscript

/// Why there is no picture of a drawing.
struct DrawingFailure: Error, Hashable, Sendable {
  /// What happened, as the end of a sentence whose subject is the program.
  let reason: Wording
  /// Whether it may go well when the picture is made by itself.
  private(set) var mayGoWell = true

  /// Others took too long.
  static let givenUp = DrawingFailure(
    Wording(
      english: "was not started any more, since others took too long",
      japanese: "を、時間がかかりすぎるため使うのをやめました"),
    [], mayGoWell: false)

  /// There is a picture, and it is larger or smaller than it must be.
  static func otherSize(_ lastLines: [String]) -> DrawingFailure {
    DrawingFailure(noPicture, lastLines, mayGoWell: false)
  }

  private static let noPicture = Wording(
    english: "wrote no picture of the right size", japanese: "が決まった大きさの画像を書き出せませんでした")

  private init(_ reason: Wording, _ lastLines: [String], mayGoWell: Bool = true) {
    let words = MachineFailure.said(lastLines)
    self.reason = Wording(
      english: "\(reason.english).\(words)", japanese: "\(reason.japanese)。\(words)")
    self.mayGoWell = mayGoWell
  }

  /// - Parameter end: how the program ended; nil when it said that all went well.
  init(end: ProgramRun.End?, lastLines: [String], limit: Duration) {
    self.init(end?.reason(limit) ?? Self.noPicture, lastLines)
  }

  /// The machine did not let the work be done.
  init(machine failure: MachineFailure) {
    reason = Wording(
      english: "could not work: \(failure.diagnostic.message.english)",
      japanese: "を使えませんでした。\(failure.diagnostic.message.japanese)")
  }
}

extension DrawingFailure {
  /// What is to be said of pictures that are not there: the first card and the first icon, and how many others.
  ///
  /// - Parameters:
  ///   - place: the path of the program.
  ///   - settings: where the site's settings stand.
  static func warnings(
    of failures: [(picture: DrawnPicture, failure: DrawingFailure)], _ place: String,
    _ settings: String
  ) -> [Diagnostic] {
    let cards = failures.filter { $0.picture.isCard }
    let icons = failures.filter { $0.picture.purpose == .icon }
    return [cards, icons].compactMap { failures in
      // What was not even tried tells less.
      let tried = failures.first { $0.failure != .givenUp }
      guard let (picture, failure) = tried ?? failures.first else { return nil }
      return .failedDrawing(
        of: picture, others: failures.count - 1, .vips, place, because: failure.reason,
        at: picture.source ?? settings)
    }
  }
}

extension DrawnPicture {
  /// Whether it is the card of a page.
  var isCard: Bool {
    if case .card = purpose { true } else { false }
  }

  /// The page for which it is made; nil for what is the whole site's.
  var source: String? {
    switch purpose {
    case .card(let source), .cover(let source): source
    case .icon: nil
    }
  }
}

extension Diagnostic {
  /// Icons or cards could not be drawn.
  fileprivate static func failedDrawing(
    of picture: DrawnPicture, others: Int, _ program: Program, _ place: String,
    because reason: Wording, at source: String
  ) -> Diagnostic {
    let what: Wording
    let were = others == 0 ? "was" : "were"
    let others = Wording.others(others)
    switch picture.purpose {
    case .card:
      what = Wording(
        english: "The card of this page\(others.english) \(were) not drawn",
        japanese: "このページ\(others.japanese)のカード（SNSで紹介される画像）を作れませんでした")
    // Nothing is said of a cover: the e-book has it as a drawing then.
    case .icon, .cover:
      what = Wording(
        english: "The icon \(picture.path)\(others.english) \(were) not drawn",
        japanese: "アイコン \(picture.path)\(others.japanese)を作れませんでした")
    }
    return .warning(
      .failedDrawing, at: Location(source),
      Wording(
        english: "\(what.english): \(program.name) (\(place)) \(reason.english)",
        japanese: "\(what.japanese)。\(program.name)（\(place)）\(reason.japanese)"),
      hint: Wording(
        english: """
          The site is published without it. Where the theme has a card.svg.mustache or a mark of its own, look whether \
          that is a whole SVG, a card of 1200 × 630; where it has none, update the program.
          """,
        japanese: """
          これらの画像がなくても、サイトは公開できます。テーマに自作の card.svg.mustache やマークがあれば、正しいSVG（カードは \
          1200×630）かどうか確かめてください。自作のものがないときは、プログラムを新しくしてください。
          """))
  }

  /// The organisation's mark is in a format that drawings do not show.
  static func undrawableMark(_ path: String, at settings: String) -> Diagnostic {
    .warning(
      .failedDrawing, at: Location(settings),
      Wording(
        english: "“\(path)” is in a format of which no icons are made, and which no card shows.",
        japanese: "「\(path)」の形式では、サイトのアイコンを作れず、カード（SNSで紹介される画像）にも入りません。"),
      hint: Wording(
        english: "Put the mark there as SVG or PNG.", japanese: "マークをSVGかPNGにしてください。"))
  }

  /// No font has the letters of a card.
  static func missingFont(
    at source: String, others: Int, letters: [Unicode.Scalar]
  ) -> Diagnostic {
    let shown = letters.prefix(8).map { letter in
      "\(letter) (U+\(String(letter.value, radix: 16, uppercase: true)))"
    }.joined(separator: " ")
    let verb = others == 0 ? "is" : "are"
    let more = letters.count > 8 ? " …" : ""
    let others = Wording.others(others)
    return .warning(
      .missingFont, at: Location(source),
      Wording(
        english: """
          The card of this page\(others.english) \(verb) left out: no font of this machine has these letters: \
          \(shown)\(more)
          """,
        japanese: """
          このページ\(others.japanese)のカード（SNSで紹介される画像）は作りませんでした。\
          次の文字を表示できるフォントが、この機器にありません： \(shown)\(more)
          """),
      hint: Wording(
        english: """
          Install fonts for all languages of the site. On Debian, Ubuntu and Windows (in WSL): \
          sudo apt install fonts-noto-core fonts-noto-cjk
          """,
        japanese: """
          サイトのすべての言語のフォントを入れてください。Debian、Ubuntu、Windows（WSLの中）では： \
          sudo apt install fonts-noto-core fonts-noto-cjk
          """))
  }
}

extension Wording {
  /// How many more there are, behind the one that is named.
  fileprivate static func others(_ count: Int) -> Wording {
    switch count {
    case 0: Wording(english: "", japanese: "")
    case 1: Wording(english: " and 1 other", japanese: "（ほか1件）")
    default: Wording(english: " and \(count) others", japanese: "（ほか\(count)件）")
    }
  }
}
