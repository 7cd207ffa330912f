import Diagnostics
import Fixtures
import Manuscript
import Testing

/// One thing that a person can get wrong, and what Sasshi says about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String?]
  var english: String
  var japanese: String

  var testDescription: String { name }
}

@Suite struct JudgingTests {
  @Test(arguments: Mistake.all)
  func `a mistake is named with its place and the way to mend it`(_ mistake: Mistake) {
    let content = ContentFolderFixture(mistake.files)
    #expect(content.messages(.english) == [mistake.english])
    #expect(content.messages(.japanese) == [mistake.japanese])
  }

  @Test func `sound content has nothing to say`() {
    #expect(ContentFolderFixture().messages(.english) == [])
  }

  @Test func `all mistakes are named in one run`() {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\ncolour: red\n",
      "ja/index.md": "---\ntitel: ホーム\n---\n[注文](oder.md)\n",
      "ja/order.md": "---\ntitle: 注文\n---\n<b class=\"x\">太字</b>\n",
    ])
    #expect(
      content.read().diagnostics.map { "\($0.location)" } == [
        "content/ja/index.md:2:1", "content/ja/index.md:4:1",
        "content/ja/order.md:4:1", "content/site.yaml:6:1",
      ])
  }
}

extension Mistake {
  static let all =
    settings + printSettings + pictureSettings + publishingSettings + frontMatter + addresses
    + links + text + containers
    + ruby + definitions + headings + bounds + translations + titles + slips + foreignMarks
    + contacts + baseURL + languages + names + destinations + fences
    + wordTags + allowedHTML + files + drawings
}
