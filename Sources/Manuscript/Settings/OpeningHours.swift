/// When somebody can be reached.
public struct OpeningHours: Hashable, Sendable {
  /// The days of the week.
  public var days: [Weekday]
  /// From when.
  public var opens: TimeOfDay
  /// Until when.
  public var closes: TimeOfDay
}
