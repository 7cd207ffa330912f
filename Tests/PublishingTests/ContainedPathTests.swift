import Testing

@testable import Publishing

struct ContainedPathTests {
  @Test(arguments: ["a", "a/b.html", "a.b/c", ".nojekyll", "...", "パス/図.png", "a b"])
  func aPathBelowTheFolderIsTaken(path: String) {
    #expect(ContainedPath(path)?.text == path)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "./a", "a/.", "a\0", "a\nb",
    "a\u{7F}",
  ])
  func aPathThatCouldLeadOutIsRefused(path: String) {
    #expect(ContainedPath(path) == nil)
  }

  @Test func aPathIsTakenApart() throws {
    let path = try #require(ContainedPath("a/本/c.html"))
    #expect(path.name == "c.html")
    #expect(path.folder?.text == "a/本")
    #expect(path.folder?.name == "本")
    #expect(path.folder?.folder?.text == "a")
    #expect(path.folder?.folder?.folder == nil)
  }

  @Test func pathsAreComparedByTheirBytes() throws {
    let composed = try #require(ContainedPath("\u{30D1}"))
    let decomposed = try #require(ContainedPath("\u{30CF}\u{309A}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(composed.folded == decomposed.folded)
    #expect(try #require(ContainedPath("a-b")) < #require(ContainedPath("a/b")))
    #expect(try #require(ContainedPath("a")) < #require(ContainedPath("a/b")))
  }

  @Test(arguments: [("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("οδος", "οδοσ"), ("Ａ", "ａ")])
  func pathsThatDifferInLetterCaseFoldToTheSame(one: String, other: String) throws {
    #expect(try #require(ContainedPath(one)).folded == #require(ContainedPath(other)).folded)
  }
}
