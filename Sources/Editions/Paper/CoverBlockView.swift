import Templates

/// A text of a booklet's cover or of a card, line by line.
struct CoverBlockView: TemplateData {
  private let language: LanguageView
  private let size, x: Double
  private let isAtRight: Bool
  private let lines: [CoverLineView]

  static let fields: Fields<CoverBlockView> = [
    .text("tag", .said("the tag of its language", "言語タグ")) { $0.language.tag },
    .text("size", .said("the size of its type", "文字の大きさ")) { decimal($0.size) },
    .text("x", .said("where its lines begin", "行の始まる位置（横）")) { decimal($0.x) },
    .text("anchor", .said("start or end: at which end", "行をそろえる側（start か end）")) {
      $0.isAtRight ? "end" : "start"
    },
    .list("lines", .said("its lines", "行")) { $0.lines },
  ]

  /// - Parameters:
  ///   - top: where the first line's room begins.
  ///   - x: where the lines begin or, at the right, end.
  init(_ text: CoverText, top: Double, _ language: LanguageView, x: Double, atRight: Bool) {
    self.language = language
    self.x = x
    size = text.size
    isAtRight = atRight
    lines = text.lines.enumerated().map { index, line in
      CoverLineView(
        text: language.isRightToLeft ? "\u{2067}\(line)\u{2069}" : line,
        y: top + text.ascent + Double(index) * text.leading)
    }
  }
}

/// A line of such a text. One from right to left is isolated (UAX #9), since not every renderer
/// of SVG knows the direction of a text.
struct CoverLineView: TemplateData {
  fileprivate let text: String
  fileprivate let y: Double

  static let fields: Fields<CoverLineView> = [
    .text("text", .said("the words", "文字")) { $0.text },
    .text("y", .said("where the line stands", "行の位置（縦）")) { decimal($0.y) },
  ]
}

extension CoverText {
  /// From the top of the first line to its base.
  fileprivate var ascent: Double { size * 0.88 + signRoom }

  /// From the top of the first line to the foot of the last.
  var height: Double {
    lines.isEmpty ? 0 : size + Double(lines.count - 1) * leading + 2 * signRoom
  }
}

/// A number that is not negative with at most two decimals.
func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let fraction = "\(100 + hundredths % 100)".dropFirst()
  return hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(fraction)"
}
