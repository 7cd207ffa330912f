/// A length on paper. Whole micrometres, so that sums are exact on every machine.
public struct Length: Hashable, Comparable, Sendable {
  /// The length in thousandths of a millimetre.
  public var micrometres: Int

  /// A length in thousandths of a millimetre.
  public init(micrometres: Int) {
    self.micrometres = micrometres
  }

  /// The length that an author wrote in millimetres, `17`, `17mm` or `12.5 mm`; nil when it is none.
  public init?(_ text: String) {
    let number = text.hasSuffix("mm") ? text.dropLast(2) : text[...]
    let parts = number.trimmingSpaces.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first,
      (1...4).contains(whole.utf8.count), parts.allSatisfy(\.isDigits)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(fraction.utf8.count), let millimetres = Int(whole),
      let thousandths = Int(fraction + String(repeating: "0", count: 3 - fraction.utf8.count))
    else { return nil }
    micrometres = millimetres * 1000 + thousandths
  }

  /// No length.
  public static let zero = Length(micrometres: 0)

  /// A length in millimetres.
  public static func millimetres(_ count: Int) -> Length {
    Length(micrometres: count * 1000)
  }

  /// Which of two lengths is shorter.
  public static func < (one: Length, other: Length) -> Bool {
    one.micrometres < other.micrometres
  }

  /// The sum of two lengths.
  public static func + (one: Length, other: Length) -> Length {
    Length(micrometres: one.micrometres + other.micrometres)
  }

  /// The difference of two lengths.
  public static func - (one: Length, other: Length) -> Length {
    Length(micrometres: one.micrometres - other.micrometres)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.last == " " { text = text.dropLast() }
    return text
  }

  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
