import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// Names that are the same `String` in two Unicode forms, as after a copy from a Mac.
@Suite struct TwinMovingTests {
  @Test func `twins keep every page where it is, and are named`() async throws {
    let (one, other) = ("ja/が.md", "ja/か\u{3099}.md")
    let room = try EditingRoom(["ja/a.md": "---\ntitle: 本\n---\n"])
    for path in [one, other] {
      try room.folder.write("content/\(path)", "---\ntitle: \(path.utf8.count)\n---\n")
    }
    let before = try room.folder.everything()
    var refusal: Diagnostic?
    do {
      _ = try await room.desk.plan(moving: ContentPath("ja/a.md"), to: ContentPath("ja/b.md"))
    } catch {
      refusal = (error as? MachineFailure)?.diagnostic
    }
    #expect(refusal?.identifier == .existingPage)
    let english = Array((refusal?.message.english ?? "").utf8)
    for path in [one, other] { #expect(english.firstRange(of: Array(path.utf8)) != nil) }
    #expect(refusal?.message.japanese.contains("安全に移せません") == true)
    #expect(try room.folder.everything() == before)
  }
}
