/// A day of the (proleptic) Gregorian calendar, without a time or a time zone.
public struct CalendarDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Whether one day is before the other.
  public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD` (ISO 8601).
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A year, a month or a day: as much of a date as is known.
public enum PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// Only the year is known.
  case year(Int)
  /// The year and the month (1 to 12) are known.
  case month(year: Int, month: Int)
  /// The day is known.
  case day(CalendarDate)

  /// The date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil when it is none or does not exist.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = zip(parts, [4, 2, 2]).compactMap { part, count in
      part.utf8.count == count && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard numbers.count == parts.count, let year = numbers.first, year > 0 else { return nil }
    switch numbers.count {
    case 1: self = .year(year)
    case 2 where (1...12).contains(numbers[1]): self = .month(year: year, month: numbers[1])
    case 3:
      guard let date = CalendarDate(year: year, month: numbers[1], day: numbers[2]) else {
        return nil
      }
      self = .day(date)
    default: return nil
    }
  }

  /// The date in ISO 8601, as precise as it is known.
  public var description: String {
    switch self {
    case .year(let year): padded(year, to: 4)
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .day(let date): date.description
    }
  }
}

extension CalendarDate {
  /// The day written as `YYYY-MM-DD`; nil when it is none or does not exist.
  public init?(_ text: some StringProtocol) {
    guard case .day(let date) = PartialDate(text) else { return nil }
    self = date
  }
}

private func padded(_ number: Int, to count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
}
