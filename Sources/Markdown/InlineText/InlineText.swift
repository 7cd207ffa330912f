/// A short text that people read, such as a title: plain where machines read it, with its readings and emphasis
/// where people see it.
public struct InlineText: Hashable, Sendable {
  /// The text alone, without readings and marks.
  public let plain: String
  /// What the text is made of; nothing for one that is plain.
  let pieces: [Piece]

  /// A piece of a text.
  enum Piece: Hashable, Sendable {
    case text(String)
    /// The base piece by piece, each with its reading.
    case ruby([RubyPart])
    case lineBreak
    case code(String)
    case open(Form)
    case close(Form)
  }

  /// A piece of a ruby's base, and its reading.
  struct RubyPart: Hashable, Sendable {
    var base, reading: String
  }

  /// In which form a piece of a text stands.
  enum Form: Hashable, Sendable {
    case emphasis, strong, strikethrough
    case element(Node.Element)
    /// In another language than what stands around it: its tag, and how its lines run.
    case language(tag: String, direction: String)
  }

  /// A text without readings and marks: each of its characters stands for itself.
  public init(_ plain: String) {
    self.plain = plain
    pieces = []
  }

  init(pieces: [Piece]) {
    let isPlain = pieces.allSatisfy { if case .text = $0 { true } else { false } }
    plain = pieces.map(\.plain).joined()
    self.pieces = isPlain ? [] : pieces
  }
}

extension InlineText: ExpressibleByStringLiteral {
  /// A text without readings and marks.
  public init(stringLiteral plain: String) { self.init(plain) }
}

extension InlineText {
  /// A text of no character.
  public static let empty = InlineText("")

  /// Whether it holds no character.
  public var isEmpty: Bool { plain.isEmpty }

  /// One text behind another.
  public static func + (one: InlineText, other: InlineText) -> InlineText {
    guard !one.pieces.isEmpty || !other.pieces.isEmpty else {
      return InlineText(one.plain + other.plain)
    }
    return InlineText(pieces: one.allPieces + other.allPieces)
  }

  /// The text as one that stands among words of another language, and says so wherever it is shown.
  ///
  /// - Parameters:
  ///   - tag: the tag of its language.
  ///   - direction: how its lines run, as HTML names it.
  public func marked(asLanguage tag: String, direction: String) -> InlineText {
    guard !isEmpty else { return self }
    let language = Form.language(tag: tag, direction: direction)
    return InlineText(pieces: [.open(language)] + allPieces + [.close(language)])
  }

  /// The text without readings and marks, which still says where it is of another language.
  public var withoutReadings: InlineText {
    InlineText(
      pieces: pieces.isEmpty
        ? allPieces
        : pieces.compactMap { piece in
          switch piece {
          case .text, .open(.language), .close(.language): piece
          case .open, .close: nil
          case .ruby, .lineBreak, .code: .text(piece.plain)
          }
        })
  }

  /// Whether another text says the same: white space aside, the same characters and, where both have some, the
  /// same readings.
  public func agrees(with other: InlineText) -> Bool {
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    guard words(plain) == words(other.plain) else { return false }
    return readings.isEmpty || other.readings.isEmpty || readings == other.readings
  }

  /// The bases with a reading, and their readings.
  private var readings: [String] {
    pieces.flatMap { piece -> [String] in
      if case .ruby(let parts) = piece {
        [parts.map(\.base).joined(), parts.map(\.reading).joined()]
      } else {
        []
      }
    }
  }

  /// The pieces, also of a text that is plain.
  var allPieces: [Piece] {
    pieces.isEmpty && !plain.isEmpty ? [.text(plain)] : pieces
  }
}

extension InlineText.Piece {
  fileprivate var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .ruby(let parts): parts.map(\.base).joined()
    case .lineBreak: " "
    case .open, .close: ""
    }
  }
}
