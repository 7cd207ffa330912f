/// A folder of this process alone, gone when the last user lets go of it.
final class ScratchFolder: Sendable {
  /// Its path, without a slash at its end.
  let path: String

  /// Makes the folder in another one.
  init(in parent: String) throws(MachineFailure) {
    do throws(SystemError) {
      path = try SystemCall.makeTemporaryFolder(in: parent)
    } catch {
      throw MachineFailure(.makeFolder, parent, error)
    }
  }

  /// What cannot be deleted is left to the system, which empties its temporary folder.
  deinit {
    guard let folder = try? FolderHandle.open(path) else { return }
    try? folder.empty()
    try? SystemCall.deleteFolder(path, in: SystemCall.workingFolder)
  }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws(MachineFailure) {
    do throws(SystemError) {
      try FolderHandle.open(path).makeFile(name, of: { take in _ = take(bytes) })
    } catch {
      throw MachineFailure(.writeFile, "\(path)/\(name)", error)
    }
  }

  /// The bytes of a file; nil when there is none.
  func read(_ name: String) -> [UInt8]? {
    try? FolderHandle.open(path).read(name)
  }
}
