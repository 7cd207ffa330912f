import Diagnostics
import Testing

@Suite struct CheckedTests {
  @Test func `what is wrong is handed on with the value, and nothing is when nobody says so`() {
    let diagnostic = Diagnostic.warning(
      .unusedFile, at: Location("a.md"), Wording(english: "One.", japanese: "一。"))
    let checked = Checked(1, [diagnostic])
    #expect(checked.value == 1)
    #expect(checked.diagnostics == [diagnostic])
    #expect(Checked(1).diagnostics.isEmpty)
  }

  @Test func `what is made of a value has the value's diagnostics`() {
    let diagnostic = Diagnostic.warning(
      .unusedFile, at: Location("a.md"), Wording(english: "One.", japanese: "一。"))
    let made = Checked(20, [diagnostic]).map { "\($0 + 1)" }
    #expect(made.value == "21")
    #expect(made.diagnostics == [diagnostic])
  }
}
