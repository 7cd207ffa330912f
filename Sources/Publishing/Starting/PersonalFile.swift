internal import Diagnostics
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

  /// Puts in the place of its bytes what comes of them, while no other run of Sasshi does so: nothing that was noted
  /// meanwhile is lost. What cannot be read stays as it is.
  ///
  /// - Parameter edit: gives the new bytes for the old ones, which are none where there is no file.
  func change(_ edit: ([UInt8]) -> [UInt8]) throws(MachineFailure) {
    let handle: FolderHandle
    do throws(SystemError) {
      try FolderHandle.make(folder)
      handle = try FolderHandle.open(folder)
    } catch {
      throw MachineFailure(.writeFile, "\(folder)/\(name)", error)
    }
    guard handle.waitForLock(atMost: Self.patience) else { throw .notesInUse(at: folder) }
    defer { handle.unlock() }
    var old: [UInt8] = []
    do throws(SystemError) {
      old = try handle.read(name)
    } catch {
      guard error == .notFound else { throw MachineFailure(.readFile, "\(folder)/\(name)", error) }
    }
    do throws(SystemError) {
      try handle.replaceFile(name, with: edit(old), permissions: .ownerReadWrite)
    } catch {
      throw MachineFailure(.writeFile, "\(folder)/\(name)", error)
    }
  }

  /// How long another run may have the folder: it notes one line, and is done.
  private static let patience = Duration.seconds(10)

  /// Takes it away, when there is one.
  public func delete() {
    try? FolderHandle.open(folder).deleteFile(name)
  }
}

extension MachineFailure {
  /// Another program has the folder in which it is noted what a person said.
  fileprivate static func notesInUse(at folder: String) -> MachineFailure {
    MachineFailure(
      .error(
        .folderInUse, at: Location(folder),
        Wording(
          english: "Another program has this folder locked, so that nothing can be noted there.",
          japanese: "ほかのプログラムがこのフォルダーを使っているので、書き込めません。"),
        hint: Wording(
          english: "Wait until it is done, then try again.",
          japanese: "終わるのを待ってから、もう一度試してください。")))
  }
}
