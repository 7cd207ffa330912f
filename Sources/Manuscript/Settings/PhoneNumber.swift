/// A phone number as it is written at home.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as the author wrote it: `03-3334-4304`.
  public let description: String
  /// The country's calling code (ITU-T E.164) without its plus sign.
  public let countryCode: String?

  /// The number as an author wrote it; nil when it holds something else than digits and separators.
  public init?(_ text: String, countryCode: String?) {
    let bytes = Array(text.utf8)
    let digits = bytes.count(where: \.isDigit)
    let isWellFormed = bytes.enumerated().allSatisfy { index, byte in
      byte.isDigit || "-() .".utf8.contains(byte)
        // A plus sign leads abroad; #7119 and its like are short numbers in Japan.
        || index == 0 && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") && digits == 4)
    }
    guard digits >= 3, isWellFormed else { return nil }
    description = text
    self.countryCode = countryCode
  }

  /// The number as it is dialled from abroad, `+81 3-3334-4304`; as the author wrote it when the
  /// country is not known or nobody abroad reaches it.
  public var internationalForm: String {
    guard !isInternational, let countryCode, !isForHomeOnly else { return description }
    let bare = description.drop { !$0.isNumber && $0 != "(" }
    return "+\(countryCode) \(keepsZero ? String(bare) : Self.withoutTrunk(bare))"
  }

  /// The number as a `tel:` address (RFC 3966): in the international form when the country is known, and as
  /// it is dialled at home when it is reached from nowhere else.
  public var link: String {
    if description.hasPrefix("#") { return "tel:%23\(digits)" }
    if isInternational { return "tel:+\(internationalDigits)" }
    guard let countryCode, !isForHomeOnly else { return "tel:\(digits)" }
    let isTrunk = digits.hasPrefix("0") && !keepsZero
    return "tel:+\(countryCode)\(isTrunk ? String(digits.dropFirst()) : digits)"
  }
}

extension PhoneNumber {
  /// What is doubtful about a number that is dialled all the same.
  enum Doubt: Hashable {
    /// It has another number of digits than such numbers have.
    case length(Int, expected: [Int])
    /// It has no area code.
    case noAreaCode
  }

  /// What looks wrong: numbers of Japan have a known length (Ministry of Internal Affairs and
  /// Communications, numbering plan), all have at most 15 digits (E.164).
  var doubt: Doubt? {
    let count = digits.utf8.count
    if isInternational {
      let own = internationalDigits
      guard own.hasPrefix("81") else {
        return own.utf8.count > 15 ? .length(count, expected: [15]) : nil
      }
      let isRight = (11...12).contains(own.utf8.count)
      return isRight ? nil : .length(own.utf8.count, expected: [11, 12])
    }
    guard countryCode == "81" else { return count > 15 ? .length(count, expected: [15]) : nil }
    if description.hasPrefix("#") || count == 3 && digits.hasPrefix("1") { return nil }
    guard digits.hasPrefix("0") else { return .noAreaCode }
    let expected = Self.longPrefixes.contains { digits.hasPrefix($0) } ? 11 : 10
    return count == expected ? nil : .length(count, expected: [expected])
  }

  /// The number that was meant by something else; nil when there is no telling.
  static func cure(of text: String) -> String? {
    var cure = text.halfWidth
    for prefix in ["tel:", "TEL:", "TEL", "Tel:"] where cure.hasPrefix(prefix) {
      cure.removeFirst(prefix.count)
    }
    cure = String(cure.drop { $0.isWhitespace })
    let number = cure.prefix { $0.isASCII && ($0.isNumber || "+-() .#".contains($0)) }
    let trimmed = String(number.reversed().drop { !$0.isNumber }.reversed())
    let rest = cure.dropFirst(number.count)
    guard rest.isEmpty || !rest.contains(where: \.isNumber), trimmed != text else { return nil }
    return PhoneNumber(trimmed, countryCode: nil) == nil ? nil : trimmed
  }
}

extension PhoneNumber {
  private var digits: String { description.filter(\.isNumber) }

  private var isInternational: Bool { description.hasPrefix("+") }

  /// The digits behind the plus sign, without a 0 in parentheses or one that Japan dials only at home.
  private var internationalDigits: String {
    let digits = description.replacing("(0)", with: "").filter(\.isNumber)
    return digits.hasPrefix("810") ? "81" + digits.dropFirst(3) : digits
  }

  /// Whether nobody reaches it from abroad: short numbers, free ones and those without an area code.
  private var isForHomeOnly: Bool {
    let count = digits.utf8.count
    if count <= 4 || count == 6 && digits.hasPrefix("116") || description.hasPrefix("#") {
      return true
    }
    let prefixes = countryCode == "81" ? Self.japaneseHomePrefixes : Self.homePrefixes
    if prefixes.contains(where: { digits.hasPrefix($0) }) { return true }
    return countryCode == "81" && !digits.hasPrefix("0")
  }

  /// Italy and the states within it dial the 0 from abroad too.
  private var keepsZero: Bool { ["39", "378", "379"].contains(countryCode) }

  private static func withoutTrunk(_ text: Substring) -> String {
    guard let zero = text.firstIndex(where: \.isNumber), text[zero] == "0" else {
      return String(text)
    }
    return String(text[..<zero] + text[text.index(after: zero)...])
  }

  /// Numbers of eleven digits: mobile phones, pagers, phones on the internet, free numbers.
  private static let longPrefixes = ["020", "050", "060", "070", "080", "090"]
  private static let japaneseHomePrefixes = ["0120", "0170", "0180", "0570", "0800", "0990"]
  private static let homePrefixes = ["0800", "0808", "0900", "1800", "1888", "1877"]
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
