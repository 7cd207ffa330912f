public import Diagnostics
public import Manuscript

/// Changes of the content that people make through Sasshi, of which none costs a word: whatever goes wrong, and wherever
/// it is broken off, what was there before is there still, in its place or in the history.
///
/// No link is followed in any part of a path. Every function waits for the disk, and for other changes of the same
/// folder. What keeps it from its work is thrown, as words for a person; then nothing was changed.
public struct ContentDesk: Sendable {
  let publication: Publication
  /// How long it is waited for others who change the same folder. A change takes milliseconds: whoever needs longer was
  /// stopped, and nobody is to wait for that without an end.
  var patience: Duration = .seconds(5)

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
    let value: Value?
    do throws(SystemError) {
      let root = try FolderHandle.open(content.path)
      let history = try root.makingOwnFolder(TextHistory.folder)
      if history.waitForLock(atMost: patience) {
        defer { history.unlock() }
        value = try body(TextHistory(in: history))
      } else {
        value = nil
      }
    } catch {
      throw failure(deed, path, error)
    }
    guard let value else { throw MachineFailure(keptBusy) }
    return value
  }

  /// That others change the folder, and do not come to an end.
  private var keptBusy: Diagnostic {
    .error(
      .folderInUse, at: Location(content.location(of: TextHistory.folder)),
      Wording(
        english: "Another program has been changing this site for too long. Nothing was changed.",
        japanese: "ほかのプログラムによる書きかえが終わらないので、まだ何も変えていません。"),
      hint: Wording(
        english: "Try again. If that does not help, end other Sasshi windows and programs.",
        japanese: "もう一度試してください。だめなときは、ほかの Sasshi の画面やプログラムを終わらせてください。"))
  }

  /// Why a deed failed, in words.
  func failure(_ deed: Deed, _ path: ContentPath, _ error: SystemError) -> MachineFailure {
    MachineFailure(deed, location(of: path), error)
  }
}
