/// The address at which the site's root stands on the web; ends with a slash.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// The whole address, such as `https://example.org/booklet/`.
  public let description: String

  /// The address written by an author; nil when it is no absolute http or https address.
  public init?(_ text: String) {
    guard let host = Self.afterScheme(text)?.prefix(while: { $0 != "/" }), !host.isEmpty,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !text.contains(where: { "?#\"<>\\@".contains($0) }), !text.contains("/../"),
      !text.hasSuffix("/..")
    else { return nil }
    description = text.hasSuffix("/") ? text : text + "/"
  }

  /// The host, without a port.
  public var host: String? { Self.host(of: description) }

  /// The host of an http or https address, without a user or a port; nil for another address.
  static func host(of address: String) -> String? {
    afterScheme(address).map { rest in
      let authority = rest.prefix { !"/?#".contains($0) }
      let host = authority.split(separator: "@").last ?? ""
      return String(host.prefix { $0 != ":" })
    }
  }

  /// The path of the site's root on its host, from `/` to `/`.
  public var path: String {
    Self.afterScheme(description).map { String($0.drop { $0 != "/" }) } ?? "/"
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }
}
