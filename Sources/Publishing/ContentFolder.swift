internal import Diagnostics
internal import SystemPackage

/// A folder that people write in, read by Sasshi and never changed: the content or a theme.
public struct ContentFolder: Sendable {
  /// The name of the folder that holds the content of a site.
  public static let usualName = "content"

  /// The path of the folder as the person gave it.
  public let path: String

  /// The folder at a path; it is looked at only when something is read.
  public init(_ path: String) {
    self.path = path.withoutTrailingSlashes
  }

  /// Every file below the folder. Left out without a word: names that begin with a dot, and what
  /// editors and systems leave behind (`name~`, `Thumbs.db`, `__MACOSX` …). Symbolic links are
  /// followed, to files and to folders; no folder is walked twice.
  ///
  /// - Parameter folder: the name of a folder directly below of which hidden files are listed too.
  ///
  /// That there is no such folder is among the diagnostics. Throws when it or a folder below it cannot
  /// be read.
  public func list(
    showingHiddenIn folder: String? = nil
  ) throws(MachineFailure) -> ContentListing {
    guard let walk = try walk(showingHiddenIn: folder) else {
      return ContentListing(files: [], diagnostics: [missing])
    }
    return ContentListing(files: walk.files, diagnostics: walk.diagnostics.sortedByLocation())
  }

  /// A walk over all that `list` lists; nil when there is no such folder.
  func walk(showingHiddenIn folder: String?) throws(MachineFailure) -> ContentWalk? {
    guard let handle = try rootHandle() else { return nil }
    var walk = ContentWalk(root: path, showingHiddenIn: folder)
    try walk.run(from: handle)
    return walk
  }

  /// Every byte of the file at a path below the folder. Throws when it cannot be read, is too large for a
  /// text, or when the path leads out of the folder.
  public func read(_ file: String) throws(MachineFailure) -> [UInt8] {
    switch try read(file, within: .text) {
    case .success(let bytes): return bytes
    case .failure(let diagnostic): throw MachineFailure(diagnostic)
    }
  }

  /// Every byte of the file at a path below the folder, or that it is too large: then none of it was read.
  func read(
    _ file: String, within limit: SizeLimit
  ) throws(MachineFailure) -> Result<[UInt8], Diagnostic> {
    try opening(file) { descriptor throws(SystemError) in
      let size = try descriptor.sizeOfFile()
      guard size <= limit.bytes else {
        return .failure(limit.diagnostic(at: location(of: file), size: size))
      }
      return .success(try descriptor.readAll())
    }
  }

  /// How many bytes the file at a path below the folder has, and its first ones.
  func beginning(
    of file: String, _ count: Int
  ) throws(MachineFailure) -> (size: Int, bytes: [UInt8]) {
    try opening(file) { descriptor throws(SystemError) in
      (try descriptor.sizeOfFile(), try descriptor.readPiece(count))
    }
  }

  /// Hands over the bytes of the file at a path below the folder piece by piece, until no more are wanted.
  func copy(_ file: String, to take: (_ piece: [UInt8]) -> Bool) throws(MachineFailure) {
    try opening(file) { descriptor throws(SystemError) in
      try descriptor.handOver(to: take)
    }
  }

  private func opening<Value>(
    _ file: String, _ body: (FileDescriptor) throws(SystemError) -> Value
  ) throws(MachineFailure) -> Value {
    guard ContainedPath(file) != nil else {
      throw MachineFailure(
        .error(
          .outsideFolder, at: Location(location(of: file)),
          Wording(
            english: "This path leads out of the folder “\(path)”.",
            japanese: "このパスはフォルダー「\(path)」の外を指しています。"),
          hint: Wording(
            english: "Put the file into the folder and name it by its path there.",
            japanese: "ファイルをフォルダーの中に置き、その中のパスで指定してください。")))
    }
    do throws(SystemError) {
      let descriptor = try FileDescriptor.open(location(of: file))
      defer { descriptor.letGo() }
      return try body(descriptor)
    } catch {
      throw MachineFailure(.readFile, location(of: file), error)
    }
  }

  /// The path of a file as the person knows it: the folder's own path and the path below it.
  public func location(of file: String) -> String {
    "\(path)/\(file)"
  }
}

extension ContentFolder {
  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folder of another name beside this one.
  func sibling(_ other: String) -> ContentFolder {
    guard name != ".", name != ".." else { return ContentFolder("\(path)/../\(other)") }
    return ContentFolder(path.dropLast(name.utf8.count) + other)
  }

  /// A folder in this one.
  func folder(_ name: String) -> ContentFolder { ContentFolder(location(of: name)) }

  /// The path without links and dots; as the person gave it when nothing is there.
  var realPath: String { SystemCall.realPath(path) ?? path }

  /// Whether something is there.
  public var isThere: Bool { SystemCall.realPath(path) != nil }

  /// The names of the folders in this one, hidden ones left out.
  func folderNames() throws(MachineFailure) -> [String] {
    var names: [String] = []
    do throws(SystemError) {
      try FolderHandle.open(path).forEachEntry { name, kind in
        let name = String(decoding: name, as: UTF8.self)
        if kind == .folder || kind == .link, !name.hasPrefix(".") { names.append(name) }
      }
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
    return names
  }
}

extension ContentFolder {
  private func rootHandle() throws(MachineFailure) -> FolderHandle? {
    do throws(SystemError) {
      return try FolderHandle.open(path)
    } catch .notFound {
      return nil
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
  }

  private var missing: Diagnostic {
    .error(
      .missingFolder, at: Location(path),
      Wording(english: "There is no such folder.", japanese: "このフォルダーはありません。"),
      hint: Wording(
        english: "Run Sasshi in the folder that holds it, or say where it is with --content "
          + "or --theme.",
        japanese: "それがあるフォルダーで実行するか、--content か --theme で場所を指定してください。"))
  }
}
