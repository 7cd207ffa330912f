import Diagnostics
import Fixtures
import Manuscript
import Testing

/// A `theme.yaml` that does not lead to a base: the one line that is wrong is all that is said.
@Suite struct BaselessThemeTests {
  private func messages(_ yaml: String, _ language: MessageLanguage) -> [String] {
    var theme = ThemeFixture()
    theme.files = ["theme.yaml": yaml, "assets/own.css": ""]
    return theme.messages(language)
  }

  @Test func `a misspelt line that names the base is the only error`() {
    #expect(
      messages("name: x\nbasedon: default\n", .english) == [
        """
        theme/theme.yaml:2:1: error: “basedon” is not a known key. [unknown-key]
          hint: Did you mean “based-on”?
        """
      ])
    #expect(messages("name: x\nbasedon: default\n", .japanese).count == 1)
  }

  @Test func `a theme with neither templates nor a base gets one error`() {
    #expect(
      messages("name: x\n", .english) == [
        """
        theme/theme.yaml: error: This theme has no templates, and no line “based-on: default”. [missing-theme-file]
          hint: Add this line: based-on: default
        """
      ])
    #expect(
      messages("name: x\n", .japanese) == [
        """
        theme/theme.yaml: エラー: このテーマには、テンプレートも「based-on: default」という行もありません。 [missing-theme-file]
          直し方: 次の行を加えてください： based-on: default
        """
      ])
  }
}
