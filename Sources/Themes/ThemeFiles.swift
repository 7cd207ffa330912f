import Diagnostics
import Manuscript
import Templates

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

  /// The theme's assets.
  var assets: [SourceFile] { all.filter { $0.path.hasPrefix("assets/") } }

  /// The file at a path.
  func file(_ path: String) -> SourceFile? {
    guard let owner = owners[path] else { return nil }
    return folders[owner].files.first { $0.path == path }
  }

  /// The folder that holds the file at a path or, when none does, should.
  func folder(of path: String) -> String {
    folders[owners[path] ?? 0].name
  }

  /// The paths of the theme's own files, rather than of those on which it is based, in their order.
  var own: [String] { all.map(\.path).filter { owners[$0] == 0 } }

  /// The path of a file as the person knows it.
  func location(of path: String) -> String {
    "\(folder(of: path))/\(path)"
  }

  /// Whether the theme is based on another one.
  var haveBase: Bool { folders.count > 1 }

  /// Where a file stands or would stand in the theme's own folder.
  func ownLocation(of path: String) -> String {
    "\(folders[0].name)/\(path)"
  }

  /// The files at a path in every folder that has one, the farthest base's first, with their locations.
  func layers(of path: String) -> [(file: SourceFile, location: String)] {
    folders.reversed().compactMap { folder in
      folder.files.first { $0.path == path }.map { ($0, "\(folder.name)/\(path)") }
    }
  }
}

extension ThemeFiles {
  /// The templates, each by its path below the folder of templates without its ending.
  func templates() -> Checked<TemplateSet> {
    let (folder, ending) = ("templates/", ".mustache")
    let files = all.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
    return TemplateSet.parse(
      files.map { file in
        TemplateFile(
          name: String(file.path.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)),
          path: location(of: file.path), bytes: file.bytes)
      })
  }
}
