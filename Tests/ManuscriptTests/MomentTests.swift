import Manuscript
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (951_826_554_321, "2000-02-29T12:15:54.321Z"),
    (1_777_627_800_000, "2026-05-01T09:30:00.000Z"),
    (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func `a moment is written as in ISO 8601, and read again from the name of a file`(
    _ milliseconds: Int64, _ text: String
  ) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(moment.description == text)
    #expect(moment.fileName == text.replacing(":", with: ""))
    #expect(Moment(fileName: moment.fileName) == moment)
  }

  @Test(arguments: [
    "", "2026-02-30T093000.000Z", "2026-05-01T093000.000", "2026-05-01T253000.000Z",
    "2026-05-01T09:30:00.000Z", "2026-13-01T093000.000Z", "0000-00-00T000000.000Z",
  ])
  func `what is no such name is read as none`(_ name: String) {
    #expect(Moment(fileName: name) == nil)
  }

  @Test func `what lies outside all years is the nearest moment`() {
    #expect(Moment(milliseconds: -1) == Moment(milliseconds: 0))
    #expect(Moment(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
  }
}
