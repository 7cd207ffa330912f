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
