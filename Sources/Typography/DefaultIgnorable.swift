/// The characters that are not seen where nothing is known of them: variation selectors, zero-width spaces
/// and joiners, soft hyphens, marks of direction (Unicode property Default_Ignorable_Code_Point).
public enum DefaultIgnorable {
  /// Whether a character is one of them.
  @inlinable
  public static func contain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0xAD: false
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
