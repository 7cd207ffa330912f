import Diagnostics
import Typography
import YAML

/// The entry of a page's front matter that names its former addresses.
public enum AliasLine {
  /// The key in the front matter.
  static let key = "alias"

  /// A page's file when the page has moved: the former address is added to those that it names, and the new one, should
  /// it be among them, taken away. Only lines of the entry change; nil when it cannot be written there.
  ///
  /// - Parameters:
  ///   - bytes: every byte of the file.
  ///   - old: the former address, below the language's root and without an ending.
  ///   - new: the new one.
  public static func moved(_ bytes: [UInt8], from old: String, to new: String) -> [UInt8]? {
    let matter = FrontMatterBytes(bytes)
    guard let known = addresses(in: matter) else { return nil }
    let kept = known.filter { ComposedForm.of($0.withoutEnding) != new }
    let isNamed = kept.contains { ComposedForm.of($0.withoutEnding) == old }
    let wanted = isNamed ? kept : kept + [old]
    guard wanted != known else { return bytes }
    guard let changed = changed(matter, to: wanted) else { return nil }
    // Whatever a person wrote there, what is written now must be read back.
    return addresses(in: FrontMatterBytes(changed)) == wanted ? changed : nil
  }

  /// The addresses as they are written; nil when the front matter cannot be read, or names none in this way.
  private static func addresses(in matter: FrontMatterBytes) -> [String]? {
    do throws(Diagnostic) {
      guard let node = try node(in: matter), !node.isNull else { return [] }
      guard case .sequence(let items) = node.content else { return [try node.text()] }
      var texts: [String] = []
      for item in items { texts.append(try item.text()) }
      return texts
    } catch {
      return nil
    }
  }

  private static func node(in matter: FrontMatterBytes) throws(Diagnostic) -> YAMLNode? {
    guard let yaml = matter.yaml, let root = try YAMLNode.parse(yaml, file: "") else { return nil }
    return try root.mapping().first { $0.key == key }?.value
  }

  private static func changed(
    _ matter: FrontMatterBytes, to wanted: [String]
  ) -> [UInt8]? {
    guard let yaml = matter.yaml, let node = try? node(in: matter) else {
      return matter.adding(Array("\(key): \(flow(wanted))".utf8))
    }
    let lines = LineIndex(yaml, file: "")
    guard let range = lines.range(of: node.location) else { return nil }
    if node.isNull {
      let space = matter.bytes[..<range.lowerBound].last == UInt8(ascii: ":") ? " " : ""
      return [Cure(range, Array((space + flow(wanted)).utf8))].applied(to: matter.bytes)
    }
    if case .sequence(let items) = node.content, yaml[range.lowerBound] != UInt8(ascii: "[") {
      return block(items, lines, matter.bytes, to: wanted)
    }
    return [Cure(range, Array(flow(wanted).utf8))].applied(to: matter.bytes)
  }

  /// One address by itself, several in brackets.
  private static func flow(_ addresses: [String]) -> String {
    let written = addresses.map(\.yamlPath)
    return written.count == 1 ? written[0] : "[\(written.joined(separator: ", "))]"
  }

  /// A list with a line for each address: lines that are taken away or added, and no others.
  private static func block(
    _ items: [YAMLNode], _ lines: LineIndex, _ bytes: [UInt8], to wanted: [String]
  ) -> [UInt8]? {
    var cures: [Cure] = []
    var last: Range<Int>?
    for item in items {
      guard let range = lines.range(of: item.location), let text = try? item.text() else {
        return nil
      }
      let start = bytes[..<range.lowerBound].lastIndex { $0.isLineEnd }.map { $0 + 1 } ?? 0
      let end = bytes[range.upperBound...].firstIndex { $0.isLineEnd } ?? bytes.endIndex
      let next = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
      if !wanted.contains(text) { cures.append(Cure(start..<min(next, bytes.endIndex), [])) }
      last = start..<min(next, bytes.endIndex)
    }
    guard let last, let item = items.last, let place = lines.range(of: item.location) else {
      return nil
    }
    let ending = bytes[last].suffix(while: \.isLineEnd)
    for address in wanted.dropFirst(items.count - cures.count) {
      let line = bytes[last.lowerBound..<place.lowerBound] + Array(address.yamlPath.utf8) + ending
      cures.append(Cure(last.upperBound..<last.upperBound, Array(line)))
    }
    return cures.applied(to: bytes)
  }
}

extension String {
  /// A path as a value of YAML: without quotation marks where it is of letters, digits and what else paths are made of.
  public var yamlPath: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.isIdeographic || "0"..."9" ~= $0
        || "-_./".unicodeScalars.contains($0)
    }
    let begins = unicodeScalars.first.map { $0.properties.isAlphabetic || "0"..."9" ~= $0 } ?? false
    // Words that mean something in YAML have no slash, and no ending.
    return isPlain && begins && (contains("/") || contains(".")) ? self : yaml
  }

  fileprivate var withoutEnding: String {
    for ending in [".html", ".md"] where hasSuffix(ending) { return String(dropLast(ending.count)) }
    return self
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
