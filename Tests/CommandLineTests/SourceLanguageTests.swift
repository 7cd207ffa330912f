import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi new language` with the language of which the others are translations.
@Suite struct SourceLanguageTests {
  @Test func `it is said to be that, and not to be translated`() async throws {
    let folder = try CommandFolder()
    let line = ["new", "language", "ja"] + folder.content
    let environment = ["SASSHI_THEMES": Checkout.path + "/themes"]
    let english = await folder.run(line, environment: environment)
    #expect(english.status == .success && english.error == "")
    #expect(
      english.output == """
        Already there, left as it is: content/ja/index.md
        “ja” is the site's first language: the others are translations of it.

        """)
    let japanese = await folder.run(line, in: .japanese, environment: environment)
    #expect(
      japanese.output == """
        前からあるので、そのままです： content/ja/index.md
        「ja」はサイトの元の言語です。ほかの言語は、この言語から訳します。

        """)
  }
}
