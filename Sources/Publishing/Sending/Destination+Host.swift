internal import Manuscript

extension Destination {
  /// The host of the destination.
  ///
  /// - Parameter folder: the folder that holds the site, from which a relative path of a folder on this machine leads.
  func host(
    in folder: String, access: HostAccess, programs: Programs, watchdog: Watchdog
  ) -> any Host {
    switch way {
    case .sftp(let server):
      SFTPHost(server: server, path: path, access: access, programs: programs, watchdog: watchdog)
    case .ftps(let server), .ftp(let server):
      FTPHost(
        server: server, path: path, isEncrypted: isEncrypted, access: access, programs: programs,
        watchdog: watchdog)
    case .folder: FolderHost(path: whole(in: folder).path)
    case .rclone(let remote):
      RcloneHost(remote: remote, path: path, programs: programs, watchdog: watchdog)
    }
  }

  /// The destination with its whole path, where it is a folder on this machine: what a person is asked about, and what
  /// they have agreed to.
  ///
  /// - Parameter folder: the folder that holds the site, from which a relative path leads.
  func whole(in folder: String) -> Destination {
    guard case .folder = way, !path.hasPrefix("/") else { return self }
    let root = SystemCall.realPath(folder) ?? folder
    return (try? Destination("folder:\(root)/\(path)")) ?? self
  }

  private var isEncrypted: Bool {
    if case .ftps = way { true } else { false }
  }
}
