extension OutputChange {
  /// Deletes what an interrupted run left behind.
  func delete(_ leftover: ContainedPath) throws(MachineFailure) {
    var cursor = FolderCursor(root)
    try refusing(leftover) { () throws(SystemError) in
      try cursor.open(leftover.folder).deleteFile(leftover.name)
    }
  }

  /// Deletes the old files that wait in the places of the new ones, on all processors.
  func delete(_ replaced: [StagedFile]) async throws(MachineFailure) {
    _ = try await replaced.concurrentChunks { chunk throws(MachineFailure) in
      var cursor = FolderCursor(root)
      for file in chunk where !Task.isCancelled {
        try refusing(file.path) { () throws(SystemError) in
          try cursor.open(file.place).deleteFile(file.name)
        }
      }
    }
  }

  /// Deletes the old file, or the folder of nothing but old files, at a path where the other has to
  /// stand now. Gives the number of files.
  func clear(_ obstacle: ContainedPath) throws(MachineFailure) -> Int {
    var cursor = FolderCursor(root)
    return try refusing(obstacle) { () throws(SystemError) in
      let parent = try cursor.open(obstacle.folder)
      guard try parent.entry(obstacle.name)?.kind == .folder else {
        try parent.deleteFile(obstacle.name)
        return 1
      }
      return try empty(obstacle, &cursor)
    }
  }

  /// Deletes the files that are named by the old manifest and not by the new one, and the folders that
  /// are empty then. Gives the number of files.
  func deleteGoneFiles() throws(MachineFailure) -> Int {
    let gone = plan.gone
    guard !gone.paths.isEmpty else { return 0 }
    let spellings = Dictionary(
      plan.new.paths.lazy.map { ($0.folded, $0) }, uniquingKeysWith: { first, _ in first })
    var cursor = FolderCursor(root)
    var deleted = 0
    for path in gone.paths.sorted() {
      let isGone = try refusing(path) { () throws(SystemError) in
        try delete(path, unlessSpelled: spellings[path.folded], &cursor)
      }
      if isGone { deleted += 1 }
    }
    try deleteEmpty(gone.folders.subtracting(plan.folders))
    return deleted
  }

  /// Deletes those of the folders that are empty, or hold nothing but such.
  func deleteEmpty(_ folders: Set<ContainedPath>) throws(MachineFailure) {
    var cursor = FolderCursor(root)
    for folder in folders.sorted().reversed() {
      try refusing(folder) { () throws(SystemError) in try deleteIfEmpty(folder, &cursor) }
    }
  }
}

extension OutputChange {
  /// Deletes a file, if it is there and is not, on a disk that takes the two names for one, the file
  /// that has just been written. A folder that somebody put in its place is left alone.
  private func delete(
    _ path: ContainedPath, unlessSpelled other: ContainedPath?, _ cursor: inout FolderCursor
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      let name = path.name
      let folder = try cursor.open(path.folder)
      if let other, let entry = try folder.entry(name) {
        let written = try cursor.open(other.folder).entry(other.name)
        guard entry.identity != written?.identity else { return false }
      }
      try folder.deleteFile(name)
      return true
    } catch let error where error.meansAbsence {
      return false
    } catch {
      let kind = try cursor.open(path.folder).entry(path.name)?.kind
      guard kind == .folder else { throw error }
      return false
    }
  }

  private func deleteIfEmpty(
    _ folder: ContainedPath, _ cursor: inout FolderCursor
  ) throws(SystemError) {
    do throws(SystemError) {
      try cursor.open(folder.folder).deleteFolder(folder.name)
    } catch let error
      where error == .folderNotEmpty || error == .alreadyThere || error.meansAbsence
    {
      return
    }
  }

  /// Deletes a folder and the old files below it. Anything else there makes it fail.
  private func empty(
    _ path: ContainedPath, _ cursor: inout FolderCursor
  ) throws(SystemError) -> Int {
    let folder = try cursor.open(path)
    var files = [String]()
    var folders = [ContainedPath]()
    try folder.forEachEntry { bytes, kind in
      let name = String(decoding: bytes, as: UTF8.self)
      let inner = path.appending(name)
      if kind == .folder { folders.append(inner) }
      if kind != .folder, plan.old.paths.contains(inner) { files.append(name) }
    }
    var deleted = files.count
    for name in files { try folder.deleteFile(name) }
    for inner in folders { deleted += try empty(inner, &cursor) }
    try cursor.open(path.folder).deleteFolder(path.name)
    return deleted
  }

  private func refusing<Value>(
    _ path: ContainedPath, _ deed: () throws(SystemError) -> Value
  ) throws(MachineFailure) -> Value {
    do throws(SystemError) {
      return try deed()
    } catch {
      throw MachineFailure(.deleteFile, location(path.text), error)
    }
  }
}

extension SystemError {
  /// Whether the error says that there is nothing at the path (any more).
  var meansAbsence: Bool {
    self == .notFound || self == .isNoFolder || self == .linkLoop || self == .nameTooLong
  }
}
