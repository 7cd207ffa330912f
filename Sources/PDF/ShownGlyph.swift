/// A letter that a page shows, in points from the page's lower left corner.
struct ShownGlyph: Hashable, Sendable {
  /// Its text; empty when its font does not say it.
  var text: String
  /// Where the letter begins, and where the next one would.
  var left: Double
  var right: Double
  /// Its base.
  var base: Double
  /// The size of its type.
  var size: Double
  /// By how much its page makes all type larger or smaller, whatever the type's own size is.
  var scale: Double

  /// Whether nothing of it is seen.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) && !text.isEmpty }
}
