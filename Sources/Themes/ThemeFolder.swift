public import Diagnostics
public import Manuscript
import YAML

/// A folder that holds a theme, or what a theme changes in another one.
public struct ThemeFolder: Sendable {
  /// The folder's name, for diagnostics.
  public var name: String
  /// All files of the folder, their paths below it.
  public var files: [SourceFile]

  /// A folder with the given name and files.
  public init(name: String, files: [SourceFile]) {
    self.name = name
    self.files = files
  }

  /// The file that makes a folder a theme.
  public static let settingsFile = "theme.yaml"

  /// The theme that this one changes; nil when it stands alone, or when `theme.yaml` cannot be read,
  /// which is said where it is judged.
  public func base() throws(Diagnostic) -> ThemeName? {
    guard let file = files.first(where: { $0.path == Self.settingsFile }),
      let text = try? SourceText.checked(file.bytes, file: file.path),
      let node = try? YAMLNode.parse(text.bytes, file: "\(name)/\(file.path)"),
      let entry = (try? node.mapping())?.first(where: { $0.key == Self.baseKey })
    else { return nil }
    return try ThemeName(entry.value, key: Self.baseKey)
  }

  /// The key of `theme.yaml` that names the base.
  static let baseKey = "based-on"
}

extension ThemeName {
  /// The theme of this name would be based on itself.
  ///
  /// - Parameter others: the names that lead from it to this one.
  public func closesCircle(through others: some Sequence<ThemeName>) -> Diagnostic {
    .error(
      .circularTheme, at: location,
      Wording(
        english: "The theme would be based on itself.", japanese: "テーマが、自分自身を元にすることになります。"),
      hint: Wording(
        english: "Name another theme, or remove this line.",
        japanese: "ほかのテーマの名前を書くか、この行を消してください。"),
      related: others.map { other in
        Diagnostic.Related(
          at: other.location,
          Wording(english: "a part of the circle", japanese: "循環の途中"))
      })
  }

  /// There is no theme of this name.
  ///
  /// - Parameter names: the themes that there are.
  public func isMissing(among names: [String]) -> Diagnostic {
    .error(
      .missingTheme, at: location,
      Wording(
        english: "There is no theme “\(text)”.", japanese: "「\(text)」というテーマがありません。"),
      hint: names.isEmpty
        ? Wording(
          english: "Put its folder into the folder “themes”.",
          japanese: "そのテーマのフォルダーを、themes フォルダーに置いてください。")
        : .didYouMean(text, orOneOf: names))
  }
}
