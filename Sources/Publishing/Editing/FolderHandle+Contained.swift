internal import SystemPackage

extension FolderHandle {
  /// Opens the folder at a path below this one, which nil is; a link in its way is refused.
  func folder(at path: ContainedPath?) throws(SystemError) -> FolderHandle {
    guard let path else { return self }
    return try folder(at: path.folder).realFolder(path.name)
  }

  /// Opens the folder at a path below this one, and makes what of it is missing; a link in its way is refused.
  func makingFolder(at path: ContainedPath?) throws(SystemError) -> FolderHandle {
    guard let path else { return self }
    let parent = try makingFolder(at: path.folder)
    // What is written into the folder is lost with its name.
    if try parent.makeFolder(path.name) { try parent.sync() }
    return try parent.realFolder(path.name)
  }

  /// Opens a folder in this one that Sasshi keeps for itself, and makes it when it is missing. What is in it, such as
  /// texts that nobody published, does not come into Git by accident, and is not for all users of the machine.
  func makingOwnFolder(_ name: String) throws(SystemError) -> FolderHandle {
    if try makeFolder(name, permissions: ownFolderPermissions()) { try sync() }
    let folder = try realFolder(name)
    let ignored = NewSite.ignoredNames
    if try folder.entry(ignored) == nil {
      try folder.makeFile(ignored, of: { take in _ = take(Array("*\n".utf8)) })
    }
    return folder
  }

  /// Only the person's own, and the group's where it may write in this folder: who works on the site together.
  private func ownFolderPermissions() throws(SystemError) -> FilePermissions {
    let isShared = try properties(of: ".")?.permissions.contains(.groupWrite) ?? false
    return isShared ? [.ownerReadWriteExecute, .groupReadWriteExecute] : .ownerReadWriteExecute
  }

  /// Opens a folder in this one, and says of a link that it is one.
  private func realFolder(_ name: String) throws(SystemError) -> FolderHandle {
    do throws(SystemError) {
      return try folder(name)
    } catch .isNoFolder {
      throw try entry(name)?.kind == .link ? .linkLoop : .isNoFolder
    }
  }
}
