import Testing

@testable import Publishing

struct RelativePathTests {
  @Test(arguments: ["a", "a/b.html", "a.b/c", ".nojekyll", "...", "パス/図.png", "a b"])
  func aPathBelowTheFolderIsTaken(path: String) {
    #expect(RelativePath(path)?.text == path)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "./a", "a/.", "a\0", "a\nb",
    "a\u{7F}",
  ])
  func aPathThatCouldLeadOutIsRefused(path: String) {
    #expect(RelativePath(path) == nil)
  }

  @Test func aPathIsTakenApart() throws {
    let path = try #require(RelativePath("a/本/c.html"))
    #expect(path.name == "c.html")
    #expect(path.folder?.text == "a/本")
    #expect(path.folder?.name == "本")
    #expect(path.folder?.folder?.text == "a")
    #expect(path.folder?.folder?.folder == nil)
  }

  @Test func pathsAreComparedByTheirBytes() throws {
    let composed = try #require(RelativePath("\u{30D1}"))
    let decomposed = try #require(RelativePath("\u{30CF}\u{309A}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(composed.folded == decomposed.folded)
    #expect(try #require(RelativePath("a-b")) < #require(RelativePath("a/b")))
    #expect(try #require(RelativePath("a")) < #require(RelativePath("a/b")))
  }

  @Test(arguments: [("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("οδος", "οδοσ"), ("Ａ", "ａ")])
  func pathsThatDifferInLetterCaseFoldToTheSame(one: String, other: String) throws {
    #expect(try #require(RelativePath(one)).folded == #require(RelativePath(other)).folded)
  }
}
