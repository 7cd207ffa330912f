import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct CheckCommandTests {
  @Test func `errors and warnings are counted, and nothing is written`() async throws {
    let folder = try CommandFolder(["ja/stray.txt": "x", "ja/notes.md": "---\ntitel: x\n---\n"])
    let english = await folder.run(["check"] + folder.sources)
    #expect(english.status == .contentHasErrors)
    #expect(english.output == "Errors: 1. Warnings: 1.\n")
    #expect(english.error.contains("content/ja/notes.md:2:1: error: "))
    let japanese = await folder.run(["check"] + folder.sources, in: .japanese)
    #expect(japanese.status == .contentHasErrors)
    #expect(japanese.output == "エラー1件、注意1件。\n")
    #expect(!folder.files.exists("output"))
  }

  @Test func `warnings alone are status 0`() async throws {
    let folder = try CommandFolder(["ja/stray.txt": "x"])
    let run = await folder.run(["check"] + folder.sources)
    #expect(run.status == .success && run.output == "Errors: 0. Warnings: 1.\n")
  }

  @Test func `a content folder that cannot be read is status 3`() async throws {
    let folder = try CommandFolder()
    folder.files.delete("content")
    try folder.files.write("content", "a file")
    let english = await folder.run(["check"] + folder.sources)
    #expect(english.status == .machineFailed && english.output == "")
    #expect(english.error.hasPrefix("content: error: This folder cannot be read: "))
    let japanese = await folder.run(["check"] + folder.sources, in: .japanese)
    #expect(japanese.error.hasPrefix("content: エラー: このフォルダーを読み込めません"))
  }
}
