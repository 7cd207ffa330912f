/// The size of a page after cutting.
public enum PaperSize: String, CaseIterable, Hashable, Sendable {
  /// ISO A5.
  case a5
  /// ISO A4.
  case a4
  /// JIS B6 (JIS P 0138), which is not ISO B6.
  case b6
  /// ANSI A, the letter of North America.
  case letter

  /// The width of an upright page.
  public var width: Length {
    switch self {
    case .a5: .millimetres(148)
    case .a4: .millimetres(210)
    case .b6: .millimetres(128)
    case .letter: Length(micrometres: 215_900)
    }
  }

  /// The height of an upright page.
  public var height: Length {
    switch self {
    case .a5: .millimetres(210)
    case .a4: .millimetres(297)
    case .b6: .millimetres(182)
    case .letter: Length(micrometres: 279_400)
    }
  }
}
