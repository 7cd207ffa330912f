import Diagnostics

/// An address outside the site, by what stands behind its scheme.
enum OutsideAddress {
  /// Whether something can be reached there: a host, an e-mail address or a phone number is named.
  ///
  /// - Parameters:
  ///   - address: the whole address.
  ///   - scheme: its scheme, in small letters: an allowed one.
  static func isWellFormed(_ address: UnsafeBufferPointer<UInt8>, scheme: String) -> Bool {
    let rest = address[(scheme.utf8.count + 1)...]
    switch scheme {
    case "http", "https":
      guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first else { return false }
      return first != UInt8(ascii: "/") && first != UInt8(ascii: "?") && first != UInt8(ascii: "#")
    case "mailto":
      let parts = rest.prefix { $0 != UInt8(ascii: "?") }.percentDecoded.split(separator: ",")
      // Without an address it may still say what is to be written.
      if parts.isEmpty { return rest.contains(UInt8(ascii: "?")) }
      return parts.allSatisfy { EmailAddress.fault(in: $0.trimmingBlanks) == nil }
    default:
      let number = rest.prefix { $0 != UInt8(ascii: ";") }.percentDecoded
      return PhoneNumber(number.filter { $0 != "*" && $0 != "#" }, countryCode: nil) != nil
    }
  }

  /// How an address is written that cannot be reached.
  static func hint(for address: String) -> Wording {
    let cure: String? =
      if let rest = address.rest(behind: "mailto:") {
        EmailAddress.cure(of: rest.percentDecoded).map { "mailto:\($0)" }
      } else if let rest = address.rest(behind: "tel:") {
        PhoneNumber.cure(of: rest.percentDecoded).map { "tel:\($0)" }
      } else {
        webCure(of: address)
      }
    return cure.map {
      Wording(english: "Write it like this: \($0)", japanese: "次のように書いてください： \($0)")
    }
      ?? Wording(
        english: "Write it like https://example.org/, mailto:info@example.org or tel:03-1234-5678.",
        japanese: "https://example.org/、mailto:info@example.org、tel:03-1234-5678 のように書いてください。")
  }

  /// What to do about a scheme that is a slip, or that of a disk.
  static func hint(forScheme scheme: String) -> Wording? {
    if scheme == "file" || scheme.utf8.count == 1 {
      return Wording(
        english:
          "That is a place on your own machine. Put the file into the content folder and name it "
          + "relative to this one.",
        japanese: "これはご自分のパソコンの中の場所です。ファイルをコンテンツのフォルダーに置き、このファイルから見た位置を"
          + "書いてください。")
    }
    let close = LinkDestination.allowedSchemes.closest(to: scheme)
    let cure = ["ttp": "http", "ttps": "https"][scheme] ?? close
    return cure.map { .didYouMean("\($0):") }
  }

  private static func webCure(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let rest = address[address.index(after: colon)...].drop { $0 == "/" || $0 == ":" }
    return rest.contains(".") ? "\(address[..<colon].lowercased())://\(rest)" : nil
  }
}

extension String {
  fileprivate func rest(behind prefix: String) -> String? {
    lowercased().hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
