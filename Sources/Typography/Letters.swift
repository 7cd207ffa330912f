/// The characters of which words are made, in any script: letters, the marks on them, and numbers
/// (Unicode general categories L, Mn, Mc and N).
public enum Letters {
  /// Whether a character is one of them.
  @inlinable
  public static func contain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: 0x30...0x39 ~= scalar || 0x41...0x5A ~= scalar & 0xDF
    // Nearly all of Japanese, without a look at Unicode's tables.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
    default: containRare(scalar)
    }
  }

  @usableFromInline
  static func containRare(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }
}
