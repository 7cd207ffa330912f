/// Who publishes the site.
public struct Organisation: Hashable, Sendable {
  /// The full name, with the legal form.
  public var name: LocalizedText
  /// What people call it.
  public var shortName: LocalizedText?
  /// The postal address.
  public var address: LocalizedText?
  /// Who represents it, with the office held.
  public var representative: LocalizedText?
  /// When it was founded.
  public var founded: PartialDate?
  /// The address of its own web site.
  public var url: String?
  /// What it is for.
  public var purpose: LocalizedText?
}

/// Whom to write to or call.
public struct Contact: Hashable, Sendable {
  /// A short name for templates: `readers`, `press`.
  public var key: String
  /// Whom this contact is for.
  public var label: LocalizedText
  /// Who answers.
  public var name: LocalizedText?
  /// The person to ask for.
  public var person: LocalizedText?
  /// An e-mail address.
  public var email: String?
  /// A phone number.
  public var phone: PhoneNumber?
}

/// One way to order the booklet.
public struct OrderRoute: Hashable, Sendable {
  /// A short name for templates: `form`, `phone`.
  public var key: String
  /// For how many copies this is the way.
  public var copies: LocalizedText
  /// Who takes the order.
  public var recipient: LocalizedText
  /// The address of an order form.
  public var form: String?
  /// A phone number.
  public var phone: PhoneNumber?
  /// When the phone is answered.
  public var hours: OpeningHours?
  /// When it is not, in words.
  public var closed: LocalizedText?
}

/// What the booklet costs.
public struct Price: Hashable, Sendable {
  /// The price in words, with what else a reader should know: who pays the postage.
  public var text: LocalizedText
  /// The price as a number in the currency's own unit, without separators: `0`, `500`, `4.50`.
  public var amount: String
  /// The currency (ISO 4217): `JPY`.
  public var currency: String
}

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
