/// The search for the largest type with which something fits, in few trials: the first is where it should fit, the
/// others go up or down from there until the answer changes.
struct TypeSearch {
  /// The next size to be tried, in tenths of a point; nil when the largest one that fits is known, or there is none.
  private(set) var next: Int?
  private var last: Bool?

  /// Between which sizes it is searched for; the theme's script in a browser has the same.
  private static let sizes = 70...110

  /// - Parameter filled: how much of the room is filled in type of 9 pt.
  init(filled: Double) {
    let size = Int(90 / max(filled, 0.1).squareRoot())
    next = min(max(size, Self.sizes.lowerBound), Self.sizes.upperBound)
  }

  /// Whether it fits in the size that was tried.
  mutating func learn(_ fits: Bool) {
    guard let size = next else { return }
    let step = fits ? 2 : -2
    next = last == !fits || !Self.sizes.contains(size + step) ? nil : size + step
    last = fits
  }
}
