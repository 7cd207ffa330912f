internal import Digests
internal import Pictures
internal import Synchronization

/// Hears which certificate a server shows.
final class CertificateListener: Sendable {
  private let heard = Mutex(Heard())

  private struct Heard {
    var pin: String?
    /// The lines of the server's own certificate (RFC 7468, section 5), which comes before those that vouch for it.
    var lines: [String]?
    var isWhole = false
  }

  /// The SHA-256 of its public key (`HostCertificate.pin`); nil when none was shown.
  var pin: String? { heard.withLock { $0.pin } }

  /// Its fingerprint (`HostCertificate.fingerprint`); nil when it was not shown.
  var fingerprint: String? {
    guard let lines = heard.withLock({ $0.isWhole ? $0.lines : nil }) else { return nil }
    let certificate = DataURL.decoded(base64: Array(lines.joined().utf8))
    let digits = Array(Digest(.sha256, of: certificate).hexadecimal.uppercased())
    let pairs = stride(from: 0, to: digits.count, by: 2).map { String(digits[$0...($0 + 1)]) }
    return "SHA256 \(pairs.joined(separator: ":"))"
  }

  /// Takes a line of what curl says at length, or of the certificates that it writes out.
  func add(_ line: String) {
    if let pin = Self.pin(in: line) {
      heard.withLock { $0.pin = pin }
    } else {
      heard.withLock { heard in
        switch line.filter({ $0 != "\r" }) {
        case "-----BEGIN CERTIFICATE-----": heard.lines = heard.lines ?? []
        case "-----END CERTIFICATE-----": heard.isWhole = true
        case let line: if !heard.isWhole { heard.lines?.append(line) }
        }
      }
    }
  }

  /// That of a line `*  public key hash: sha256//…`.
  private static func pin(in line: String) -> String? {
    guard let end = line.firstRange(of: "public key hash: ")?.upperBound,
      line[..<end].filter({ $0 != " " }) == "*publickeyhash:"
    else { return nil }
    let pin = line[end...].prefix { !$0.isWhitespace }
    return pin.hasPrefix("sha256//") ? String(pin) : nil
  }
}
