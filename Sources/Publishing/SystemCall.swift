internal import CUnix
internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system that SystemPackage does not have: those that look a name up in an open folder, and
/// a few others. No other file of this room asks the C library, but for that on inotify.
enum SystemCall {
  /// The folder in which a path begins that does not begin at the root.
  static let workingFolder = FileDescriptor(rawValue: AT_FDCWD)

  /// Opens a file by its path below an open folder. The caller closes it.
  static func open(
    _ path: String, in folder: FileDescriptor, _ mode: FileDescriptor.AccessMode = .readOnly,
    options: FileDescriptor.OpenOptions, permissions: FilePermissions = []
  ) throws(SystemError) -> FileDescriptor {
    let flags = mode.rawValue | options.rawValue | O_CLOEXEC
    let descriptor = try retrying { openat(folder.rawValue, path, flags, permissions.rawValue) }
    return FileDescriptor(rawValue: descriptor)
  }

  /// Makes a folder.
  ///
  /// - Parameter permissions: who may do what with it, as far as the person's own mask lets them.
  static func makeFolder(
    _ path: String, in folder: FileDescriptor,
    permissions: FilePermissions = FilePermissions(rawValue: 0o777)
  ) throws(SystemError) {
    _ = try retrying { mkdirat(folder.rawValue, path, permissions.rawValue) }
  }

  /// Deletes a file or a link (never what a link points to).
  static func deleteFile(_ path: String, in folder: FileDescriptor) throws(SystemError) {
    _ = try retrying { unlinkat(folder.rawValue, path, 0) }
  }

  /// Deletes an empty folder.
  static func deleteFolder(_ path: String, in folder: FileDescriptor) throws(SystemError) {
    _ = try retrying { unlinkat(folder.rawValue, path, AT_REMOVEDIR) }
  }

  /// Gives a file in a folder a name in another one; what had that name before is gone.
  static func rename(
    _ name: String, in folder: FileDescriptor, to newName: String, in newFolder: FileDescriptor
  ) throws(SystemError) {
    _ = try retrying { renameat(folder.rawValue, name, newFolder.rawValue, newName) }
  }

  /// Gives a file in a folder a name in another one that is free, or throws that it is not.
  ///
  /// - Returns: whether the system and the disk can do that.
  static func renameToFree(
    _ name: String, in folder: FileDescriptor, to newName: String, in newFolder: FileDescriptor
  ) throws(SystemError) -> Bool {
    try retrying {
      cunix_rename_to_free(folder.rawValue, name, newFolder.rawValue, newName)
    } == 1
  }

  /// Gives a file in a folder a second name in another one, which is free.
  static func link(
    _ name: String, in folder: FileDescriptor, as newName: String, in newFolder: FileDescriptor
  ) throws(SystemError) {
    _ = try retrying { linkat(folder.rawValue, name, newFolder.rawValue, newName, 0) }
  }

  /// Gives each of two files the name of the other, in one step.
  ///
  /// - Returns: whether the system and the disk can do that, and both files are there.
  static func exchange(
    _ name: String, in folder: FileDescriptor, with other: String, in otherFolder: FileDescriptor
  ) throws(SystemError) -> Bool {
    try retrying { cunix_exchange(folder.rawValue, name, otherFolder.rawValue, other) } == 1
  }

  /// Waits until what was written to a file, or which names a folder has, would outlast a power cut.
  static func sync(_ file: FileDescriptor) throws(SystemError) {
    #if canImport(Darwin)
      // There, fsync leaves the bytes in the disk's own memory.
      _ = try retrying { fcntl(file.rawValue, F_FULLFSYNC) }
    #else
      _ = try retrying { fsync(file.rawValue) }
    #endif
  }

  /// Waits until all that was written to a folder's file system would outlast a power cut, whoever wrote it.
  ///
  /// - Returns: whether the system can do that.
  static func syncFileSystem(of folder: FileDescriptor) throws(SystemError) -> Bool {
    try retrying { cunix_sync_file_system(folder.rawValue) } == 1
  }

  /// Says who may do what with an open file.
  static func setPermissions(
    _ permissions: FilePermissions, of file: FileDescriptor
  ) throws(SystemError) {
    _ = try retrying { fchmod(file.rawValue, permissions.rawValue) }
  }

