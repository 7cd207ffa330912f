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
    try self.init(try node.text(), at: node.location, example: "\(key): default")
  }

  /// A name. Throws what is wrong with one that can name no folder.
  ///
  /// - Parameters:
  ///   - location: where it is written.
  ///   - example: how one is written there.
  public init(_ text: String, at location: Location, example: String) throws(Diagnostic) {
    self.text = text
    self.location = location
    let leadsAway = text.contains { $0 == "/" || $0 == "\\" }
    if text.isEmpty || text.hasPrefix(".") || leadsAway || hasHiddenSigns { throw noName(example) }
  }

  /// Whether a space stands at an end, or somewhere what nobody can see: such names cannot be written again.
  private var hasHiddenSigns: Bool {
    text.first?.isWhitespace == true || text.last?.isWhitespace == true
      || text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
      || text.contains { $0.isNewline }
  }

  private func noName(_ example: String) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      text.isEmpty
        ? Wording(english: "The name of the theme is missing.", japanese: "テーマの名前がありません。")
        : Wording(
          english: "“\(text.visible)” is not the name of a theme.",
          japanese: "「\(text.visible)」は、テーマの名前ではありません。"),
      hint: Wording(
        english: "Write the name of its folder alone: \(example)",
        japanese: "テーマのフォルダーの名前だけを書いてください： \(example)"))
  }
}

extension String {
  /// The text in one line.
  fileprivate var visible: String {
    String(map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } && !$0.isNewline ? $0 : "␣" })
  }
}
