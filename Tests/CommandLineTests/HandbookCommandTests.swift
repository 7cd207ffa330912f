import Diagnostics
import Fixtures
import Testing

@testable import sasshi

struct HandbookCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, page) in [
      "index.html": "<html lang=\"ja\">", "en/index.html": "<html lang=\"en\">",
      "booklet/a.html": "<html lang=\"ja\"><h3 id=\"heading-mark\">",
      "en/booklet/b.html": "<html lang=\"en\"><h3 id=\"heading-mark\">",
    ] {
      try folder.write(path, page)
    }
  }

  private func run(
    _ arguments: [String], in language: MessageLanguage = .english
  ) async -> CommandRun {
    await CommandRun.run(
      ["handbook"] + arguments + ["--language", language.rawValue],
      environment: ["SASSHI_HANDBOOK": folder.path])
  }

  @Test(arguments: [
    ([], "en/index.html", "index.html"),
    (["heading-mark"], "en/booklet/b.html#heading-mark", "booklet/a.html#heading-mark"),
    (["[Heading-Mark]"], "en/booklet/b.html#heading-mark", "booklet/a.html#heading-mark"),
  ])
  func `the address is said in the language of the person`(
    arguments: [String], english: String, japanese: String
  ) async {
    for (language, address) in [(MessageLanguage.english, english), (.japanese, japanese)] {
      let run = await run(arguments + ["--no-browser"], in: language)
      #expect(run.status == .success && run.error == "")
      #expect(run.output == "file://\(folder.path)/\(address)\n")
    }
  }

  @Test func `where there is no browser, the address is said all the same`() async {
    let english = await run(["heading-mark"])
    #expect(english.status == .success && english.error == "Open this address in a browser:\n")
    #expect(english.output.hasSuffix("/en/booklet/b.html#heading-mark\n"))
    let japanese = await run([], in: .japanese)
    #expect(japanese.error == "次のアドレスをブラウザーで開いてください：\n")
  }

  @Test func `a name that no message has leads to those that are like it`() async {
    let said = { (name: String) async in
      [await run([name]), await run([name], in: .japanese)]
    }
    for run in await said("heading-mrk") { #expect(run.status == .wrongCommandLine) }
    #expect(
      await said("heading-mrk").map(\.error) == [
        """
        sasshi handbook: error: No message has the name “heading-mrk”. [wrong-option]
          hint: Did you mean “heading-mark”?

        """,
        """
        sasshi handbook: エラー: 「heading-mrk」という名前のメッセージはありません。 [wrong-option]
          直し方: 「heading-mark」のことですか？

        """,
      ])
    let parts = await said("Heading").map(\.error)
    #expect(parts.allSatisfy { $0.contains("heading-mark") && $0.contains("unknown-heading") })
    let strange = await said("xyzzy").map(\.error)
    #expect(
      strange.allSatisfy {
        $0.contains("such as [heading-mark]") || $0.contains("（[heading-mark] など）")
      })
  }

  @Test func `a handbook that is not there is the machine's fault`() async {
    folder.delete("index.html")
    let run = await run([], in: .japanese)
    #expect(run.status == .machineFailed && run.output == "")
    #expect(run.error.contains("エラー: 手引きが、ここにありません。 [missing-handbook]\n"))
  }

  @Test func `completions know the name of every message`() async {
    let script = await CommandRun.run(["--generate-completion-script", "bash"]).output
    #expect(DiagnosticIdentifier.allCases.allSatisfy { script.contains($0.rawValue) })
  }
}
