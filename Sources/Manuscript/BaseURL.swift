/// The address at which the site's root stands on the web; ends with a slash.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// The whole address, such as `https://example.org/booklet/`.
  public let description: String

  /// The address written by an author; nil when it is no absolute http or https address.
  public init?(_ text: String) {
    guard let host = Self.afterScheme(text)?.prefix(while: { $0 != "/" }), !host.isEmpty,
      !text.contains(where: { $0.isWhitespace || "?#\"<>\\".contains($0) })
    else { return nil }
    description = text.hasSuffix("/") ? text : text + "/"
  }

  /// The host, without a port.
  public var host: String? {
    Self.afterScheme(description).map { String($0.prefix { $0 != "/" && $0 != ":" }) }
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
