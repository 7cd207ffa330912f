public import Diagnostics
public import Manuscript

/// Changes of the content that people make through Sasshi, of which none costs a word: whatever goes wrong, and wherever
/// it is broken off, what was there before is there still, in its place or in the history.
///
/// No link is followed in any part of a path. Every function waits for the disk, and for other changes of the same
/// folder. What keeps it from its work is thrown, as words for a person; then nothing was changed.
public struct ContentDesk: Sendable {
  let publication: Publication

  /// The desk of a site.
  public init(_ publication: Publication) {
    self.publication = publication
  }

  var content: ContentFolder { publication.content }

  /// The path of a file as the person knows it.
  func location(of path: ContentPath) -> String {
    guard path.kind == .themeSettings else { return content.location(of: path.text) }
    return publication.ownThemes.location(
      of: String(path.text.dropFirst(ThemePlaces.folder.count + 1)))
  }

  /// Finds a file.
  ///
  /// - Parameter makesFolders: whether the folders around it are made, as far as they are missing.
  /// - Throws: `SystemError.notFound` when there is no such folder.
  func place(
    of path: ContentPath, makingFolders makesFolders: Bool = false
  ) throws(SystemError) -> FilePlace {
    let root: FolderHandle
    let below: ContainedPath?
    if path.kind == .themeSettings {
      root = try FolderHandle.open(publication.ownThemes.path)
      below = path.path.folder.flatMap { ContainedPath($0.name) }
    } else {
      root = try FolderHandle.open(content.path)
      below = path.path.folder
    }
    let folder = try makesFolders ? root.makingFolder(at: below) : root.folder(at: below)
    return FilePlace(folder: folder, name: path.path.name)
  }

  /// Calls `body` while nobody else changes the content through Sasshi, in this process or another.
  ///
  /// - Parameter deed: what is said to have failed when `body` throws.
  func changing<Value>(
    _ path: ContentPath, _ deed: Deed = .saveFile,
    _ body: (TextHistory) throws(SystemError) -> Value
  ) throws(MachineFailure) -> Value {
    do throws(SystemError) {
      let root = try FolderHandle.open(content.path)
      let history = try root.makingOwnFolder(TextHistory.folder)
      history.waitForLock()
      defer { history.unlock() }
      return try body(TextHistory(in: history))
    } catch {
      throw failure(deed, path, error)
    }
  }

  /// Why a deed failed, in words.
  func failure(_ deed: Deed, _ path: ContentPath, _ error: SystemError) -> MachineFailure {
    MachineFailure(deed, location(of: path), error)
  }
}
