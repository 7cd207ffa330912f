import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Editions

@Suite struct TableJudgeTests {
  private let table = """
    文

    |番号|番号|
    |---|---|
    |111111111111111111111111|222222222222222222222222|

    """

  private func diagnostics(_ files: [String: String?], _ print: String) -> [Diagnostic] {
    let base: [String: String?] = [
      "site.yaml": ContentFolderFixture.settings + "\nprint: \(print)\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
    ]
    let read = ContentFolderFixture(base.merging(files) { $1 }).read()
    return read.diagnostics + (read.value.map(PaperEdition.judge) ?? [])
  }

  @Test func `a table that fits in no way is named at its line`() throws {
    let chapter = ["ja/booklet/01-one.md": "---\ntitle: 一\n---\n\(table)" as String?]
    let narrow = diagnostics(chapter, "{size: a5, margins: {inner: 48mm, outer: 48mm}}")
    #expect(
      narrow.map { $0.text(in: .english) } == [
        """
        content/ja/booklet/01-one.md:6: error: This table is too wide for paper: even in type of 7 pt, and with its \
        columns in blocks one below the other, a number or word in it has no room beside the first column. [table-too-wide]
          hint: Part the long number with spaces, shorten the first column, or give the page more room (“size” and \
        “margins” under “print” in site.yaml).
        """
      ])
    #expect(
      narrow.map { $0.text(in: .japanese) } == [
        """
        content/ja/booklet/01-one.md:6: エラー: この表は、印刷する紙の幅に収まりません。文字を7ポイントまで小さくし、列をいくつかの段に分けても、\
        1列目の隣に入らない数や語があります。 [table-too-wide]
          直し方: 長い数を空白で区切るか、1列目を短くしてください。紙を大きくしたり余白を狭くしたりするには、site.yaml の \
        print の size と margins を変えます。
        """
      ])
    #expect(diagnostics(chapter, "{size: a4}") == [])
  }

  @Test func `a table of a page that is not printed may be as wide as it likes`() {
    let page = ["ja/notes.md": "---\ntitle: 一\n---\n\(table)" as String?]
    #expect(diagnostics(page, "{margins: {inner: 48mm, outer: 48mm}}") == [])
  }
}
