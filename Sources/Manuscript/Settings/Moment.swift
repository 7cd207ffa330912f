/// A moment, to the millisecond, as those who look at a clock hand it over.
public struct Moment: Hashable, Sendable {
  /// The milliseconds since the beginning of 1970 in UTC, leap seconds not counted.
  public let milliseconds: Int64

  /// The last one of the year 9999.
  private static let latest: Int64 = 253_402_300_799_999

  /// A moment; the nearest one for what lies in no year from 1970 to 9999.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(0, milliseconds), Self.latest)
  }

  /// The millisecond behind this one.
  public var next: Moment { Moment(milliseconds: milliseconds + 1) }
}

extension Moment: Comparable {
  /// Whether one is before the other.
  public static func < (one: Moment, other: Moment) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

extension Moment: CustomStringConvertible {
  /// `2026-05-01T09:30:00.000Z` (ISO 8601).
  public var description: String { text(dividedBy: ":") }

  /// The moment as files can be named on every system: `2026-05-01T093000.000Z`.
  public var fileName: String { text(dividedBy: "") }

  /// The moment of which a text is the `fileName`; nil for another text.
  public init?(fileName: String) {
    let digits = fileName.utf8.compactMap { 0x30...0x39 ~= $0 ? Int64($0 - 0x30) : nil }
    guard digits.count == 17 else { return nil }
    func number(_ places: Range<Int>) -> Int64 { digits[places].reduce(0) { 10 * $0 + $1 } }
    let day = Self.day(number(0..<4), number(4..<6), number(6..<8))
    let minutes = (day * 24 + number(8..<10)) * 60 + number(10..<12)
    self.init(milliseconds: minutes * 60_000 + number(12..<17))
    guard self.fileName == fileName else { return nil }
  }

  private func text(dividedBy colon: String) -> String {
    let seconds = Int(milliseconds / 1_000)
    let (year, month, day) = Self.date(ofDay: Int64(seconds / 86_400))
    let date = [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)]
    let time = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    let rest = padded(Int(milliseconds % 1_000), to: 3)
    return "\(date.joined(separator: "-"))T\(time.joined(separator: colon)).\(rest)Z"
  }

  /// How many days there are from the first of 1970 to a day of the Gregorian calendar. A year begins with March here, so
  /// that the day that not every year has is its last; 400 of them have 146,097 days.
  private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let years = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return years * 365 + years / 4 - years / 100 + years / 400 + dayOfYear - 719_468
  }

  /// The day that comes so many days after the first of 1970.
  private static func date(ofDay day: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthOfYear = (5 * dayOfYear + 2) / 153
    let month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
    let year = yearOfEra + shifted / 146_097 * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(dayOfYear - (153 * monthOfYear + 2) / 5 + 1))
  }
}
