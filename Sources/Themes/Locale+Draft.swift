public import Diagnostics
public import Manuscript
import YAML

extension Locale {
  /// A locale file for a new language, made of another language's: every word to translate stands
  /// without a text, beside the text that it has there.
  ///
  /// - Parameters:
  ///   - language: the new language.
  ///   - bytes: the other language's file.
  ///   - reader: the language of the comment at the top.
  public static func draft(
    for language: Language, from bytes: [UInt8], speaking reader: MessageLanguage = .english
  ) -> [UInt8] {
    var lines = [Self.beginning.text(in: reader)]
    var block = ""
    let text = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in text {
      let line = line.last == "\r" ? line.dropLast() : line
      if let first = line.first, first != " ", first != "#" {
        block = String(line.prefix { $0 != ":" })
      }
      lines.append(draft(line, in: block, for: language))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static let beginning = Wording(
    english: """
      # The theme's words in this language. Write each text in place of what stands behind its #;
      # a word without a text is taken from another language, with a warning.
      """,
    japanese: """
      # テーマのことばです。「#」とそのうしろを消して、そこにこの言語の訳を書いてください。
      # 訳のないことばは、ほかの言語のものが使われ、注意が出ます。
      """)

  /// Whether a locale file has words without a text.
  public static func isDraft(_ bytes: [UInt8]) -> Bool {
    let node = (try? YAMLNode.parse(bytes[...], file: "")).flatMap(\.self)
    let words = (try? node?.mapping())?.first { $0.key == "words" }?.value
    return (try? words?.mapping())?.contains { $0.value.isNull } == true
  }

  private static func draft(
    _ line: Substring, in block: String, for language: Language
  ) -> String {
    guard let colon = line.firstIndex(of: ":") else { return String(line) }
    let key = line[...colon]
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    switch block {
    case _ where value.isEmpty: return String(line)
    case "name": return "\(key) \(language.ownName)"
    case "og-locale": return "\(key) \(language.tag.replacing("-", with: "_"))"
    case "words": return "\(key) # \(value)"
    case "months": return "\(key) [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] # \(value)"
    // Without a format of its own, a language gets one that everybody understands.
    default: return line.first == " " ? "  # \(line.drop { $0 == " " })" : "# \(line)"
    }
  }
}
