internal import SystemPackage

/// Who has a folder.
extension FolderHandle {
  /// Takes the folder for the user of this handle alone. False: somebody else has it.
  func lock() -> Bool {
    SystemCall.lock(descriptor)
  }

  /// Takes the folder for the user of this handle alone, as soon as nobody else has it. False: somebody else still had
  /// it after so long a time.
  func waitForLock(atMost time: Duration) -> Bool {
    SystemCall.waitForLock(descriptor, atMost: time)
  }

  /// Gives the folder up. That the handle goes is not enough: a program that is being started elsewhere in
  /// this process has the folder open too, until it runs.
  func unlock() {
    SystemCall.unlock(descriptor)
  }

  /// Whether nobody but this process's user can read what is in the folder, or put something into it.
  func isOwnersAlone() throws(SystemError) -> Bool {
    let status = try SystemError.mapping { try descriptor.stat() }
    let others: FilePermissions = [.groupReadWriteExecute, .otherReadWriteExecute]
    return SystemCall.isThisUser(status.userID.rawValue)
      && status.permissions.isDisjoint(with: others)
  }
}
