internal import Diagnostics

extension OutputChange {
  /// How many files are waited for one by one. To wait for the whole file system is quicker for more of them,
  /// and is done then, although it waits for what other programs have just written there as well.
  private static let fewFiles = 32

  /// Waits until the bytes of files are on the disk.
  func sync(_ staged: [StagedFile]) throws(MachineFailure) {
    if staged.count > Self.fewFiles, try syncFileSystem() { return }
    var cursor = FolderCursor(root)
    for file in staged {
      do throws(SystemError) {
        try cursor.open(file.place).syncFile(file.name)
      } catch {
        throw MachineFailure(.writeFile, location(file.path.text), error)
      }
    }
  }

  /// Waits until it is on the disk that files have their names, and that others went away.
  func sync(foldersOf staged: [StagedFile]) throws(MachineFailure) {
    let changed = staged.map(\.path) + plan.gone.paths
    if changed.count > Self.fewFiles, try syncFileSystem() { return }
    // Folders that are new are names in those around them.
    let folders = OutputManifest(changed).folders
    var cursor = FolderCursor(root)
    for folder in folders.sorted() {
      // One that went away is a name less in the folder around it.
      guard let handle = try? cursor.open(folder) else { continue }
      try sync(handle, at: folder.text)
    }
    if !changed.isEmpty { try sync(root, at: nil) }
  }

  private func sync(_ folder: FolderHandle, at path: String?) throws(MachineFailure) {
    do throws(SystemError) {
      try folder.sync()
    } catch {
      throw MachineFailure(.writeFile, path.map(location) ?? self.path, error)
    }
  }

  private func syncFileSystem() throws(MachineFailure) -> Bool {
    do throws(SystemError) {
      return try root.syncFileSystem()
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
  }

  func location(_ path: String) -> String {
    "\(self.path)/\(path)"
  }
}
