import Manuscript
import Testing

@testable import Themes

@Suite struct DateFormatTests {
  @Test(arguments: [
    ("2021-12-16", "令和3年"), ("2019-05-01", "令和元年"), ("2019-04-30", "平成31年"),
    ("1989-01-07", "昭和64年"), ("1926-12-25", "昭和元年"), ("1873-01-01", "明治6年"),
  ])
  func `a day lies in the era that the law gives it`(day: String, era: String) throws {
    let date = try #require(CalendarDate(day))
    let found = try #require(JapaneseEra(containing: date))
    #expect("\(found.name)\(found.yearText(date.year))年" == era)
  }

  @Test func `no era is given before Japan took up the calendar`() throws {
    #expect(JapaneseEra(containing: try #require(CalendarDate("1872-12-31"))) == nil)
  }

  @Test func `a format is filled in, and a brace that closes nothing is text`() {
    #expect(TextFormat("{year}年{").text { $0 == "year" ? "2021" : "?" } == "2021年{")
  }
}
