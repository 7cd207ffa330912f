internal import Diagnostics
internal import SystemPackage

/// A file in which people write and in which Sasshi, on request, writes a line or begins anew.
struct EditedFile: Sendable {
  /// The path as the person knows it.
  let path: String

  /// Puts other bytes in the file's place, in one step; when that fails, or the machine does, the file is as
  /// it was.
  func replace(with bytes: [UInt8]) throws(MachineFailure) {
    try write(bytes, mayExist: true)
  }

  /// Whether a symbolic link stands there.
  var isLink: Bool { (try? FolderHandle.open(folderPath).entry(name)?.kind) == .link }

  /// Puts other bytes in the place of those that the file has, and leaves who may do what with it as it was.
  ///
  /// - Returns: false when it has other bytes by now; then it is left alone.
  /// - Throws: as `replace` does, and when the file is not to be written.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(MachineFailure) -> Bool {
    do throws(SystemError) {
      let place = FilePlace(folder: try FolderHandle.open(folderPath), name: name)
      guard try place.properties() != nil else { throw .notFound }
      return try place.replace(old, with: new)
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
  }

  /// Makes the file and the folders around it. False: something stands there already and is left alone.
  func create(with bytes: [UInt8]) throws(MachineFailure) -> Bool {
    try write(bytes, mayExist: false)
  }

  @discardableResult
  private func write(_ bytes: [UInt8], mayExist: Bool) throws(MachineFailure) -> Bool {
    do throws(SystemError) {
      if !mayExist { try FolderHandle.make(folderPath) }
      let folder = try FolderHandle.open(folderPath)
      switch try folder.entry(name)?.kind {
      case .file where !mayExist: return false
      case nil, .file:
        try folder.replaceFile(name, with: bytes)
        return true
      // Who put a link there means another file, which is not for Sasshi to find.
      case .link where mayExist: throw .linkLoop
      case .folder where mayExist: throw .isFolder
      case .other where mayExist: throw .isNoFile
      default: return false
      }
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
  }

  private var name: String { path.folderAndName.name }

  private var folderPath: String { path.folderAndName.folder }
}