  /// Takes a folder for the one who opened it, until it is closed or unlocked. False: somebody else has it.
  /// Where folders cannot be locked, nobody can have it.
  static func lock(_ folder: FileDescriptor) -> Bool {
    flock(folder.rawValue, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Takes a folder as `lock` does, as soon as nobody else has it.
  ///
  /// - Returns: false when somebody else still had it after so long a time.
  static func waitForLock(_ folder: FileDescriptor, atMost time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while !lock(folder) {
      guard ContinuousClock.now < end else { return false }
      usleep(2_000)
    }
    return true
  }

  /// Gives up a folder that was locked.
  static func unlock(_ folder: FileDescriptor) {
    _ = flock(folder.rawValue, LOCK_UN)
  }

  /// Calls `body` with the bytes of each name in a folder and what it stands for, in no order; nil where the
  /// file system does not say.
  static func forEachEntry(
    in folder: FileDescriptor,
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: EntryKind?) -> Void
  ) throws(SystemError) {
    let copy = try open(".", in: folder, options: .directory)
    guard let stream = fdopendir(copy.rawValue) else {
      let error = SystemError.current
      try? copy.close()
      throw error
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      let kind = EntryKind(type: Int32(entry.pointee.d_type))
      withUnsafeMutablePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
          body(bytes.assumingMemoryBound(to: UInt8.self), kind)
        }
      }
      errno = 0
    }
    if errno != 0 { throw SystemError.current }
  }

  /// The path of what stands at a path, without links; nil when nothing does.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// How many bytes the file at a path has, and in which second of POSIX time it was last changed; nil when nothing
  /// stands there. Links are followed.
  static func state(of path: String) -> (size: Int64, time: Int)? {
    guard let status = try? Stat(FilePath(path)) else { return nil }
    return (status.size, status.st_mtim.tv_sec)
  }

  /// Who may do what with the file at a path; nil when nothing stands there. Links are followed.
  static func permissions(of path: String) -> FilePermissions? {
    (try? Stat(FilePath(path)))?.permissions
  }

  /// The stamp of the file at a path; nil when nothing stands there. Links are followed.
  static func stamp(of path: String) -> FileStamp? {
    guard let status = try? Stat(FilePath(path)) else { return nil }
    return FileStamp(
      size: status.size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      identity: FileIdentity(status))
  }

  /// Makes a new folder for this user alone in another one, and gives its path.
  static func makeTemporaryFolder(in parent: String) throws(SystemError) -> String {
    var template = Array("\(parent)/sasshi-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.current }
    return template.withUnsafeBufferPointer { name in
      name.baseAddress.map { String(cString: $0) } ?? parent
    }
  }

  /// Ends this process with `outOfTimeSignal` when it has worked for so long, and refuses it more memory than so
  /// many bytes. When it crashes, no image of it is left.
  static func limitThisProcess(seconds: Int, memory: Int) {
    cunix_limit_process(seconds, memory)
  }

  /// The signal of a process that has worked for longer than it may.
  static let outOfTimeSignal = SIGXCPU

  /// Ends every process of the group that one leads; nothing happens when none is left.
  static func endGroup(ledBy process: Int32) {
    _ = kill(-process, SIGKILL)
  }

  /// Whether a process that this one started has ended. Who waits for it finds that out all the same.
  static func hasEnded(_ process: Int32) -> Bool {
    var report = siginfo_t()
    let answer = waitid(P_PID, id_t(process), &report, WEXITED | WNOHANG | WNOWAIT)
    return answer != 0 || report.si_signo != 0
  }

  /// Whether a user is the one who runs this process.
  static func isThisUser(_ user: UInt32) -> Bool { geteuid() == user }

  /// Whether this process may do everything.
  static var isRoot: Bool { geteuid() == 0 }

  /// How many processors the machine has.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// How many bytes of memory the machine has; 0 where it does not say.
  static var memory: Int {
    max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE)))
  }

  /// Below 0, 0 or above 0, as the first bytes stand before, are, or stand after the others.
  static func compare(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let length = min(one.count, other.count)
    if length > 0, let start = one.baseAddress, let otherStart = other.baseAddress {
      let order = memcmp(start, otherStart, length)
      if order != 0 { return Int(order) }
    }
    return one.count - other.count
  }
}

extension SystemCall {
  /// What a call returns that is below 0 when it fails; one that a signal interrupted is made again.
  private static func retrying(_ call: () -> CInt) throws(SystemError) -> CInt {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError.current }
    }
  }
}

extension SystemError {
  /// Why the last call failed.
  fileprivate static var current: SystemError { SystemError(Errno(rawValue: errno)) }
}

extension EntryKind {
  /// What a folder's list says that a name stands for; nil when it does not say.
  fileprivate init?(type: Int32) {
    switch type {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    case Int32(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}
