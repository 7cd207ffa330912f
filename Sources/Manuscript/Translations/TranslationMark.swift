import Diagnostics
import YAML

/// The one line of a translation's file that records which state of its source it translates.
public enum TranslationMark {
  /// The key in the front matter.
  static let key = "translation-of"

  /// The file with the line added or brought up to date, every other byte as it was; nil when it has
  /// no front matter that could hold the line.
  public static func marked(_ bytes: [UInt8], as fingerprint: PageFingerprint) -> [UInt8]? {
    let line = Array("\(key): \"\(fingerprint)\"".utf8)
    let matter = FrontMatterBytes(bytes)
    var marked = bytes
    if let old = matter.yaml.flatMap({ place(in: $0) }) {
      marked.replaceSubrange(old, with: line)
    } else {
      guard let added = matter.adding(line) else { return nil }
      marked = added
    }
    // Whatever a person wrote there, what is written now must be read back.
    return recorded(in: FrontMatterBytes(marked).yaml) == fingerprint ? marked : nil
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
