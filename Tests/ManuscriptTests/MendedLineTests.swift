import Diagnostics
import Fixtures
import Manuscript
import Testing

@Suite struct MendedLineTests {
  private static let text = """
    ---
    title: 本
    ---
    ##一

    ｜a｜b｜
    ｜ー｜ー｜

    ##二［家］（index.md）

    ：：：注
    本文
    ：：：

    """

  private func mended(_ line: Int?) -> [Int: String]? {
    MendedText(mending: Array(Self.text.utf8), onLine: line).map { text in
      Dictionary(uniqueKeysWithValues: text.changes.map { ($0.line, $0.after) })
    }
  }

  @Test func `the mistakes of one line are mended, and no others`() {
    #expect(mended(4) == [4: "## 一"])
    #expect(mended(9) == [9: "## 二[家](index.md)"])
    #expect(mended(1) == nil && mended(12) == nil && mended(99) == nil)
    #expect(mended(nil)?.keys.sorted() == [4, 6, 7, 9, 11, 13])
  }

  /// What the desk offers a button for.
  @Test func `each mistake that is named with a cure is mended on the line on which it is named`()
    throws
  {
    let fixture = ContentFolderFixture(["ja/a.md": Self.text])
    let cured = fixture.read().diagnostics.filter { $0.cure != nil }
    #expect(cured.count > 4)
    for diagnostic in cured {
      let line = try #require(diagnostic.location.line)
      let text = try #require(MendedText(mending: Array(Self.text.utf8), onLine: line))
      let left = ContentFolderFixture(["ja/a.md": String(decoding: text.bytes, as: UTF8.self)])
      #expect(!left.read().diagnostics.contains { $0.cure != nil && $0.location.line == line })
    }
  }
}
