import Fixtures
import Testing

@Suite struct SearchEditionTests {
  private static let settings = """
    name: 冊子
    languages: [ja, en]
    organisation: {name: 会, url: https://example.org/}
    speakers: [{key: host, name: {ja: 司会, en: Host}}]
    """

  private func index(_ tag: String, _ changes: [String: String?]) -> String? {
    let theme = ThemeFixture([
      "locales/ja.yaml": ThemeFixture().files["locales/ja.yaml"]?
        .replacing("words: {", with: "words: {sample-label: 見本, ")
    ])
    let content = ContentFolderFixture(["site.yaml": Self.settings].merging(changes) { $1 })
    return theme.publish(content)["search/\(tag).js"]
  }

  @Test func `an index has the sections of every page, in the order of the pages`() {
    #expect(
      index(
        "ja",
        [
          "ja/index.md": "---\ntitle: ホーム\nlead: 要点\n---\nようこそ\n## 見出し 一\n本文\n## {二|に} {#b%\"}\n",
          "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
          "ja/booklet/01-a b.md": "---\ntitle: 一\nsample: true\n---\n:::座談会\nhost：はい\n:::\n",
        ]) == """
          globalThis.sasshiSearch=[
          ["ja","見本",["booklet/a%20b.html","一","司会：はい"]],
          ["ja","",["booklet/index.html","冊子",""]],
          ["ja","",["index.html","ホーム","要点 ようこそ"],["#見出し-一","見出し 一","本文"],["#二-b","{二|に} {{|}#b%\\"}",""]]
          ];

          """)
  }

  @Test func `a page that stands in is found in the language it stands in, marked as foreign`() {
    let content = [
      "ja/order.md": "---\ntitle: 注文\n---\n電話で\n", "en/index.md": "---\ntitle: Home\n---\n",
    ]
    #expect(
      index("en", content) == """
        globalThis.sasshiSearch=[
        ["en","",["en/index.html","Home",""]],
        ["ja","",["en/order.html","注文","電話で"]]
        ];

        """)
  }

  @Test func `no text can leave its string, nor take a reading's signs for its own`() {
    let title = "'</script><img onerror=\"a\">'"
    let text = "`{a|b}` \u{2028}\u{2029} \\\\ ’ {a\\|b|c}"
    let index = index("ja", ["ja/index.md": "---\ntitle: \(title)\n---\n\(text)\n"])
    #expect(
      index?.contains(
        #"["index.html","\u003c/script\u003e\u003cimg onerror=\"a\"\u003e","{{|}a|b} \u2028\u2029 \\ ’ a|b"]"#
      ) == true)
  }

  @Test func `the same site gives the same index`() {
    let content = ["ja/order.md": "---\ntitle: 注文\n---\n{電話|でんわ}で[^1]\n\n[^1]: 注\n"]
    #expect(index("ja", content) == index("ja", content))
  }
}
