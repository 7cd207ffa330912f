import Diagnostics
import Fixtures
import Testing

/// Sites of which little is written look whole, in both themes.
@Suite struct LittleSiteTests {
  private static let themes = [WholeTheme.standard, .plain]

  /// A page of a site of which no more is known than its name, beside what is given.
  private func page(
    _ path: String, of files: [String: String], settings: String = "", _ theme: WholeTheme
  ) throws -> String {
    var all: [String: String?] = ["ja/index.md": nil]
    all["site.yaml"] = "name: つばめの会\nlanguages: [ja]\n" + settings
    let content = ContentFolderFixture(all.merging(files) { $1 })
    let site = try #require(content.read().value)
    return try #require(try theme.files(of: site, content)[path])
  }

  private let loose = ["ja/rules.md": "---\ntitle: 会のきまり\n---\n文。\n"]

  @Test(arguments: [false, true])
  func `the button to the booklet is the quieter one only beside another`(
    canBeOrdered: Bool
  ) throws {
    var files = ["ja/booklet/index.md": "---\ntitle: 手びき\n---\n文。\n"]
    files["ja/order.md"] = canBeOrdered ? "---\ntitle: 申し込み\n---\n" : nil
    let html = try page("index.html", of: files, .standard)
    let button = canBeOrdered ? "button quiet" : "button"
    #expect(html.contains(#"<a class="\#(button)" href="booklet/index.html">"#))
  }

  @Test(arguments: themes)
  func `a group of which only the name is known is named once below the menu`(
    _ theme: WholeTheme
  ) throws {
    let named = "organisation:\n  name: つばめの会\n"
    let home = try page("index.html", of: loose, settings: named, theme)
    #expect(home.part(from: "<main", to: "</main>").ranges(of: "つばめの会").count == 1)
    #expect(!home.contains("who-we-are"))
    let contact = ["ja/contact.md": "---\ntitle: 連絡先\n---\n"]
    let reachable = try page(
      "index.html", of: loose.merging(contact) { $1 }, settings: named, theme)
    #expect(reachable.contains("who-we-are"))
    let purpose = named + "  purpose: 集まる場所をつくります。\n"
    #expect(try page("index.html", of: loose, settings: purpose, theme).contains("who-we-are"))
  }

  @Test(arguments: [
    ("  name: つばめの会\n", "<dt>発行</dt><dd>つばめの会</dd>"), ("  founded: 2020\n", nil),
    ("  purpose: 集まる場所をつくります。\n", nil), ("  address: 杉並区\n", "<dd>杉並区</dd>"),
  ])
  func `the colophon says what it can of the group, and has no empty list`(
    settings: String, shown: String?
  ) throws {
    let booklet = [
      "ja/booklet/index.md": "---\ntitle: 手びき\n---\n",
      "ja/booklet/01-a.md": "---\ntitle: 章\n---\n文。\n",
    ]
    let html = try page(
      "print/booklet.html", of: booklet, settings: "organisation:\n" + settings, .standard)
    let colophon = html.part(from: #"<section class="colophon""#, to: "</section>")
    #expect(colophon.contains("<dl>") == (shown != nil))
    #expect(shown.map { colophon.contains($0) } ?? true)
  }
}

extension String {
  /// What stands between two marks.
  fileprivate func part(from start: String, to end: String) -> Substring {
    guard let from = firstRange(of: start)?.upperBound, let to = self[from...].firstRange(of: end)
    else { return "" }
    return self[from..<to.lowerBound]
  }
}
