/// The side of the front cover on which a book is bound.
public enum Binding: String, CaseIterable, Sendable {
  /// Pages are turned from right to left: for lines that run from left to right.
  case left
  /// Pages are turned from left to right: for vertical Japanese, and for Arabic and Hebrew.
  case right
}
