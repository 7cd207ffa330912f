/// An opaque colour of the sRGB space.
public struct Colour: Hashable, Sendable {
  /// The amount of each primary, from 0 to 255.
  public var red, green, blue: UInt8

  /// A colour of three amounts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }
}

extension Colour {
  /// The colour that a hexadecimal notation of CSS names (CSS Color 4, section 5.2): `#b04a00`, `#fff`.
  /// nil for everything else, notations with transparency included.
  public init?(css text: String) {
    let digits = text.utf8.dropFirst().compactMap(\.hexadecimalValue)
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else {
      return nil
    }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
        blue: digits[4] << 4 | digits[5])
    default: return nil
    }
  }
}

extension Colour: CustomStringConvertible {
  /// The notation of CSS, with six digits: `#b04a00`.
  public var description: String {
    "#"
      + [red, green, blue].map { channel in
        (channel < 16 ? "0" : "") + String(channel, radix: 16)
      }.joined()
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
