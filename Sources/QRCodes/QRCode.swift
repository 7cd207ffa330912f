/// A QR code: dark and light modules in a square (ISO/IEC 18004).
///
/// The same text gives the same modules on any machine.
public struct QRCode: Hashable, Sendable {
  /// How many modules a side has, without the quiet zone: from 21 to 177.
  public let size: Int
  /// Row by row from the top; true is dark.
  private let modules: [Bool]

  /// The QR code that holds a text, in the smallest symbol that has room for it.
  ///
  /// The text goes in as UTF-8 in byte mode; one that is not ASCII says so by an ECI designator
  /// (ISO/IEC 18004, section 7.4.2). A symbol never has room for more than
  /// ``ErrorCorrection/capacity`` bytes.
  ///
  /// - Returns: nil when the text is empty or has no room in the largest symbol.
  public init?(_ text: String, errorCorrection: ErrorCorrection = .medium) {
    guard let symbol = encodedSymbol(of: text, errorCorrection) else { return nil }
    size = symbol.size
    modules = symbol.modules
  }

  /// Whether the module is dark; rows and columns are counted from 0 at the upper left.
  public subscript(row: Int, column: Int) -> Bool {
    modules[row * size + column]
  }
}

extension QRCode {
  /// How much of a symbol may be covered or damaged before it can no longer be read
  /// (ISO/IEC 18004, section 7.5.1).
  public enum ErrorCorrection: CaseIterable, Sendable {
    /// Level L, about 7 %.
    case low
    /// Level M, about 15 %: for clean paper and screens.
    case medium
    /// Level Q, about 25 %.
    case quartile
    /// Level H, about 30 %.
    case high

    /// How many bytes of ASCII the largest symbol holds (ISO/IEC 18004, table 7); of other text, it
    /// holds one byte less.
    public var capacity: Int {
      switch self {
      case .low: 2_953
      case .medium: 2_331
      case .quartile: 1_663
      case .high: 1_273
      }
    }
  }
}
