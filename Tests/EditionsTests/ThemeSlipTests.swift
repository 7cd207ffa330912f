import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Slips of a keyboard in the files of a theme are named as those in a page's are.
@Suite struct ThemeSlipTests {
  private func messages(_ file: String, _ old: String, _ new: String) -> [String] {
    let text = ThemeFixture().files[file] ?? ""
    return ThemeFixture([file: text.replacing(old, with: new)]).messages(.english)
  }

  @Test(arguments: [
    (
      "theme.yaml", "name: test", "name: テーマ #1",
      """
      theme/theme.yaml:1:11: error: “#” begins a comment here, so the value ends before it: “テーマ”. [cut-value]
        hint: If it is part of the text, put the value in quotation marks: name: "テーマ #1"
        A comment is safe on a line of its own.
      """
    ),
    (
      "theme.yaml", "name: test", "name：test",
      """
      theme/theme.yaml:1:5: error: The colon “：” behind the key is full-width. [wrong-colon]
        hint: Write a half-width colon with a space behind it: name: test
      """
    ),
    (
      "locales/ja.yaml", "name: 日本語", "name: [日本語] です",
      """
      theme/locales/ja.yaml:1:7: error: “[” has a meaning of its own in YAML, so this value cannot be read. [unquoted-value]
        hint: Put the value in quotation marks: name: "[日本語] です"
      """
    ),
    (
      "locales/ja.yaml", "name: 日本語", "　name: 日本語",
      """
      theme/locales/ja.yaml:1:1: error: This line is indented with a full-width space. [wrong-indentation]
        hint: Indent it like its neighbours, with half-width spaces.
      """
    ),
    (
      "locales/ja.yaml", "footnotes: 注,", "footnotes: 注 #1,",
      """
      theme/locales/ja.yaml:2:22: error: “#” begins a comment here, so the value ends before it: “注”. [cut-value]
        hint: If it is part of the text, put the value in quotation marks: footnotes: "注 #1"
        A comment is safe on a line of its own.
      """
    ),
  ])
  func `a slip is named at its place`(file: String, old: String, new: String, message: String) {
    #expect(messages(file, old, new) == [message])
  }
}
