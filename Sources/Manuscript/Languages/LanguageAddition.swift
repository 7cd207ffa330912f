import Diagnostics

extension SiteSettings {
  /// `site.yaml` with one more language, every other line as it was; nil when its list of languages is
  /// not written in a way that can be changed without a doubt.
  public static func adding(_ language: Language, to bytes: [UInt8]) -> [UInt8]? {
    let old = read(SourceFile(path: fileName, bytes: bytes), in: "").value?.languages
    guard let old, let place = end(ofLanguagesIn: bytes) else { return nil }
    var added = bytes
    added.insert(contentsOf: Array((place.before + language.tag).utf8), at: place.index)
    let new = read(SourceFile(path: fileName, bytes: added), in: "")
    guard !new.diagnostics.haveErrors,
      new.value?.languages.map(\.tag) == old.map(\.tag) + [language.tag]
    else { return nil }
    return added
  }

  /// Where another tag can stand: before the bracket of `languages: [ja, en]`, or on a line behind
  /// those of a list.
  private static func end(
    ofLanguagesIn bytes: [UInt8]
  ) -> (index: Int, before: String)? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.starts(with: "languages:".utf8) }) else {
      return nil
    }
    if let bracket = closingBracket(in: lines[first]) { return (bracket, ", ") }
    let items = lines[(first + 1)...].prefix { line in
      let text = String(decoding: line, as: UTF8.self)
      return text.drop { $0 == " " }.hasPrefix("- ") && !text.contains(":")
    }
    guard let last = items.last else { return nil }
    let indent = last.prefix { $0 == 0x20 }.count
    return (last.endIndex, "\n" + String(repeating: " ", count: indent) + "- ")
  }

  /// Where the first bracket of a line is closed: `[ja, {tag: ko, fallback: [en]}]` has another pair within.
  private static func closingBracket(in line: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    return line.firstIndex { byte in
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      default: return false
      }
      return depth == 0
    }
  }
}
