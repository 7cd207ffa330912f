/// A page of the booklet on paper, as far as it is known what it says.
public struct PrintedPage: Hashable, Sendable {
  /// Its number, as it stands on it.
  public let number: Int
  /// The letters of its text, without white space and readings.
  public let text: String

  /// A page with a number and its text.
  public init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}
