@_spi(_Unicode) internal import Swift

/// The form of a text in which each letter and its marks are one character, where there is such a one:
/// NFC (Unicode Standard Annex #15). macOS and some keyboards give others.
public enum ComposedForm {
  /// Whether a text may be in another form for having this character in it. No for nearly all of Japanese
  /// and of European languages, without a look at Unicode's tables.
  @inlinable
  public static func isInDoubt(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x2010...0x2027, 0x3001...0x3029, 0x3030...0x3096, 0x309D...0x30FF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFE6:
      false
    default: true
    }
  }
}

extension String {
  /// The same text in composed form (NFC).
  public var composed: String {
    guard unicodeScalars.contains(where: { ComposedForm.isInDoubt($0.value) }) else { return self }
    var composed = UnicodeScalarView()
    composed.append(contentsOf: _nfc)
    return String(composed)
  }
}
