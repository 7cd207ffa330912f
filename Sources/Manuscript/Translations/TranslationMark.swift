import Diagnostics
import YAML

/// The one line of a translation's file that records which state of its source it translates.
public enum TranslationMark {
  /// The key in the front matter.
  static let key = "translation-of"

  /// The file with the line added or brought up to date, every other byte as it was; nil when it has
  /// no front matter that could hold the line.
  public static func marked(_ bytes: [UInt8], as fingerprint: PageFingerprint) -> [UInt8]? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = Array("\(key): \"\(fingerprint)\"".utf8)
    guard let yaml = frontMatter(bytes[start...]) else {
      return withFrontMatter(bytes, from: start, line: line, fingerprint)
    }
    var marked = bytes
    if let old = place(in: yaml) {
      marked.replaceSubrange(old, with: line)
    } else {
      let opening = bytes[start..<yaml.startIndex]
      let lineEnd = opening[LineStarts(opening).line(1, of: opening).endIndex...]
      marked.insert(contentsOf: line + lineEnd, at: yaml.endIndex)
    }
    // Whatever a person wrote there, what is written now must be read back.
    return recorded(in: frontMatter(marked[start...])) == fingerprint ? marked : nil
  }

  /// The file with front matter for the line, for a text that begins with its title; nil when what begins there
  /// is front matter that cannot be read.
  private static func withFrontMatter(
    _ bytes: [UInt8], from start: Int, line: [UInt8], _ fingerprint: PageFingerprint
  ) -> [UInt8]? {
    let first = LineStarts(bytes[start...]).line(1, of: bytes[start...])
    let end: [UInt8] = bytes[first.endIndex...].first == 0x0D ? [0x0D, 0x0A] : [0x0A]
    let fence = Array("---".utf8) + end
    let marked = bytes[..<start] + fence + line + end + fence + end + bytes[start...]
    guard !first.starts(with: "---".utf8),
      recorded(in: frontMatter(marked[start...])) == fingerprint
    else { return nil }
    return Array(marked)
  }

  private static func frontMatter(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    do { return try FrontMatterSplit(text, LineStarts(text), file: "").yaml } catch { return nil }
  }

  private static func recorded(in yaml: ArraySlice<UInt8>?) -> PageFingerprint? {
    do throws(Diagnostic) {
      guard let yaml, let node = try YAMLNode.parse(yaml, file: "") else { return nil }
      var reader = MappingReader(node)
      return reader.optional(key, Scalars.fingerprint)
    } catch {
      return nil
    }
  }

  /// Where the line stands, without its line end, the lines included that go on with its value.
  private static func place(in yaml: ArraySlice<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    let lines = LineStarts(yaml)
    for line in (1...lines.count).lazy.map({ lines.line($0, of: yaml) }) {
      if let start = found?.lowerBound {
        guard let first = line.first, first == 0x20 || first == 0x09 else { break }
        found = start..<line.endIndex
      } else if isMark(line) {
        found = line.startIndex..<line.endIndex
      }
    }
    return found
  }

  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["", "\"", "'"].contains { quote in
      let name = Array((quote + key + quote).utf8)
      return line.starts(with: name)
        && line.dropFirst(name.count).first { $0 != 0x20 } == UInt8(ascii: ":")
    }
  }
}
