public import Diagnostics

/// Where a new site is to stand: a folder that is not there yet, or in which nothing is.
public struct SitePlace: Sendable {
  /// The path of the folder.
  public let path: String
  /// Whether the folder is there.
  let isThere: Bool

  /// The folder's own name.
  public var name: String { ContentFolder(ContentFolder(path).realPath).name }

  /// Looks at a place, and changes nothing.
  ///
  /// - Parameter folder: the path of the folder.
  /// - Returns: the place, or what stands there already.
  public static func find(
    _ folder: String
  ) throws(MachineFailure) -> Result<SitePlace, Diagnostic> {
    let path = folder.withoutTrailingSlashes
    let (kind, names) = try look(at: path)
    return switch kind {
    case nil: .success(SitePlace(path: path, isThere: false))
    case .folder:
      // A person sees no hidden file in most programs.
      if let name = names.first(where: { !$0.hasPrefix(".") }) ?? names.first {
        .failure(used(path, by: name))
      } else {
        .success(SitePlace(path: path, isThere: true))
      }
    case .link: .failure(link(path))
    case .file, .other: .failure(noFolder(path))
    }
  }

  /// What stands at a path, and which names are in it, if it is a folder, in alphabetical order.
  private static func look(
    at path: String
  ) throws(MachineFailure) -> (kind: EntryKind?, names: [String]) {
    let (folder, name) = path.folderAndName
    do throws(SystemError) {
      guard let kind = try FolderHandle.open(folder).entry(name)?.kind else { return (nil, []) }
      guard kind == .folder else { return (kind, []) }
      var names: [String] = []
      try FolderHandle.open(path).forEachEntry { bytes, _ in
        let name = String(decoding: bytes, as: UTF8.self)
        // What a new repository of Git and file managers put there is nothing that a person did. One file of those is
        // the site's as well.
        let isNothing = Dropping.isOne(bytes, amongHidden: true) && name != NewSite.ignoredNames
        if !isNothing { names.append(name) }
      }
      return (kind, names.sorted())
    } catch .notFound {
      return (nil, [])
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
  }
}

extension SitePlace {
  private static func used(_ path: String, by name: String) -> Diagnostic {
    .error(
      .occupiedFolder, at: Location(path),
      Wording(
        english: "There is something in this folder already (“\(name)”). It was left as it is.",
        japanese: "このフォルダーには、もうファイルなどが入っています（「\(name)」など）。何も変えていません。"),
      hint: otherFolder)
  }

  private static func link(_ path: String) -> Diagnostic {
    .error(
      .occupiedFolder, at: Location(path),
      Wording(
        english: "A symbolic link stands here. It was left as it is.",
        japanese: "ここにはシンボリックリンクがあります。リンクはそのままです。"),
      hint: otherFolder)
  }

  private static func noFolder(_ path: String) -> Diagnostic {
    .error(
      .occupiedFolder, at: Location(path),
      Wording(
        english: "A file of this name is here already. It was left as it is.",
        japanese: "ここには、同じ名前のファイルがもうあります。ファイルはそのままです。"),
      hint: otherFolder)
  }

  private static let otherFolder = Wording(
    english: "Name a folder that is not there yet, or an empty one.",
    japanese: "まだないフォルダーの名前か、空のフォルダーを指定してください。")
}

extension SitePlace {
  /// Makes the files in the folder: all of them, or none and no folder either.
  ///
  /// - Parameter files: the files, each with its path below the folder.
  func fill(with files: [(path: String, bytes: [UInt8])]) throws(MachineFailure) {
    if isThere { return try NewFiles.make(files.map { ("\(path)/\($0.path)", $0.bytes) }) }
    let (parent, name) = path.folderAndName
    // The folder gets its name when all is in it: a machine that fails leaves no half of a site.
    let temporary = TemporaryName.numbers.lazy.map { TemporaryName.name(for: path, number: $0) }
      .first { SystemCall.realPath("\(parent)/\($0)") == nil }
    let unfinished = temporary ?? TemporaryName.name(for: path)
    var new = NewFiles()
    do throws(MachineFailure) {
      for file in files { try new.make("\(parent)/\(unfinished)/\(file.path)", file.bytes) }
      try new.sync()
      do throws(SystemError) {
        let folder = try FolderHandle.open(parent)
        // What came to stand there meanwhile is no empty folder, and the system refuses to replace it.
        try folder.rename(unfinished, to: name, in: folder)
        try folder.sync()
      } catch {
        throw MachineFailure(.beginFolder, path, error)
      }
    } catch {
      new.undo()
      throw error
    }
  }
}
