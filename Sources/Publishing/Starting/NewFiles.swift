internal import SystemPackage

/// Files and folders that come to be all together, or not at all.
struct NewFiles {
  /// What was made so far, in the order in which it was.
  private var made: [Made] = []

  private enum Made {
    case file(String)
    case folder(String)
  }

  /// Makes the files, and the folders around them.
  ///
  /// - Throws: what stood in the way; then nothing is left of what was made.
  static func make(_ files: [(path: String, bytes: [UInt8])]) throws(MachineFailure) {
    var new = NewFiles()
    do throws(MachineFailure) {
      for file in files { try new.make(file.path, file.bytes) }
      try new.sync()
    } catch {
      new.undo()
      throw error
    }
  }

  /// Makes a file, and the folders around it.
  mutating func make(_ path: String, _ bytes: [UInt8]) throws(MachineFailure) {
    let (folder, name) = path.folderAndName
    try makeFolder(folder)
    do throws(SystemError) {
      let pieces: FilePieces = { take in _ = take(bytes) }
      try FolderHandle.open(folder).makeFile(name, of: pieces, isSynced: true)
      made.append(.file(path))
    } catch {
      throw MachineFailure(.beginFile, path, error)
    }
  }

  /// Makes a folder, and those around it; one that is there is fine.
  mutating func makeFolder(_ path: String) throws(MachineFailure) {
    if SystemCall.realPath(path) != nil { return }
    let (parent, name) = path.folderAndName
    if parent != path { try makeFolder(parent) }
    do throws(SystemError) {
      // What another program made meanwhile is not this one's to take away.
      if try FolderHandle.open(parent).makeFolder(name) { made.append(.folder(path)) }
    } catch {
      throw MachineFailure(.beginFolder, path, error)
    }
  }

  /// Waits until the names of all that was made would outlast a power cut.
  func sync() throws(MachineFailure) {
    var folders: Set<String> = []
    for case .file(let path) in made { folders.insert(path.folderAndName.folder) }
    for case .folder(let path) in made { folders.insert(path.folderAndName.folder) }
    for folder in folders {
      do throws(SystemError) {
        try FolderHandle.open(folder).sync()
      } catch {
        throw MachineFailure(.beginFolder, folder, error)
      }
    }
  }

  /// Takes away what was made.
  mutating func undo() {
    for made in made.reversed() {
      switch made {
      case .file(let path):
        let (folder, name) = path.folderAndName
        try? FolderHandle.open(folder).deleteFile(name)
      case .folder(let path):
        let (folder, name) = path.folderAndName
        try? FolderHandle.open(folder).deleteFolder(name)
      }
    }
    made = []
  }
}
