import Diagnostics
import Markdown
import Testing

@testable import Manuscript
@testable import Themes

/// How languages write dates, times and lists.
@Suite struct WritingTests {
  private static func locale(_ formats: String) throws -> Locale {
    let text = "name: x\nwords: {}\nformats:\n\(formats)\n"
    let file = SourceFile(path: "locales/x.yaml", bytes: Array(text.utf8))
    let read = Locale.read(try Locale.node(of: file, at: "x"), tag: "x")
    #expect(read.diagnostics.map { $0.text(in: .english) } == [])
    return try #require(read.value)
  }

  private static let week = "  weekdays: [mo, tu, we, th, fr, sa, su]\n"

  @Test(arguments: [
    ("  date: \"{day} de {month}\"\n  first-day: 1º", "2026-11-01", "1º de 11"),
    ("  date: \"{day} de {month}\"\n  first-day: 1º", "2026-11-11", "11 de 11"),
    ("  date: \"{day} {month} {buddhist-year}\"", "2026-11-29", "29 11 2569"),
    ("  date: \"{year}/{day}\"\n  digits: ०१२३४५६७८९", "2026-11-29", "२०२६/२९"),
  ])
  func `a day is written as the language does`(
    formats: String, day: String, text: String
  ) throws {
    let date = try #require(CalendarDate(day))
    #expect(try Self.locale(formats).text(date).plain == text)
  }

  @Test func `a month and a year may be counted as in Thailand`() throws {
    let locale = try Self.locale(
      "  month: \"{month}/{buddhist-year}\"\n  year: \"พ.ศ. {buddhist-year}\"")
    #expect(locale.text(PartialDate.month(year: 2019, month: 4)).plain == "4/2562")
    #expect(locale.text(PartialDate.year(2019)).plain == "พ.ศ. 2562")
  }

  @Test(arguments: [
    ("", "09:05–17:30"), ("  time: \"{hour}.{minute}\"", "09.05–17.30"),
    ("  time: \"{hour-24}h{minute}\"", "9h05–17h30"),
    ("  time: \"{hour-12}:{minute} {half}\"\n  day-halves: [AM, PM]", "9:05 AM–5:30 PM"),
    ("  digits: ၀၁၂၃၄၅၆၇၈၉", "၀၉:၀၅–၁၇:၃၀"),
  ])
  func `a time is written as the language does`(formats: String, text: String) throws {
    let hours = OpeningHours(
      days: [], opens: try #require(TimeOfDay("09:05")), closes: try #require(TimeOfDay("17:30")))
    #expect(try Self.locale(formats).text(hours).plain == text)
  }

  @Test(arguments: [("00:00", "12"), ("11:00", "11"), ("12:00", "12"), ("13:00", "1")])
  func `noon and midnight are twelve o'clock`(time: String, hour: String) throws {
    let locale = try Self.locale("  time: \"{hour-12}\"")
    #expect(locale.text(try #require(TimeOfDay(time))) == hour)
  }

  @Test(arguments: [
    ("{days}, de {opens} a {closes}", [Weekday.monday], "mo, de 08:00 a 09:00"),
    ("{days}, de {opens} a {closes}", [], "08:00 a 09:00"),
    ("{opens}–{closes} ({days})", [], "08:00–09:00"),
    ("{opens}–{closes} ({days})", [Weekday.sunday], "08:00–09:00 (su)"),
    ("{opens}から{closes}まで", [Weekday.sunday], "08:00から09:00まで"),
  ])
  func `without days, nothing is left of what stands beside them`(
    format: String, days: [Weekday], text: String
  ) throws {
    let locale = try Self.locale(Self.week + "  hours: \"\(format)\"")
    let hours = OpeningHours(
      days: days, opens: try #require(TimeOfDay("08:00")), closes: try #require(TimeOfDay("09:00")))
    #expect(locale.text(hours).plain == text)
  }

  @Test(arguments: [
    ([Weekday.monday, .wednesday], "mo y we"), ([.monday, .wednesday, .friday], "mo, we y fr"),
    ([.monday, .tuesday, .wednesday], "mo–we"), ([.friday], "fr"), ([], ""),
  ])
  func `a list ends as the language ends it`(days: [Weekday], text: String) throws {
    let locale = try Self.locale(Self.week + "  list-end: \" y \"")
    #expect(locale.text(days).plain == text)
  }
}
