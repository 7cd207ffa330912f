/// What a page shows, in PDF's own syntax.
struct ShownPage: Hashable, Sendable {
  /// The operators that paint it.
  var content: [UInt8]
  /// The fonts that they name.
  var fonts: [String: Font] = [:]

  /// A font, as far as it says how wide its letters are and what they mean.
  struct Font: Hashable, Sendable {
    /// The number of its object: the same for the same font of other pages.
    var identity: Int
    /// Whether a letter's code has two bytes (ISO 32000-2, section 9.7).
    var isComposite: Bool
    var widths: [UInt8]
    var usualWidth: [UInt8]
    var firstCode: [UInt8]
    var matrix: [UInt8]
    /// The program that says what its codes mean (ISO 32000-2, section 9.10.3).
    var meanings: [UInt8]
  }
}
