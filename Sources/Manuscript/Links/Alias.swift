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
    guard Self.isAddress(path) else {
      throw node.mismatch(
        Wording(
          english: "a former address below the language's folder, such as booklet/first-steps",
          japanese: "booklet/first-steps のような、言語のフォルダーから見た前のアドレス"),
        hint: Self.hint(for: text))
    }
    address = ComposedForm.of(path)
    location = node.location
  }

  /// Whether a page can stand there on every system, so that a browser reaches it.
  private static func isAddress(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return RelativePath.resolve(path, from: "") == path && LinkDestination(path).isInside
      && parts.allSatisfy { !$0.isEmpty } && ManuscriptPath.isPortable(path)
      && !path.contains("%") && !deadEndings.contains { path.lowercased().hasSuffix($0) }
  }

  /// The form that works, or why none does.
  private static func hint(for text: String) -> Wording {
    if text.contains("?") {
      return Wording(
        english: """
          What follows “?” is no part of a file's name, so a file cannot lead on from there. A rule of \
          the web server can.
          """,
        japanese: "「?」から後ろはファイル名にならないので、ここからの転送は作れません。サーバーの設定で転送してください。")
    }
    if deadEndings.contains(where: { text.lowercased().hasSuffix($0) }) {
      return Wording(
        english: "Only addresses that end in .html or in a folder can lead on. A rule of the web "
          + "server can do more.",
        japanese: "転送できるのは .html かフォルダーで終わるアドレスだけです。ほかはサーバーの設定で転送してください。")
    }
    if let cure = cure(of: text) {
      return Wording(english: "Write it like this: \(cure)", japanese: "次のように書いてください： \(cure)")
    }
    return Wording(
      english: """
        Leave out < > : " | ? * \\ and a space or a full stop at the end, and names such as con.
        """,
      japanese: "< > : \" | ? * \\ や、末尾の空白・ピリオド、con のような名前は使えません。")
  }

  private static func cure(of text: String) -> String? {
    var path = Substring(text.percentDecoded)
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    path = path.prefix { $0 != "#" }
    let isFolder = path.last == "/" || path.isEmpty
    let parts = path.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    var cure = (parts.map(String.init) + (isFolder ? ["index"] : [])).joined(separator: "/")
    for ending in [".html", ".md"] where cure.hasSuffix(ending) { cure.removeLast(ending.count) }
    return cure != text && cure != "index" && isAddress(cure) ? cure : nil
  }

  /// The endings of pages that no file can stand in for.
  private static let deadEndings = [".php", ".asp", ".aspx", ".jsp", ".cgi", ".shtml", ".htm"]

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
