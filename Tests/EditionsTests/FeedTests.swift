import Fixtures
import Testing

/// By which names feed readers know releases: what has a new one is shown as new.
@Suite struct FeedTests {
  private func identifiers(
    _ changes: [String: String?], base: String = "", of feed: String = "feed.xml"
  ) -> [String] {
    let settings = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")
    let files: [String: String?] = [
      "site.yaml": settings + (base.isEmpty ? "" : "\nbase-url: \(base)"),
      "ja/releases/index.md": "---\ntitle: 発表\n---\n", "en/index.md": "---\ntitle: Home\n---\n",
    ]
    let site = ThemeFixture().publish(ContentFolderFixture(files.merging(changes) { $1 }))
    return site[feed]?.split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("<id>") ? String(text.dropFirst(4).dropLast(5)) : nil
    } ?? []
  }

  private static let release = "---\ntitle: 題\n---\n"

  private func moved(_ aliases: String) -> String {
    "---\ntitle: 題\nalias: \(aliases)\n---\n"
  }

  @Test(arguments: [
    ("", "/"), ("https://example.org/", "/"), ("https://other.example", "/"),
    ("https://example.org/a", "/a/"), ("https://example.org/b/c/", "/b/c/"),
    ("http://localhost:8080/a%20b/", "/a%20b/"),
  ])
  func `the sites of an organisation have names of their own`(base: String, path: String) {
    #expect(
      identifiers(["ja/releases/2021-12-16-a.md": Self.release], base: base) == [
        "tag:example.org,2000:\(path)feed.xml",
        "tag:example.org,2021-12-16:\(path)releases/2021-12-16-a.html",
      ])
  }

  @Test(arguments: [
    ("releases/2021-12-16-a", "2021-12-16:/releases/2021-12-16-a"),
    ("[releases/2021-12-16-a.html, releases/2021-12-17-b]", "2021-12-16:/releases/2021-12-16-a"),
    // Where no release can have stood, no feed has named it.
    ("[news/12, releases/old, releases/2021-12-17]", "2021-12-17:/releases/2021-12-17"),
    ("news/12", "2022-01-05:/releases/2022-01-05-c"),
    ("releases/2021-02-30-a", "2022-01-05:/releases/2022-01-05-c"),
  ])
  func `a release that moves keeps its first name`(aliases: String, name: String) {
    #expect(
      identifiers(["ja/releases/2022-01-05-c.md": moved(aliases)]).last
        == "tag:example.org,\(name).html")
  }

  @Test func `a translation keeps its name as its source does`() {
    let files = [
      "ja/releases/2022-01-05-c.md": moved("releases/2021-12-16-a"),
      "en/releases/2022-01-05-c.md": Self.release,
    ]
    let feed = "en/feed.xml"
    #expect(
      identifiers(files, base: "https://example.org/s/", of: feed) == [
        "tag:example.org,2000:/s/en/feed.xml",
        "tag:example.org,2021-12-16:/s/en/releases/2021-12-16-a.html",
      ])
    // Its own former address comes before that of the source, and no page takes the name of another.
    let own = ["en/releases/2022-01-05-c.md": moved("releases/2021-12-20-own")]
    #expect(
      identifiers(files.merging(own) { $1 }, of: feed).last
        == "tag:example.org,2021-12-20:/en/releases/2021-12-20-own.html")
    let other = ["en/releases/2021-12-16-a.md": Self.release]
    #expect(
      identifiers(files.merging(other) { $1 }, of: feed).dropFirst() == [
        "tag:example.org,2022-01-05:/en/releases/2022-01-05-c.html",
        "tag:example.org,2021-12-16:/en/releases/2021-12-16-a.html",
      ])
  }
}
