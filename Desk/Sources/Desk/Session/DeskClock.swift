public import Manuscript

/// The clock of the machine, which nothing below the program looks at.
public struct DeskClock: Sendable {
  /// This moment.
  public var now: @Sendable () -> Moment
  /// A moment as a clock in the machine's zone shows it: `2026-05-01T09:30:00+09:00`.
  public var local: @Sendable (Moment) -> String

  /// A clock.
  public init(
    now: @escaping @Sendable () -> Moment, local: @escaping @Sendable (Moment) -> String
  ) {
    self.now = now
    self.local = local
  }

  /// A clock that stands still at the beginning of 1970 in UTC.
  public static let stopped = DeskClock(
    now: { Moment(milliseconds: 0) }, local: { "\($0)".replacing(".000Z", with: "Z") })
}
