public import Diagnostics
public import YAML

/// The name of a theme: that of its folder.
public struct ThemeName: Hashable, Sendable {
  /// The name.
  public var text: String
  /// Where it is written.
  public var location: Location

  /// A name that stands somewhere else than in a file.
  public init(text: String, location: Location) {
    self.text = text
    self.location = location
  }

  /// Reads a name. Throws what is wrong with a value that can name no folder.
  ///
  /// - Parameter key: the key behind which it stands.
  public init(_ node: YAMLNode, key: String) throws(Diagnostic) {
    text = try node.text()
    location = node.location
    let leadsAway = text.contains { $0 == "/" || $0 == "\\" }
    if text.isEmpty || text.hasPrefix(".") || leadsAway { throw noName(key) }
  }

  private func noName(_ key: String) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(text)” is not the name of a theme.", japanese: "「\(text)」は、テーマの名前ではありません。"),
      hint: Wording(
        english: "Write the name of its folder alone: \(key): default",
        japanese: "テーマのフォルダーの名前だけを書いてください： \(key): default"))
  }
}
