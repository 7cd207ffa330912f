public import Diagnostics
import Typography
import YAML

/// A former address of a page, as its front matter names it.
public struct Alias: Hashable, Sendable {
  /// The path below the language's root, without an ending: `booklet/first-steps`.
  public let address: String
  /// Where it is named.
  public let location: Location

  /// Reads an address, with the ending of the page or of its file or without.
  init(_ node: YAMLNode) throws(Diagnostic) {
    let text = try node.text()
    let ending = [".html", ".md"].first { text.hasSuffix($0) } ?? ""
    let path = String(text.dropLast(ending.count))
    guard RelativePath.resolve(path, from: "") == path, LinkDestination(path).isInside else {
      throw node.mismatch(
        Wording(
          english: "a former address below the language's folder, such as booklet/first-steps",
          japanese: "booklet/first-steps のような、言語のフォルダーから見た前のアドレス"))
    }
    address = ComposedForm.of(path)
    location = node.location
  }

  /// Reads one address, or a list of them.
  static func readAll(_ reader: inout MappingReader) -> [Alias] {
    guard let node = reader.node("alias") else { return [] }
    guard case .sequence = node.content else {
      return reader.optional("alias", Alias.init).map { [$0] } ?? []
    }
    return reader.list("alias", Alias.init)
  }
}

extension LinkDestination {
  /// Whether it is the path of something in the site, and nothing more.
  fileprivate var isInside: Bool {
    if case .inside(let path, fragment: nil) = self { !path.isEmpty } else { false }
  }
}
