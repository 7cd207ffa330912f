public import Manuscript

/// What was seen of a small file that was put on a host for a moment.
public struct HostTrial: Hashable, Sendable {
  /// What the web shows of it.
  public let sees: Sight
  /// The address at which it was looked for; nil when nobody knows where readers find the site.
  public let address: String?

  /// What the web can show of a file.
  public enum Sight: Hashable, Sendable {
    /// The file.
    case file
    /// Something else, or nothing: readers see another folder.
    case otherFolder
    /// Nobody looked: nothing says at which address readers find the site.
    case unknown
    /// The web did not answer, or refused, with that status of HTTP (RFC 9110, section 15).
    case silent(status: Int?)
  }
}
