import Diagnostics
import Fixtures
import Manuscript
import Markdown
import Testing

@Suite struct SpeakerTests {
  private func turns(_ lines: String, keys: String) -> [String] {
    let content = ContentFolderFixture([
      "ja/index.md": """
      ---
      title: ホーム
      speakers: [\(keys)]
      ---
      :::座談会
      \(lines)
      :::
      """
    ])
    let read = content.read()
    #expect(read.diagnostics == [])
    guard let page = read.value?.versions[0].pages.first(where: { $0.title.isEmpty == false })
    else { return [] }
    return page.body.nodes.indices.filter { page.body.nodes[$0].kind == .turn }.map {
      page.body.string(page.body.nodes[$0].text) + "|" + page.body.plainText(of: $0 + 1)
    }
  }

  @Test(arguments: [
    "山田さん（父）：はい。", "**山田さん（父）**：はい。", "**山田さん（父）：**はい。", "*山田さん（父）*: はい。",
    "__山田さん（父）__：　はい。", "{山田|やまだ}さん（父）：はい。", "**{山田|やま|だ}さん（父）**：はい。", "山田さん（父） ：はい。",
  ])
  func `a name that is declared may hold any sign, and have emphasis and readings`(line: String) {
    #expect(turns(line, keys: "{key: 山田さん（父）}") == ["山田さん（父）|はい。"])
  }

  @Test func `signs of any kind`() {
    #expect(turns("A!（B, C）: はい", keys: "{key: \"A!（B, C）\"}") == ["A!（B, C）|はい"])
    #expect(turns("司会：一\n\n**二**：三", keys: "{key: 司会}") == ["司会|一"])
  }
}
