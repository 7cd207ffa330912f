internal import Manuscript

/// A folder of this machine. No link in it is followed: it may belong to others as well.
struct FolderHost: Host {
  /// Its whole path.
  let path: String

  /// A disk writes one file after the other.
  var width: Int { 1 }

  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    guard let root = try open() else { return nil }
    do throws(SystemError) {
      let folder = try root.folder(at: path.folder)
      guard try folder.properties(of: path.name)?.size ?? 0 <= bytes else { throw .tooLarge }
      return try folder.read(path.name)
    } catch let error where error.meansAbsence {
      return nil
    } catch .tooLarge {
      throw .failure(HostFailure(reason: .tooLarge, path: path))
    } catch {
      throw Self.stop(error, path)
    }
  }

  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    guard let root = try open() else { return [] }
    var cursor = FolderCursor(root)
    var present: Set<ContainedPath> = []
    for path in paths {
      do throws(SystemError) {
        if try cursor.open(path.folder).entry(path.name) != nil { present.insert(path) }
      } catch let error where error.meansAbsence {
        continue
      } catch {
        throw Self.stop(error, path)
      }
    }
    return present
  }

  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    guard let root = try open() else { return [:] }
    var cursor = FolderCursor(root)
    var names: [ContainedPath?: Set<String>] = [:]
    for folder in folders {
      do throws(SystemError) {
        var found: Set<String> = []
        try cursor.open(folder).forEachEntry { name, _ in
          found.insert(String(decoding: name, as: UTF8.self))
        }
        names[folder] = found
      } catch let error where error.meansAbsence {
        continue
      } catch {
        throw Self.stop(error, folder)
      }
    }
    return names
  }

  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    let (parent, name) = path.folderAndName
    do throws(SystemError) {
      // What is around it is the person's: where that is missing, a disk is not there, or the name is wrong.
      let around = try FolderHandle.open(parent)
      if try around.makeFolder(name) { try around.sync() }
    } catch {
      throw Self.stop(error, nil)
    }
    let root = try openThere()
    for folder in folders {
      do throws(SystemError) {
        _ = try root.makingFolder(at: folder)
      } catch {
        throw Self.stop(error, folder)
      }
    }
  }

  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    let root = try openThere()
    var rest = files[...]
    while let first = rest.first {
      let folder = first.path.folder
      let together = rest.prefix { $0.path.folder == folder }
      rest = rest.dropFirst(together.count)
      let handle: FolderHandle
      do throws(SystemError) {
        handle = try root.folder(at: folder)
      } catch {
        throw Self.stop(error, first.path)
      }
      try send(together, into: handle, sent)
    }
  }

  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) {
    guard let root = try open() else { return paths.forEach(deleted) }
    var cursor = FolderCursor(root)
    for path in paths {
      do throws(SystemError) {
        try delete(path, &cursor)
      } catch {
        throw Self.stop(error, path)
      }
      deleted(path)
    }
  }

  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    guard let root = try open() else { return }
    var cursor = FolderCursor(root)
    for folder in folders {
      do throws(SystemError) {
        try cursor.open(folder.folder).deleteFolder(folder.name)
      } catch let error
        where error == .folderNotEmpty || error == .alreadyThere || error.meansAbsence
      {
        continue
      } catch {
        throw Self.stop(error, folder)
      }
    }
  }
}

extension FolderHost {
  /// Sends files into one folder. That their names are there for good is waited for once.
  private func send(
    _ files: ArraySlice<SentFile>, into folder: FolderHandle, _ sent: (SentFile) -> Void
  ) throws(HostStop) {
    var stop: HostStop?
    var done = files.prefix(0)
    for file in files {
      do throws(HostStop) {
        try put(file, into: folder)
        done = files.prefix(done.count + 1)
      } catch {
        stop = error
        break
      }
    }
    do throws(SystemError) {
      if !done.isEmpty { try folder.sync() }
    } catch {
      throw Self.stop(error, files.first?.path)
    }
    done.forEach(sent)
    if let stop { throw stop }
  }

  private func put(_ file: SentFile, into folder: FolderHandle) throws(HostStop) {
    do throws(SystemError) {
      // A run that was broken off left it there.
      if try folder.entry(file.temporaryName) != nil { try folder.deleteFile(file.temporaryName) }
    } catch {
      throw Self.stop(error, file.path)
    }
    try write(file, into: folder)
    do throws(SystemError) {
      if file.replaces {
        try folder.rename(file.temporaryName, to: file.path.name, in: folder)
      } else {
        try folder.renameToFree(file.temporaryName, to: file.path.name, in: folder)
      }
    } catch {
      try? folder.deleteFile(file.temporaryName)
      throw Self.stop(error, file.path)
    }
  }

  /// Writes the file under its temporary name, to the last byte on the disk.
  private func write(_ file: SentFile, into folder: FolderHandle) throws(HostStop) {
    var unread: SystemError?
    do throws(SystemError) {
      try folder.makeFile(
        file.temporaryName,
        of: { take in
          do throws(SystemError) {
            try copyFile(at: file.source, to: take)
          } catch {
            unread = error
          }
        }, isSynced: true)
    } catch {
      throw Self.stop(error, file.path)
    }
    guard let unread else { return }
    try? folder.deleteFile(file.temporaryName)
    throw .failure(HostFailure(reason: .machine(unread), path: file.path))
  }

  /// Deletes a file, if it is there. A folder that somebody put in its place is left alone.
  private func delete(_ path: ContainedPath, _ cursor: inout FolderCursor) throws(SystemError) {
    do throws(SystemError) {
      let folder = try cursor.open(path.folder)
      if try folder.entry(path.name)?.kind == .folder { return }
      try folder.deleteFile(path.name)
    } catch let error where error.meansAbsence {
      return
    }
  }

  /// The folder; nil when it is not there.
  private func open() throws(HostStop) -> FolderHandle? {
    do throws(SystemError) {
      return try FolderHandle.open(path)
    } catch .notFound {
      return nil
    } catch {
      throw Self.stop(error, nil)
    }
  }

  private func openThere() throws(HostStop) -> FolderHandle {
    guard let folder = try open() else { throw .failure(HostFailure(reason: .noFolder)) }
    return folder
  }

  private static func stop(_ error: SystemError, _ path: ContainedPath?) -> HostStop {
    let reason: HostFailure.Reason =
      switch error {
      case .notFound: .noFolder
      case .permissionDenied, .readOnlyDisk: .notPermitted
      case .noSpaceLeft: .full
      case .alreadyThere, .isFolder, .isNoFolder, .isNoFile, .linkLoop, .folderNotEmpty: .taken
      case .nameTooLong, .tooManyOpenFiles, .tooLarge, .other: .machine(error)
      }
    return .failure(HostFailure(reason: reason, path: path))
  }
}
