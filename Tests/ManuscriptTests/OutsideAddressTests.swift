import Diagnostics
import Fixtures
import Manuscript
import Testing

/// Addresses outside the site, by their form alone.
@Suite struct OutsideAddressTests {
  private func diagnostics(_ address: String) -> [Diagnostic] {
    ContentFolderFixture(["ja/index.md": "---\ntitle: 家\n---\n[文](<\(address)>)\n"]).read()
      .diagnostics
  }

  @Test(arguments: [
    ("mailto:", "https://example.org/, mailto:info@example.org or tel:03-1234-5678."),
    ("mailto:info＠example.org", "mailto:info@example.org"),
    ("mailto:mailto:x@example.org", "mailto:x@example.org"),
    ("tel:", "https://example.org/, mailto:info@example.org or tel:03-1234-5678."),
    ("tel:０３－１２３４－５６７８", "tel:03-1234-5678"), ("tel:03-1234-5678（代表）", "tel:03-1234-5678"),
    ("https:/example.org", "https://example.org"), ("https:example.org/a", "https://example.org/a"),
    ("http:///example.org", "http://example.org"),
  ])
  func `an address at which nothing can be reached is named`(address: String, cure: String) {
    let found = diagnostics(address)
    #expect(found.map(\.identifier) == [.malformedAddress])
    #expect(found.first?.message.english == "Nothing can be reached at “\(address)”.")
    #expect(found.first?.message.japanese == "「\(address)」では、どこにもつながりません。")
    #expect(found.first?.hint?.english.hasSuffix(cure) == true)
    #expect(found.first?.hint?.japanese.contains(cure.split(separator: ",")[0]) == true)
  }

  @Test(arguments: [
    "https://example.org", "http://localhost:8000/", "https://日本語.jp/注文", "mailto:a@example.org",
    "mailto:a@example.org,b@example.org?subject=x", "mailto:?subject=x", "MAILTO:a@example.org",
    "tel:110", "tel:+81-3-1234-5678", "tel:03-1234-5678;ext=12", "tel:%237119", "tel:*123#",
  ])
  func `an address that works says nothing`(address: String) {
    #expect(diagnostics(address) == [])
  }

  @Test(arguments: [
    ("htps://example.org", "Did you mean “https:”?", "「https:」のことですか？"),
    ("ttps://example.org", "Did you mean “https:”?", "「https:」のことですか？"),
    ("malto:a@example.org", "Did you mean “mailto:”?", "「mailto:」のことですか？"),
    (
      "file:///C:/photo.jpg",
      "That is a place on your own machine. Put the file into the content folder and name it "
        + "relative to this one.",
      "これはご自分のパソコンの中の場所です。ファイルをコンテンツのフォルダーに置き、このファイルから見た位置を書いてください。"
    ),
  ])
  func `a scheme that is a slip shows which was meant`(
    address: String, english: String, japanese: String
  ) {
    let found = diagnostics(address)
    #expect(found.map(\.identifier) == [.forbiddenScheme])
    #expect(found.map(\.hint) == [Wording(english: english, japanese: japanese)])
  }
}
