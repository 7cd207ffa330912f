/// A phone number as it is written at home.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as the author wrote it: `03-3334-4304`.
  public let description: String
  /// The country's calling code (ITU-T E.164) without its plus sign.
  public let countryCode: String?

  /// The number as an author wrote it; nil when it holds something else than digits and separators.
  public init?(_ text: String, countryCode: String?) {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let isWellFormed = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "+-() .".utf8.contains(byte)
    }
    guard digits >= 3, isWellFormed else { return nil }
    description = text
    self.countryCode = countryCode
  }

  /// The number as it is dialled from abroad, `+81 3-3334-4304`; as the author wrote it when the
  /// country is not known.
  public var internationalForm: String {
    guard !description.hasPrefix("+"), let countryCode else { return description }
    // Behind the first digit 0, which is dialled only at home.
    let bare = description.drop { !$0.isNumber }
    return "+\(countryCode) \(bare.hasPrefix("0") ? bare.dropFirst() : bare)"
  }

  /// The number as a `tel:` address (RFC 3966): in the international form when the country is known.
  public var link: String {
    let digits = description.filter(\.isNumber)
    if description.hasPrefix("+") { return "tel:+\(digits)" }
    guard let countryCode else { return "tel:\(digits)" }
    return "tel:+\(countryCode)\(digits.hasPrefix("0") ? String(digits.dropFirst()) : digits)"
  }
}
