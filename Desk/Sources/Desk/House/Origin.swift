/// One of the two sites that the listener is to a browser.
enum Origin: Hashable, Sendable {
  /// The screens, which may change what is on the disk.
  case desk
  /// The previewed pages, with all that their authors put on them.
  case site

  /// The origin that a `Host` header names; nil for anything else, such as the name of somebody who lets it lead to this
  /// machine. Browsers write it in this form alone.
  init?(host: String, port: Int) {
    switch host {
    case Origin.desk.authority(port): self = .desk
    case Origin.site.authority(port): self = .site
    default: return nil
    }
  }

  /// What stands in a `Host` header.
  func authority(_ port: Int) -> String {
    switch self {
    case .desk: "127.0.0.1:\(port)"
    case .site: "localhost:\(port)"
    }
  }

  /// The origin as a browser writes it.
  func address(_ port: Int) -> String { "http://\(authority(port))" }
}
