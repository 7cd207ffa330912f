internal import Diagnostics

/// A folder that people write in, read by Sasshi and never changed: the content or a theme.
public struct ContentFolder: Sendable {
  /// The path of the folder as the person gave it.
  public let path: String

  /// The folder at a path; it is looked at only when something is read.
  public init(_ path: String) {
    self.path = path.withoutTrailingSlashes
  }

  /// Every file below the folder. Left out without a word: names that begin with a dot, and what
  /// editors and systems leave behind (`name~`, `Thumbs.db`, `__MACOSX` …). Symbolic links are
  /// followed, to files and to folders.
  ///
  /// That there is no such folder is among the diagnostics. Throws when it or a folder below it cannot
  /// be read.
  public func list() throws(MachineFailure) -> ContentListing {
    guard let handle = try rootHandle() else {
      return ContentListing(files: [], diagnostics: [missing])
    }
    var walk = ContentWalk(root: path)
    try walk.visit(handle, below: "", inside: [])
    return ContentListing(files: walk.files, diagnostics: walk.diagnostics.sortedByLocation())
  }

  /// Every byte of the file at a path below the folder. Throws when it cannot be read, or when the
  /// path leads out of the folder.
  public func read(_ file: String) throws(MachineFailure) -> [UInt8] {
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
      return try readFile(at: location(of: file))
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
