public import Manuscript

/// What only the person at the machine can say about a host.
public enum HostQuestion: Hashable, Sendable {
  /// Whether the site may be published there at all: only its own `site.yaml` names the place.
  case destination(Destination)
  /// Whether this is the host's own key: it is seen for the first time.
  case hostKey(HostKey)
  /// Whether this is the host's own certificate: nobody that this machine trusts vouches for it.
  case certificate(HostCertificate)
  /// The account's password.
  ///
  /// - wasWrong: whether one was tried, and refused.
  case password(Destination.Server, wasWrong: Bool)
}

/// The key by which an SSH host is known.
public struct HostKey: Hashable, Sendable {
  /// The host.
  public let server: Destination.Server
  /// Its kind, such as `ED25519`.
  public let kind: String
  /// Its fingerprints, in the forms in which hosts publish them: `SHA256:…` first, then `MD5:…`.
  public let fingerprints: [String]
  /// Its line in a file of known hosts (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT), without the line's end.
  public let line: String
}

/// The certificate by which a host of FTP with TLS is known.
public struct HostCertificate: Hashable, Sendable {
  /// The host.
  public let server: Destination.Server
  /// The SHA-256 of its public key, as curl writes it: `sha256//` and base 64.
  public let pin: String
  /// Its fingerprint in the form in which hosts publish it: `SHA256 81:49:…`; nil where curl cannot show the certificate
  /// (before 7.88).
  public let fingerprint: String?

  init(server: Destination.Server, pin: String, fingerprint: String? = nil) {
    (self.server, self.pin, self.fingerprint) = (server, pin, fingerprint)
  }
}
