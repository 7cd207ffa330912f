import Manuscript

/// An era of the Japanese calendar (元号), by the day on which it began in law.
struct JapaneseEra: Hashable, Sendable {
  let name: String
  private let firstYear: Int

  /// The era in which a day lies; nil before 1873, when Japan took up the Gregorian calendar.
  init?(containing date: CalendarDate) {
    let key = (date.year * 100 + date.month) * 100 + date.day
    guard key >= 1873_01_01, let era = Self.beginnings.first(where: { key >= $0.firstDay }) else {
      return nil
    }
    name = era.name
    firstYear = era.firstDay / 10_000
  }

  /// The year in the era as it is written: the first is 元.
  func yearText(_ year: Int) -> String {
    let number = year - firstYear + 1
    return number == 1 ? "元" : "\(number)"
  }

  private static let beginnings = [
    (name: "令和", firstDay: 2019_05_01), (name: "平成", firstDay: 1989_01_08),
    (name: "昭和", firstDay: 1926_12_25), (name: "大正", firstDay: 1912_07_30),
    (name: "明治", firstDay: 1868_10_23),
  ]
}
