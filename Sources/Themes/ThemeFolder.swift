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

  /// What a theme says about the theme that it changes.
  public struct Base: Hashable, Sendable {
    /// The name of that theme's folder, which stands beside this one.
    public var name: String
    /// Where `theme.yaml` says so.
    public var location: Location
  }

  /// The theme that this one changes; nil when it stands alone, or when `theme.yaml` cannot be read,
  /// which is said where it is judged.
  ///
  /// - Parameters:
  ///   - first: the name of the theme that the site names, for a theme that would change itself.
  ///   - bases: the bases that led from there to this theme.
  public func base(from first: String, through bases: [Base]) throws(Diagnostic) -> Base? {
    guard let file = files.first(where: { $0.path == Self.settingsFile }),
      let text = try? SourceText.checked(file.bytes, file: file.path),
      let node = try? YAMLNode.parse(text.bytes, file: "\(name)/\(file.path)"),
      let entry = (try? node.mapping())?.first(where: { $0.key == Self.baseKey })
    else { return nil }
    let base = Base(name: try entry.value.text(), location: entry.value.location)
    let isName = !base.name.isEmpty && !base.name.contains("/") && !base.name.hasPrefix(".")
    guard isName, !base.name.contains("\\") else { throw noFolderName(base) }
    let visited = [first] + bases.map(\.name)
    if let start = visited.firstIndex(of: base.name) { throw circle(base, bases[start...]) }
    return base
  }

  /// The key of `theme.yaml` that names the base.
  static let baseKey = "based-on"
}

extension ThemeFolder {
  private func noFolderName(_ base: Base) -> Diagnostic {
    .error(
      .wrongValue, at: base.location,
      Wording(
        english: "“\(base.name)” is not the name of a folder beside this theme's.",
        japanese: "「\(base.name)」は、このテーマの隣にあるフォルダーの名前ではありません。"),
      hint: Wording(
        english: "Write the folder's name alone: \(Self.baseKey): default",
        japanese: "フォルダーの名前だけを書いてください： \(Self.baseKey): default"))
  }

  private func circle(_ base: Base, _ others: ArraySlice<Base>) -> Diagnostic {
    .error(
      .circularTheme, at: base.location,
      Wording(
        english: "The theme would be based on itself.", japanese: "テーマが、自分自身をもとにすることになります。"),
      hint: Wording(
        english: "Name another theme, or remove this line.",
        japanese: "ほかのテーマの名前を書くか、この行を消してください。"),
      related: others.map { other in
        Diagnostic.Related(
          at: other.location,
          Wording(english: "a part of the circle", japanese: "循環の途中"))
      })
  }
}

extension ThemeFolder.Base {
  /// There is no such theme.
  ///
  /// - Parameter path: where it was looked for.
  public func isMissing(at path: String) -> Diagnostic {
    .error(
      .missingTheme, at: location,
      Wording(
        english: "This theme is based on “\(name)”, but there is no theme at \(path).",
        japanese: "このテーマは「\(name)」をもとにしていますが、\(path) にテーマがありません。"),
      hint: Wording(
        english: "Put that theme's folder beside this one's.",
        japanese: "そのテーマのフォルダーを、このテーマの隣に置いてください。"))
  }
}
