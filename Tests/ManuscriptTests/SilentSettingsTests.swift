import Diagnostics
import Fixtures
import Manuscript
import Testing

/// What looks like a slip and is none.
@Suite struct SilentSettingsTests {
  @Test(arguments: [
    "会議 (1).md", "コピー機.md", "2026 (2).md", "copy.md", "コピー.md", "第1回 2.md", "note (draft).md",
    "copyright.md",
  ])
  func `a name of its own is no copy's`(name: String) {
    let content = ContentFolderFixture(["ja/\(name)": "---\ntitle: 題\n---\n"])
    #expect(content.messages(.english) == [])
  }

  @Test(arguments: [
    "old/index", "booklet/old-name", "releases/old.html", "古い/ページ", "a.b", "null-1", "console",
  ])
  func `a former address that works is taken`(alias: String) {
    let content = ContentFolderFixture(["ja/a.md": "---\ntitle: 題\nalias: \(alias)\n---\n"])
    #expect(content.messages(.english) == [])
  }

  @Test(arguments: [
    "email: a..b@docomo.ne.jp", "email: info+x@sub.example.org", "email: \"会@例え.jp\"",
    "phone: 03-1234-5678", "phone: 0120-444-444", "phone: \"188\"", "phone: \"#7119\"",
    "phone: 090 1234 5678", "phone: +81 3 1234 5678", "phone: (03)1234-5678",
  ])
  func `an address or a number that works is taken`(line: String) {
    let content = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings
        + "\ncountry-code: \"81\"\ncontacts:\n  - key: a\n    label: 窓口\n    \(line)\n"
    ])
    #expect(content.messages(.english) == [])
  }

  @Test(arguments: [
    "---\ntitle: 題\n---\n本文\n\n----\n",
    "---\ntitle: 題\ndescription: |\n  a\n  ーーと伸ばす\n---\n",
    "---\t \ntitle: 題\n---  \n本文",
  ])
  func `lines of dashes elsewhere are text`(page: String) {
    #expect(ContentFolderFixture(["ja/a.md": page]).messages(.english) == [])
  }
}
