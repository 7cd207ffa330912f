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
  /// Looks at bytes, since every address of the site comes here.
  fileprivate func rest(of address: String) -> String? {
    address.withBytes { address in
      description.withBytes { own in
        guard let ownStart = own.endOfScheme, let start = address.endOfScheme else { return nil }
        // The address of the site ends with a slash, which another may lack.
        let name = own[ownStart...].dropLast()
        guard address[start...].starts(with: name) else { return nil }
        let rest = address[(start + name.count)...]
        guard let slash = rest.first else { return "" }
        guard slash == UInt8(ascii: "/") else { return nil }
        return String(decoding: rest.dropFirst(), as: UTF8.self)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index behind `https://` or `http://`.
  fileprivate var endOfScheme: Int? {
    if starts(with: "https://".utf8) { return 8 }
    return starts(with: "http://".utf8) ? 7 : nil
  }
}
