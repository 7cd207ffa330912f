internal import Manuscript

/// By what the folder of a site is known on this machine, whatever way leads to it.
public struct SitePrint: Sendable {
  /// The whole path of the folder, with no links in it.
  let path: String
  private let hash: UInt64

  /// That of a folder.
  public init(of folder: String) {
    path = SystemCall.realPath(folder) ?? folder
    var hash = StableHash()
    hash.add(path)
    self.hash = hash.value
  }

  /// It as the name of a file.
  var text: String { String(hash, radix: 16) }

  /// The port of this site's desk wherever nothing else is known of one: what a browser keeps for the desk, it keeps for a
  /// port. Those from which systems take the ports of outgoing connections begin above (Linux: 32768, others: 49152).
  public var port: Int { Self.firstPort + Int(hash % Self.portCount) }

  private static let firstPort = 20_000
  private static let portCount: UInt64 = 12_000
}
