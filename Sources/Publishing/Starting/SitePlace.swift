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
    if goesBack(path) { return .failure(roundabout(path)) }
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

  /// Whether a path leads through a folder only to leave it again.
  private static func goesBack(_ path: String) -> Bool {
    path.split(separator: "/").drop { $0 == "." || $0 == ".." }.contains { $0 == "." || $0 == ".." }
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

  private static func roundabout(_ path: String) -> Diagnostic {
    .error(
      .unusableName, at: Location(path),
      Wording(
        english: "“.” and “..” can stand only at the beginning of the path.",
        japanese: "「.」や「..」は、パスの先頭にだけ書けます。"),
      hint: Wording(
        english: "Name the folder by the way that leads straight to it.",
        japanese: "フォルダーの場所を、まわり道をせずに書いてください。"))
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
    let unfinished = Self.unfinishedName(of: path, in: parent)
    var new = NewFiles()
    do throws(MachineFailure) {
      try new.makeFolder("\(parent)/\(unfinished)")
      // Tells others that somebody is at work there.
      let lock = try? FolderHandle.open("\(parent)/\(unfinished)")
      defer { lock?.unlock() }
      _ = lock?.lock()
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
      throw error.calling("\(parent)/\(unfinished)", path)
    }
  }

  /// A free name beside the folder's for what is not whole yet. What a run that was broken off left there goes away.
  private static func unfinishedName(of path: String, in parent: String) -> String {
    for number in TemporaryName.numbers {
      let name = TemporaryName.name(for: path, number: number)
      guard let folder = try? FolderHandle.open(parent), (try? folder.entry(name)) != nil else {
        return name
      }
      guard let left = try? folder.folder(name), left.lock() else { continue }
      defer { left.unlock() }
      try? left.empty()
      try? folder.deleteFolder(name)
      if SystemCall.realPath("\(parent)/\(name)") == nil { return name }
    }
    return TemporaryName.name(for: path)
  }
}

extension MachineFailure {
  /// The same failure, by the path under which the person knows what it is about.
  fileprivate func calling(_ folder: String, _ known: String) -> MachineFailure {
    var failure = self
    let file = diagnostic.location.file
    if file == folder || file.hasPrefix(folder + "/") {
      failure.diagnostic.location.file = known + file.dropFirst(folder.count)
    }
    return failure
  }
}
