internal import SystemPackage

/// A little file of Sasshi's own in the folder for the settings of the person at the machine, which nobody else reads.
public struct PersonalFile: Sendable {
  private let folder: String
  private let name: String

  /// The file of a name in a folder; it and the folder are made when something is written.
  public init(_ name: String, in folder: String) {
    self.folder = folder
    self.name = name
  }

  /// Every byte of it; nil when there is none, or it cannot be read.
  public func read() -> [UInt8]? {
    try? FolderHandle.open(folder).read(name)
  }

  /// Puts other bytes in its place, in one step.
  public func write(_ bytes: [UInt8]) throws(MachineFailure) {
    do throws(SystemError) {
      try FolderHandle.make(folder)
      try FolderHandle.open(folder).replaceFile(name, with: bytes, permissions: .ownerReadWrite)
    } catch {
      throw MachineFailure(.writeFile, "\(folder)/\(name)", error)
    }
  }
}
