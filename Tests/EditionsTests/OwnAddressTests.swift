import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Links to pages of the site by their full addresses.
@Suite struct OwnAddressTests {
  private func diagnostics(_ link: String, base: String = "https://example.org/x/") throws
    -> [Diagnostic]
  {
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")
    let content = ContentFolderFixture([
      "site.yaml": settings + "\nbase-url: \(base)\n", "en/index.md": "---\ntitle: Home\n---\n",
      "ja/order.md": "---\ntitle: 注文\nalias: buy\n---\n",
      "ja/日本/index.md": "---\ntitle: 日本\n---\n",
      "ja/index.md": "---\ntitle: 家\n---\n[文](\(link))\n",
    ])
    return Edition.judge(try #require(content.read().value), with: nil)
  }

  @Test(arguments: ["nai.html", "nai", "nai/", "en/nai.html", "nai.html#a", "nai?a=b"])
  func `a page that is not there is a warning`(path: String) throws {
    let found = try diagnostics("https://example.org/x/\(path)")
    let bare = path.prefix { $0 != "#" && $0 != "?" }
    #expect(
      found.map { $0.text(in: .english) } == [
        """
        content/ja/index.md:4:1: warning: This address is one of this site, but no page stands there: “\(bare)”. [broken-own-address]
          hint: Name the page's file instead, such as ../order.md: Sasshi makes the address.
        """
      ])
    #expect(
      found.map { $0.text(in: .japanese) } == [
        """
        content/ja/index.md:4:1: 注意: このサイトのアドレスですが、そこにページはありません：「\(bare)」 [broken-own-address]
          直し方: ../order.md のようにページのファイル名を書くと、アドレスはSasshiが正しく作ります。
        """
      ])
  }

  @Test(arguments: [
    "https://example.org/x", "https://example.org/x/", "http://example.org/x/order.html",
    "https://example.org/x/order", "https://example.org/x/order.html?a#b",
    "https://example.org/x/en/",
    "https://example.org/x/buy.html", "https://example.org/x/%E6%97%A5%E6%9C%AC/",
    "https://example.org/",
    "https://example.org/xy/nai.html", "https://example.com/x/nai.html",
    "https://example.org/x/downloads/old.pdf", "https://example.org/x/feed.xml",
  ])
  func `what is there, elsewhere or no page says nothing`(address: String) throws {
    #expect(try diagnostics(address) == [])
  }
}
