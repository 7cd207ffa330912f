/// A kind of typeface, and how wide its letters are at most in type of size 1: the device that prints may take any
/// of those that a theme names.
public enum TypeFace: Hashable, Sendable {
  /// With serifs, in regular weight.
  case serif
  /// Without serifs, bold or regular. The widest are those of BIZ UDPGothic.
  case sans
  /// With letters that all have one width.
  case code

  /// The width of a code point.
  func width(ofScalar scalar: UInt32) -> Double {
    let width = TypeWidth.width(ofScalar: scalar)
    guard width > 0, width < 1 || self == .code else { return width }
    switch self {
    case .serif: return width
    case .code: return max(width, 0.61)
    case .sans:
      if 0x30...0x39 ~= scalar { return 0.77 }
      return Letters.contain(scalar) || scalar == 0x20 ? width * 1.1 : width * 1.4
    }
  }
}
