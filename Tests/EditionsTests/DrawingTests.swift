import Fixtures
import Testing

/// The theme's drawings beside the items of a home page.
@Suite struct DrawingTests {
  private func site(english frontMatter: String = "") -> [String: String] {
    ThemeFixture().publish(
      ContentFolderFixture([
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "ja/index.md": "---\ntitle: ホーム\ndrawings: [talk, together]\n---\n1. 一\n2. 二\n3. 三\n",
        "en/index.md": "---\ntitle: Home\n\(frontMatter)---\n1. one\n2. two\n",
      ]))
  }

  @Test func `stand in the order in which the page names them`() {
    let home = site()["index.html"] ?? ""
    #expect(home.contains("<li><i>k</i>一</li>\n<li><i>t</i>二</li>\n<li>三</li>"))
  }

  @Test func `a translation has those of its source, unless it names its own`() {
    let home = site()["en/index.html"] ?? ""
    #expect(home.contains("<li><i>k</i>one</li>\n<li><i>t</i>two</li>"))
    let other = site(english: "drawings: [together]\n")["en/index.html"] ?? ""
    #expect(other.contains("<li><i>t</i>one</li>\n<li>two</li>"))
  }
}
