import Diagnostics
import Testing

@Suite struct CheckedTests {
  private let first = Diagnostic.warning(
    .unusedFile, at: Location("a.md"), Wording(english: "One.", japanese: "一。"))
  private let second = Diagnostic.error(
    .rawHTML, at: Location("a.md", line: 2), Wording(english: "Two.", japanese: "二。"))

  @Test func `what is made of a value has the value's diagnostics`() {
    let made = Checked(20, [first]).map { "\($0 + 1)" }
    #expect(made.value == "21")
    #expect(made.diagnostics == [first])
  }

  @Test func `what cannot be made of a value is an error of the maker`() {
    #expect(throws: second) {
      try Checked(1, [first]).map { _ throws(Diagnostic) -> Int in throw second }
    }
  }

  @Test func `more diagnostics come behind those that are known`() {
    let checked = Checked("value").adding([first]).adding([second])
    #expect(checked.value == "value")
    #expect(checked.diagnostics == [first, second])
    #expect(Checked("value").diagnostics.isEmpty)
  }
}
