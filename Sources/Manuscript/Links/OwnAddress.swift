public import Diagnostics

/// A full address that a page links to, below the site's own.
public struct OwnAddress: Hashable, Sendable {
  /// What follows the site's address: percent-decoded, without `?`, `#` and what is behind them.
  public let path: String
  /// Where the link stands.
  public let location: Location

  /// The address that a link names; nil when it is not below the site's.
  init?(_ address: String, below base: BaseURL, at location: Location) {
    guard let rest = base.rest(of: address) else { return nil }
    path = rest.prefix { $0 != "?" && $0 != "#" }.description.percentDecoded
    self.location = location
  }
}

extension BaseURL {
  /// What follows the site's address in another, `http` for `https` or not; nil when it does not begin so.
  fileprivate func rest(of address: String) -> Substring? {
    func bare(_ text: String) -> Substring? {
      ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    }
    guard let own = bare(description), let other = bare(address) else { return nil }
    if other == own.dropLast() { return "" }
    return other.hasPrefix(own) ? other.dropFirst(own.count) : nil
  }
}
