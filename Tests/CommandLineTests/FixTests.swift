import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct FixTests {
  @Test func `what has one cure is mended and shown, and nothing else is touched`() async throws {
    let old =
      "\u{FEFF}---\r\ntitle: 本\r\n---\r\n##見出し\r\n\r\n本文 \t\r\n漢字《かんじ》と[家]（index.md）\r\n・一\r\n・二"
    let new =
      "\u{FEFF}---\r\ntitle: 本\r\n---\r\n## 見出し\r\n\r\n本文 \t\r\n{漢字|かんじ}と[家](index.md)\r\n・一\r\n・二"
    let folder = try CommandFolder(["ja/a.md": old])
    let english = await folder.run(["check", "--fix"] + folder.sources)
    #expect(try folder.files.text("content/ja/a.md") == new)
    #expect(
      english.output == """
        content/ja/a.md:4
        - ##見出し
        + ## 見出し
        content/ja/a.md:7
        - 漢字《かんじ》と[家]（index.md）
        + {漢字|かんじ}と[家](index.md)
        2 lines mended in 1 file.
        Errors: 0. Warnings: 1.

        """)
    #expect(english.status == .success)
    #expect(english.error.contains("content/ja/a.md:8:1: warning: 2 lines of a list would run"))
  }

  @Test func `a second time there is nothing to mend`() async throws {
    let folder = try CommandFolder(["ja/a.md": "---\ntitle: 本\n---\n＃＃漢字《かんじ》の[家]（index.md）\n"])
    let first = await folder.run(["check", "--fix"] + folder.sources, in: .japanese)
    #expect(first.output.hasSuffix("1個のファイルで1行を直しました。\nエラー0件、注意0件。\n"))
    let mended = try folder.files.text("content/ja/a.md")
    #expect(mended == "---\ntitle: 本\n---\n## {漢字|かんじ}の[家](index.md)\n")
    let second = await folder.run(["check", "--fix"] + folder.sources)
    #expect(second.output == "0 lines mended in 0 files.\nErrors: 0. Warnings: 0.\n")
    #expect(try folder.files.text("content/ja/a.md") == mended)
  }

  @Test func `all of many are mended, though few are shown`() async throws {
    let lines = (1...100).map { "##見出し\($0)\n\n" }.joined()
    let folder = try CommandFolder(["ja/a.md": "---\ntitle: 本\n---\n" + lines])
    let before = await folder.run(["check"] + folder.sources)
    #expect(before.output == "Errors: 100. Warnings: 0.\n" && before.status == .contentHasErrors)
    #expect(before.error.split(separator: "\n").count == 41)
    #expect(
      before.error.hasSuffix(
        "content/ja/a.md:42:1: error: and 80 more of this kind [heading-mark]\n"))
    let after = await folder.run(["check", "--fix"] + folder.sources)
    #expect(after.output.hasSuffix("100 lines mended in 1 file.\nErrors: 0. Warnings: 0.\n"))
  }

  @Test func `a file that nobody may write in stays as it is, and the others are mended`()
    async throws
  {
    let text = "---\ntitle: 本\n---\n##見出し\n"
    let folder = try CommandFolder(["ja/a.md": text, "ja/b.md": text])
    try folder.files.setPermissions("content/ja/a.md", 0o444)
    try folder.files.setPermissions("content/ja/b.md", 0o640)
    let run = await folder.run(["check", "--fix"] + folder.sources)
    #expect(run.status == .machineFailed)
    #expect(try folder.files.text("content/ja/a.md") == text)
    #expect(try folder.files.text("content/ja/b.md") == "---\ntitle: 本\n---\n## 見出し\n")
    #expect(try folder.files.permissions("content/ja/b.md") == 0o640)
    #expect(
      run.error.hasPrefix("content/ja/a.md: error: This file cannot be written: permission denied.")
    )
    #expect(run.output.hasSuffix("1 line mended in 1 file.\nErrors: 1. Warnings: 0.\n"))
  }

  @Test func `what a message quotes gives the terminal no orders`() async throws {
    let folder = try CommandFolder([
      "ja/a.md": "---\ntitle: 本\n---\n##見出し\u{9B}31m\u{202E}裏\n\n[x](a\u{2066}b.md)\n"
    ])
    let run = await folder.run(["check", "--fix"] + folder.sources)
    #expect(run.output.contains("+ ## 見出し\\u{9B}31m\\u{202E}裏\n"))
    #expect(run.error.contains("“a\\u{2066}b.md”"))
    let wrong = await folder.run(["check", "--\u{1B}[31m"])
    #expect(!wrong.error.unicodeScalars.contains("\u{1B}") && wrong.error.contains("\\u{1B}"))
    for scalar in (run.output + run.error).unicodeScalars where scalar != "\n" {
      #expect(!(0..<0x20).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value))
    }
  }

  @Test(arguments: [
    (
      "a\u{1B}[31mb\r\u{7F}\u{85}", "a\\u{1B}[31mb\\u{D}\\u{7F}\\u{85}",
      "a\\u001b[31mb\\u000d\\u007f\\u0085"
    ),
    (
      "\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}", "\\u{202A}\\u{202E}\\u{2066}\\u{2069}\\u{2028}",
      "\\u202a\\u202e\\u2066\\u2069\\u2028"
    ),
    ("漢字👨‍👩‍👧\té\n", "漢字👨‍👩‍👧\\u{9}é\n", "漢字👨‍👩‍👧\\u0009é\n"),
  ])
  func `controls and signs that turn text around are shown as escapes`(
    _ text: String, _ shown: String, _ json: String
  ) {
    #expect(text.visible(in: .text) == shown)
    #expect(text.visible(in: .json) == json)
  }
}
