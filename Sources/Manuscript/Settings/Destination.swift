/// Where a site is published, as `publish: to:` in `site.yaml` or `--to` on the command line names it. It never holds a
/// password.
public struct Destination: Hashable, Sendable {
  /// How files get there.
  public let way: Way
  /// The folder that readers see as the site's root: of SFTP the whole path, or one that begins with `~/` (the account's
  /// own folder, which is `~` itself); of FTP the path from where a login leads; of a folder on this machine its path as
  /// it was written; of rclone the path in the remote. It has no slash at its end, and may be empty where the beginning
  /// itself is meant: the topmost folder of SFTP, where a login of FTP leads, the top of a remote.
  public let path: String

  /// How files get to a destination.
  public enum Way: Hashable, Sendable {
    /// By OpenSSH's `sftp`.
    case sftp(Server)
    /// By FTP with TLS (RFC 4217), or with TLS from the first byte on port 990.
    case ftps(Server)
    /// By FTP, where everybody on the way can read along.
    case ftp(Server)
    /// They are put into a folder of this machine.
    case folder
    /// By rclone, with the remote of that name in its own settings.
    case rclone(remote: String)
  }

  /// An account on a machine.
  public struct Server: Hashable, Sendable {
    /// The account's name, of letters, digits and a few signs of ASCII; nil when none was given.
    public let user: String?
    /// The machine's name or number: letters, digits, dots and hyphens of ASCII, or a number of IPv6 in brackets.
    public let host: String
    /// The port; nil for the usual one.
    public let port: Int?
  }
}

extension Destination {
  /// The whole name, in the form in which it is written: two destinations are the same when theirs are.
  public var text: String {
    let encoded = path.percentEncodedDestination
    return switch way {
    case .sftp(let server): "sftp://\(server.text)\(path.hasPrefix("/") ? "" : "/")\(encoded)"
    case .ftps(let server): "ftps://\(server.text)/\(encoded)"
    case .ftp(let server): "ftp://\(server.text)/\(encoded)"
    case .folder: "folder:\(path)"
    case .rclone(let remote): "rclone:\(remote):\(path)"
    }
  }
}

extension Destination.Server {
  fileprivate var text: String {
    (user.map { $0.replacing("@", with: "%40") + "@" } ?? "") + host + (port.map { ":\($0)" } ?? "")
  }
}
