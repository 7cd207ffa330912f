import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

/// Former addresses of pages.
@Suite struct FormerAddressTests {
  private static let page = "---\ntitle: 題\n---\n"

  private func content(
    _ aliases: [String], _ files: [String: String?] = [:], settings: String = ""
  ) -> ContentFolderFixture {
    let base: [String: String?] = [
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]") + "\n"
        + settings,
      "en/index.md": "---\ntitle: Home\n---\n",
      "ja/order.md": "---\ntitle: 注文\nalias: [\(aliases.joined(separator: ", "))]\n---\n",
    ]
    return ContentFolderFixture(base.merging(files) { $1 })
  }

  /// The first line of each message.
  private func problems(_ content: ContentFolderFixture) throws -> [String] {
    let site = try #require(content.read().value)
    return Edition.judge(site, with: ThemeFixture().read(for: site.settings).value)
      .sortedByLocation().map { String($0.text(in: .english).prefix { $0 != "\n" }) }
  }

  private func reserved(_ alias: String) -> String {
    "error: “\(alias)” cannot lead here: Sasshi itself writes something there. [reserved-address]"
  }

  private func occupied(_ alias: String, by owner: String) -> String {
    "error: “\(alias)” cannot lead here: it is an address of content/\(owner). [occupied-alias]"
  }

  @Test func `the source's former addresses hold for every language`() {
    let files = ThemeFixture().publish(
      content(
        ["buy.html", "index/old"],
        ["en/order.md": "---\ntitle: Order\nalias: purchase\n---\n"]))
    let redirects = files.filter { $0.value.contains("http-equiv=\"refresh\"") }.keys.sorted()
    #expect(
      redirects == [
        "buy.html", "en/buy.html", "en/index/old.html", "en/purchase.html", "index/old.html",
      ])
  }

  @Test func `a page of a translation stands where its source has a former address`() throws {
    let site = content(["guide"], ["en/guide.md": "---\ntitle: Guide\n---\n"])
    #expect(try problems(site) == [])
    let files = ThemeFixture().publish(site)
    #expect(files["guide.html"]?.contains("url=order.html") == true)
    #expect(files["en/guide.html"]?.contains("Guide") == true)
    #expect(files["en/guide.html"]?.contains("refresh") == false)
  }

  @Test func `nothing leads from where an edition writes`() throws {
    let taken = [
      "404", "print/booklet", "Releases/2021-12-16-a.print", "en/404", "en/order",
      "en/releases/2021-12-16-a",
      "Booklet/a", "404.html/a",
    ]
    let site = content(
      taken,
      [
        "ja/booklet/index.md": Self.page, "ja/releases/index.md": Self.page,
        "ja/releases/2021-12-16-a.md": Self.page,
      ])
    let place = "content/ja/order.md:3"
    #expect(
      try problems(site) == [
        "\(place):9: \(reserved("404"))", "\(place):14: \(reserved("print/booklet"))",
        "\(place):29: "
          + occupied("Releases/2021-12-16-a.print", by: "ja/releases/2021-12-16-a.md"),
        "\(place):58: \(reserved("en/404"))", "\(place):66: \(reserved("en/order"))",
        "\(place):76: \(reserved("en/releases/2021-12-16-a"))",
        "\(place):102: error: The folders “booklet” and “Booklet” are the same place on some "
          + "machines: only letter case or Unicode form tells them apart. [same-address]",
        "\(place):113: error: “404.html” would be a file and a folder at once. [file-and-folder]",
      ])
  }

  @Test func `nothing leads from where another page or file of the author's stands`() throws {
    let site = content(
      ["Order", "guide", "releases/2021-12-16-a.print", "table", "en/guide", "old", "OLD"],
      [
        "ja/index.md": "---\ntitle: 題\n---\n[表](table.html)\n", "ja/table.html": "<p>",
        "ja/guide.md": Self.page, "en/guide.md": Self.page, "ja/releases/index.md": Self.page,
        "ja/releases/2021-12-16-a.md": Self.page,
      ])
    #expect(
      try problems(site).map { $0.drop { $0 != " " }.dropFirst() } == [
        occupied("Order", by: "ja/order.md")[...], occupied("guide", by: "ja/guide.md")[...],
        occupied("releases/2021-12-16-a.print", by: "ja/releases/2021-12-16-a.md")[...],
        occupied("table", by: "ja/table.html")[...], occupied("en/guide", by: "en/guide.md")[...],
        occupied("OLD", by: "ja/order.md")[...],
      ])
  }

  @Test func `letter case and Unicode form do not tell a former address from a page's`() throws {
    let site = content(["カ\u{3099}イト\u{3099}"], ["ja/\u{30AC}イ\u{30C9}.md": Self.page])
    #expect(
      try problems(site) == [
        "content/ja/order.md:3:9: " + occupied("\u{30AC}イ\u{30C9}", by: "ja/\u{30AC}イ\u{30C9}.md")
      ])
  }

  @Test func `a former address may be like that of a file with another ending`() throws {
    let free = ["manifest", "feed", "robots", "search/ja", "assets/style", "downloads/booklet-ja"]
    let site = content(
      free, ["ja/booklet/index.md": Self.page], settings: "base-url: https://example.net/\n")
    #expect(try problems(site) == [])
    let files = ThemeFixture().publish(site).keys
    #expect(free.allSatisfy { files.contains("\($0).html") && files.contains("en/\($0).html") })
  }
}
