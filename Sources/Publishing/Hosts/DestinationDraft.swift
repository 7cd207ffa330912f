public import Manuscript

/// A destination as a person gives it, part by part.
public struct DestinationDraft: Hashable, Sendable {
  /// How files get there.
  public enum Way: String, CaseIterable, Sendable {
    case sftp, ftps, folder, rclone
  }

  /// How files get there.
  public var way: Way
  /// The machine's name.
  public var host = ""
  /// The account's name.
  public var user = ""
  /// The port; empty for the usual one.
  public var port = ""
  /// The remote of rclone.
  public var remote = ""
  /// The folder that readers see as the site's root: below that of the account, unless it begins with a slash.
  public var folder = ""

  /// A destination of which only the way is known.
  public init(_ way: Way) {
    self.way = way
  }

  /// The parts of a destination; nil for FTP without TLS, which nobody is led to.
  public init?(_ destination: Destination) {
    let server = destination.server
    switch destination.way {
    case .sftp: way = .sftp
    case .ftps: way = .ftps
    case .ftp: return nil
    case .folder: way = .folder
    case .rclone(let name):
      way = .rclone
      remote = name
    }
    host = server?.host ?? ""
    user = server?.user ?? ""
    port = server?.port.map(String.init) ?? ""
    // Where a login leads. Of this machine, it is the person's own folder.
    let isOfAccount = way != .folder && destination.path.hasPrefix("~/")
    folder = isOfAccount ? String(destination.path.dropFirst(2)) : destination.path
  }

  /// The destination.
  ///
  /// - Throws: what is wrong with a part.
  public func destination() throws(DestinationFault) -> Destination {
    switch way {
    case .folder: try Destination("folder:\(folder)")
    case .rclone: try Destination("rclone:\(remote):\(folder)")
    case .sftp:
      try Destination("sftp://\(account)" + (folder.hasPrefix("/") ? "" : "/~/") + encodedFolder)
    case .ftps:
      try Destination("ftps://\(account)" + (folder.hasPrefix("/") ? "" : "/") + encodedFolder)
    }
  }

  private var account: String {
    (user.isEmpty ? "" : user + "@") + host + (port.isEmpty ? "" : ":" + port)
  }

  private var encodedFolder: String {
    folder.dropFirst(folder.hasPrefix("~/") ? 2 : 0).split(
      separator: "/", omittingEmptySubsequences: false
    ).map {
      String($0).percentEncodedPath
    }.joined(separator: "/")
  }
}
