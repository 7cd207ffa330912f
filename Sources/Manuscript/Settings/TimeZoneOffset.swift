/// A fixed distance from UTC, which gives a calendar date the time that a feed must state.
public struct TimeZoneOffset: Hashable, Sendable, CustomStringConvertible {
  /// `+HH:MM` or `-HH:MM` (RFC 3339, section 5.6).
  public let description: String

  /// UTC.
  public static let utc = TimeZoneOffset(unchecked: "+00:00")

  /// The offset written as `+HH:MM` or `-HH:MM`; nil when it is none.
  public init?(_ text: String) {
    guard let sign = text.first, sign == "+" || sign == "-", let time = TimeOfDay(text.dropFirst()),
      time.hour <= 14
    else { return nil }
    description = text
  }

  private init(unchecked text: String) {
    description = text
  }
}
