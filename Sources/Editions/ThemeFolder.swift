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
  /// - Parameter visited: the names of the folders that led here, for a theme that would change itself.
  public func base(visited: [String]) throws(Diagnostic) -> Base? {
    guard let file = files.first(where: { $0.path == Self.settingsFile }),
      let text = try? SourceText.checked(file.bytes, file: file.path),
      let node = try? YAMLNode.parse(text, file: "\(name)/\(file.path)"),
      let entry = (try? node.mapping())?.first(where: { $0.key == Self.baseKey })
    else { return nil }
    let base = Base(name: try entry.value.text(), location: entry.value.location)
    let isName = !base.name.isEmpty && !base.name.contains("/") && !base.name.hasPrefix(".")
    guard isName, !base.name.contains("\\") else { throw noFolderName(base) }
    guard !visited.contains(base.name) else { throw circle(base) }
    return base
  }

  /// The key of `theme.yaml` that names the base.
  static let baseKey = "based-on"
}

extension ThemeFolder {
  private func noFolderName(_ base: Base) -> Diagnostic {
    .error(
      at: base.location,
      Wording(
        english: "“\(base.name)” is not the name of a folder beside this theme's.",
        japanese: "「\(base.name)」は、このテーマの隣にあるフォルダーの名前ではありません。"),
      hint: Wording(
        english: "Write the folder's name alone: \(Self.baseKey): default",
        japanese: "フォルダーの名前だけを書いてください： \(Self.baseKey): default"))
  }

  private func circle(_ base: Base) -> Diagnostic {
    .error(
      at: base.location,
      Wording(
        english: "The theme would be based on itself.", japanese: "テーマが、自分自身をもとにすることになります。"),
      hint: Wording(
        english: "Name another theme, or remove this line.",
        japanese: "ほかのテーマの名前を書くか、この行を消してください。"))
  }
}

extension ThemeFolder.Base {
  /// There is no such theme.
  ///
  /// - Parameter path: where it was looked for.
  public func isMissing(at path: String) -> Diagnostic {
    .error(
      at: location,
      Wording(
        english: "This theme is based on “\(name)”, but there is no theme at \(path).",
        japanese: "このテーマは「\(name)」をもとにしていますが、\(path) にテーマがありません。"),
      hint: Wording(
        english: "Put that theme's folder beside this one's.",
        japanese: "そのテーマのフォルダーを、このテーマの隣に置いてください。"))
  }
}

/// The files of a theme and of those on which it is based: of files at the same path, the nearest.
struct ThemeFiles {
  private let folders: [ThemeFolder]
  /// The files, by path.
  let all: [SourceFile]
  private let owners: [String: Int]

  /// - Parameter folders: the theme first, then its base, and so on; not empty.
  init(_ folders: [ThemeFolder]) {
    self.folders = folders
    var all: [SourceFile] = []
    var owners: [String: Int] = [:]
    for (index, folder) in folders.enumerated() {
      for file in folder.files where owners[file.path] == nil {
        owners[file.path] = index
        all.append(file)
      }
    }
    self.owners = owners
    self.all = all.sorted { $0.path < $1.path }
  }

  /// The file at a path.
  func file(_ path: String) -> SourceFile? {
    guard let owner = owners[path] else { return nil }
    return folders[owner].files.first { $0.path == path }
  }

  /// The folder that holds the file at a path or, when none does, should.
  func folder(of path: String) -> String {
    folders[owners[path] ?? 0].name
  }

  /// The path of a file as the person knows it.
  func location(of path: String) -> String {
    "\(folder(of: path))/\(path)"
  }

  /// The files at a path in every folder that has one, the farthest base's first, with their locations.
  func layers(of path: String) -> [(file: SourceFile, location: String)] {
    folders.reversed().compactMap { folder in
      folder.files.first { $0.path == path }.map { ($0, "\(folder.name)/\(path)") }
    }
  }
}
