public import Diagnostics

extension OutputFolder {
  /// What is wrong with writing here when the site is made of these folders: the output may neither
  /// hold one of them nor lie in one, or the next run would read its own output.
  public func overlap(with folders: [ContentFolder]) -> Diagnostic? {
    for folder in folders where Self.lies(path, in: folder.path) || Self.lies(folder.path, in: path)
    {
      return .error(
        .overlappingFolders, at: Location(path),
        Wording(
          english: "The output folder and “\(folder.path)” lie one in the other.",
          japanese: "出力先のフォルダーと「\(folder.path)」が重なっています。"),
        hint: Wording(
          english: "Name another folder with --output, such as output.",
          japanese: "--output で、output のような別のフォルダーを指定してください。"),
        related: [
          Diagnostic.Related(
            at: Location(folder.path),
            Wording(english: "the other folder", japanese: "もう1つのフォルダー"))
        ])
    }
    return nil
  }

  /// Whether a folder is, or lies below, the folder at `around`. Folders are told apart by what the
  /// system calls them, since a path may lead through links. Of a folder that does not exist yet, the
  /// nearest one around it counts.
  private static func lies(_ path: String, in around: String) -> Bool {
    guard let wanted = identity(of: around) else { return false }
    var place = path
    while identity(of: place) == nil, place != "." {
      place = place.lastIndex(of: "/").map { String(place[..<$0]).withoutTrailingSlashes } ?? "."
      if place.isEmpty { place = "/." }
    }
    var seen = identity(of: place)
    while let current = seen {
      if current == wanted { return true }
      place += "/.."
      seen = identity(of: place)
      if seen == current { return false }
    }
    return false
  }

  private static func identity(of path: String) -> FileIdentity? {
    do throws(SystemError) {
      return try FolderHandle.open(path).entry(".")?.identity
    } catch {
      return nil
    }
  }
}
