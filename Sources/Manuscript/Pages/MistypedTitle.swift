import Diagnostics
import Markdown
import Typography

/// A title with which a text begins, but whose sign is none of a heading: `＃ 題名`, `#題名`.
struct MistypedTitle {
  /// Where it stands.
  private let location: Location
  /// How it is written rightly.
  private let spelling: String

  /// The title on the first line that is not blank; nil when something else stands there.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: the line on which the Markdown begins, from 1.
  ///   - file: the file's name.
  init?(in text: UTF8Text, fromLine line: Int, file: String) {
    guard line <= text.lines.count,
      let first = (line...text.lines.count).first(where: {
        !text.lines.line($0, of: text.bytes).allSatisfy(Self.isSpace)
      })
    else { return nil }
    let content = text.lines.line(first, of: text.bytes).drop(while: Self.isSpace)
    let signs = [Array("#".utf8), Array("＃".utf8)]
    guard let sign = signs.first(where: { content.starts(with: $0) }) else { return nil }
    let rest = content.dropFirst(sign.count).prefix(200)
    let words = String(decoding: rest, as: UTF8.self).drop(while: \.isWhitespace)
    guard let letter = words.first, letter.isLetter || letter == "{" || letter == "「" else {
      return nil
    }
    spelling = "# " + words
    let column = content.startIndex - text.lines.line(first, of: text.bytes).startIndex + 1
    location = LineIndex(text, file: file).location(
      line: first, byteColumn: column, of: [UInt8]())
  }

  /// What to tell the author of a page that has no other title.
  var diagnostic: Diagnostic {
    .error(
      .missingTitle, at: location,
      FrontMatter.noTitle,
      hint: Wording(english: "Write: \(spelling)", japanese: "次のように書いてください： \(spelling)"))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D, 0x0A].contains(byte) }
}
