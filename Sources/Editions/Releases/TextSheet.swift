import Markdown
import Themes
import Typography

/// A plain text that grows block by block, its lines no longer than its columns.
struct TextSheet {
  private let style: PlainTextStyle
  let locale: Locale
  private var lines: [String] = []

  init(_ style: PlainTextStyle, locale: Locale) {
    self.style = style
    self.locale = locale
  }

  var columns: TextColumns { style.columns }

  /// The text in UTF-8; every line ends with a line feed.
  var bytes: [UInt8] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.joined(separator: "\n").utf8) + [0x0A]
  }

  /// Adds a text, unless it is empty.
  mutating func add(_ text: String, first: String = "", rest: String = "") {
    guard !text.isEmpty else { return }
    lines += columns.lines(of: text, first: first, rest: rest)
  }

  /// Adds a short text, its readings behind their bases.
  mutating func add(_ text: InlineText) {
    add(style.text(text))
  }

  /// Adds one of the theme's words.
  mutating func add(word: String) {
    add(locale.shownWord(word))
  }

  /// Adds lines that fit already.
  mutating func add(lines more: [String]) {
    lines += more
  }

  /// Adds a text that is a paragraph of its own.
  mutating func addBlock(_ text: InlineText) {
    add(text)
    endBlock()
  }

  /// Adds one of the theme's words as the heading of what follows.
  mutating func addHeading(_ word: String) {
    endBlock()
    let text = style.text(locale.shownWord(word))
    if let headingMark = style.headingMark {
      add(text, first: headingMark)
    } else {
      add(text)
      lines.append(String(repeating: "-", count: columns.width(of: text)))
    }
  }

  /// Adds a line across the sheet.
  mutating func addRule(_ mark: String) {
    lines.append(String(repeating: mark, count: columns.count))
  }

  /// Leaves a line empty.
  mutating func endBlock() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }
}
