internal import SystemPackage

/// A file that people change, in the folder that holds it, which is open: no link was followed to it.
struct FilePlace {
  let folder: FolderHandle
  let name: String
  /// Keeps what another program wrote at the last moment, where it would be deleted.
  var rescue: Rescue?

  typealias Rescue = (_ bytes: [UInt8]) throws(SystemError) -> Void

  /// Every byte of the file; nil when it is not there. What is no file is refused, and what is too large for a text.
  func bytes() throws(SystemError) -> [UInt8]? {
    guard let properties = try properties() else { return nil }
    guard properties.size <= SizeLimit.text.bytes else { throw .tooLarge }
    do throws(SystemError) {
      return try folder.read(name)
    } catch .notFound {
      return nil
    }
  }

  /// What the system says of the file; nil when it is not there. What is no file is refused.
  func properties() throws(SystemError) -> FileProperties? {
    let properties = try folder.properties(of: name)
    switch properties?.kind {
    case nil, .file: return properties
    case .folder: throw .isFolder
    case .link: throw .linkLoop
    case .other: throw .isNoFile
    }
  }

  /// Puts bytes in the place of those that the file has, in one step, after which a power cut leaves the one or the
  /// other, and leaves who may do what with it as it was. When it fails, the file is as it was.
  ///
  /// - Returns: false when it has other bytes by now; then it is left alone.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(SystemError) -> Bool {
    guard let properties = try properties() else { return false }
    // It could be replaced all the same; who made it so does not want that.
    if properties.isReadOnly { throw .permissionDenied }
    let temporary = TemporaryName.name(for: name)
    try clear(temporary, unless: [old, new])
    try folder.makeFile(
      temporary, of: { take in _ = take(new) }, isSynced: true,
      permissions: properties.permissions)
    let isReplaced = try exchange(temporary, old, new)
    try folder.sync()
    return isReplaced
  }

  /// Makes the file. False: something stands there already and is left alone.
  ///
  /// - Parameter permissions: who may do what with it; nil for what is usual.
  func make(
    _ bytes: [UInt8], permissions: FilePermissions? = nil
  ) throws(SystemError) -> Bool {
    guard try properties() == nil else { return false }
    let temporary = TemporaryName.name(for: name)
    try clear(temporary, unless: [bytes])
    try folder.makeFile(
      temporary, of: { take in _ = take(bytes) }, isSynced: true, permissions: permissions)
    do throws(SystemError) {
      try folder.renameToFree(temporary, to: name, in: folder)
      try folder.sync()
      return true
    } catch .alreadyThere {
      try? folder.deleteFile(temporary)
      return false
    } catch {
      try? folder.deleteFile(temporary)
      throw error
    }
  }

  /// Deletes the file. False: it has other bytes than these by now, and is left alone.
  func delete(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    let temporary = TemporaryName.name(for: name)
    try clear(temporary, unless: [bytes])
    do throws(SystemError) {
      try folder.renameToFree(name, to: temporary, in: folder)
    } catch .notFound {
      return false
    }
    guard (try? FilePlace(folder: folder, name: temporary).bytes()) == bytes else {
      // What another program wrote at the last moment.
      try folder.renameToFree(temporary, to: name, in: folder)
      return false
    }
    try folder.deleteFile(temporary)
    try folder.sync()
    return true
  }

  /// Gives the new file the old one's name, and takes the old one away.
  ///
  /// - Returns: whether it was still the old one, to the last moment: what another program wrote meanwhile stands there
  ///   again.
  private func exchange(
    _ temporary: String, _ old: [UInt8], _ new: [UInt8]
  ) throws(SystemError) -> Bool {
    let isExchanged: Bool
    do throws(SystemError) {
      isExchanged = try folder.exchange(temporary, with: name, in: folder)
      if !isExchanged {
        // On such a disk a moment is left between the look and the deed.
        guard try bytes() == old else {
          try folder.deleteFile(temporary)
          return false
        }
        try folder.rename(temporary, to: name, in: folder)
      }
    } catch {
      try? folder.deleteFile(temporary)
      throw error
    }
    guard isExchanged else { return true }
    let isOld = (try? folder.read(temporary)) == old
    if !isOld { _ = try folder.exchange(temporary, with: name, in: folder) }
    // Who saves twice at the last moment has written over the new file, too.
    try clear(temporary, unless: [old, new])
    return isOld
  }

  /// Deletes a file that a run left that was broken off. What it holds that is none of these is rescued before: it may
  /// be what another program wrote.
  private func clear(_ temporary: String, unless known: [[UInt8]]) throws(SystemError) {
    if let rescue, let bytes = try? FilePlace(folder: folder, name: temporary).bytes(),
      !bytes.isEmpty, !known.contains(bytes)
    {
      try rescue(bytes)
    }
    try ignoringMissing { () throws(SystemError) in try folder.deleteFile(temporary) }
  }

  private func ignoringMissing(_ body: () throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) { try body() } catch .notFound {}
  }
}
