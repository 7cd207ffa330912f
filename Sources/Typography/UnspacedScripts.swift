/// The scripts of South East Asia whose words stand without spaces between them, and which have spaces between
/// phrases (Unicode Standard Annex #14, line breaking class SA).
public enum UnspacedScripts {
  /// Whether a character is a letter or a mark of one of them: of Thai, Lao, Burmese, Khmer or a script of the Tai.
  @inlinable
  public static func contain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0xE00: false
    case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xEBD, 0xEC0...0xECE, 0xEDC...0xEDF, 0x1000...0x103F,
      0x1050...0x108F, 0x109A...0x109F, 0x1780...0x17D3, 0x17D7, 0x17DC...0x17DD, 0x1950...0x1974,
      0x1980...0x19C9, 0x19DE...0x19DF, 0x1A20...0x1A7C, 0xA9E0...0xA9EF, 0xA9FA...0xA9FE,
      0xAA60...0xAADF, 0x11700...0x1172B:
      true
    default: false
    }
  }
}
