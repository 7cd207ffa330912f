internal import Diagnostics
internal import SystemPackage

/// A folder that nobody but the person at the machine can look into: it holds what lets a browser in.
public final class PrivateFolder: Sendable {
  /// Its path.
  public let path: String
  /// It, opened.
  let handle: FolderHandle

  /// The name of the folder beside the content.
  public static let name = ".sasshi"

  private init(path: String, handle: FolderHandle) {
    self.path = path
    self.handle = handle
  }

  /// The first of some places at which such a folder is, or can be made: not where the disk keeps no permissions, as that
  /// of Windows, or where somebody else made it.
  ///
  /// - Parameter places: absolute paths; folders on the way are made.
  /// - Throws: why it cannot be made at the last place.
  public static func first(of places: [String]) throws(MachineFailure) -> PrivateFolder {
    var failure = MachineFailure(nobodysPlace)
    for path in places {
      do throws(SystemError) {
        if let handle = try open(path) { return PrivateFolder(path: path, handle: handle) }
      } catch {
        failure = MachineFailure(.makeFolder, path, error)
      }
    }
    throw failure
  }

  private static let nobodysPlace = Diagnostic.error(
    .notPrivate, at: Location(name),
    Wording(
      english: "There is no folder here that nobody else can read.",
      japanese: "ほかの人が読めないフォルダーを用意できません。"),
    hint: Wording(
      english: "Put the site into a folder of your own, on a disk of this machine.",
      japanese: "サイトのフォルダーを、このパソコンの自分のフォルダーに置いてください。"))

  /// The folder at a path; nil where others can read it, or own it.
  private static func open(_ path: String) throws(SystemError) -> FolderHandle? {
    let (parent, name) = path.folderAndName
    try FolderHandle.make(parent)
    let above = try FolderHandle.open(parent)
    try above.makeFolder(name, permissions: .ownerReadWriteExecute)
    let folder = try above.folder(name)
    guard try folder.isOwnersAlone() else { return nil }
    // What is in it is nobody's but this machine's, whatever the folder around it is shared or published with.
    if try folder.entry(".gitignore") == nil {
      try? folder.makeFile(".gitignore", of: { take in _ = take(Array("*\n".utf8)) })
    }
    return folder
  }
}

extension PrivateFolder {
  /// Takes the folder for this process alone, until that ends. False: another process has it.
  public func lock() -> Bool { handle.lock() }

  /// Gives the folder up.
  public func unlock() { handle.unlock() }

  /// Every byte of a file in it; nil when there is none.
  public func read(_ name: String) -> [UInt8]? { try? handle.read(name) }

  /// Makes a file with these bytes that its owner alone can read, in the place of another.
  public func write(_ bytes: [UInt8], to name: String) throws(MachineFailure) {
    _ = delete(name)
    do throws(SystemError) {
      try handle.makeFile(name, of: { take in _ = take(bytes) }, permissions: .ownerReadWrite)
    } catch {
      throw MachineFailure(.writeFile, "\(path)/\(name)", error)
    }
  }

  /// Takes a file away.
  ///
  /// - Returns: whether this call did it: of several at once, one does.
  public func delete(_ name: String) -> Bool {
    (try? handle.deleteFile(name)) != nil
  }

  /// The names of the files in it, in no order.
  public var names: [String] {
    var names: [String] = []
    try? handle.forEachEntry { bytes, _ in names.append(String(decoding: bytes, as: UTF8.self)) }
    return names
  }
}
