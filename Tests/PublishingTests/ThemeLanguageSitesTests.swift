import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A whole site in all languages that the default theme speaks.
@Suite struct ThemeLanguageSitesTests {
  private static let tags = ["ja"] + Checkout.languages.filter { $0 != "ja" }

  private static var content: ContentFolderFixture {
    var files: [String: String?] = [
      "site.yaml": """
      name: 冊子
      languages: [\(tags.joined(separator: ", "))]
      base-url: https://example.org/
      country-code: "81"
      organisation: {name: 会, url: https://example.org/, founded: 2019-04-01}
      contacts: [{key: press, label: 窓口, name: 会, phone: 03-1234-5678}]
      order-routes:
        - key: a
          copies: 全部
          recipient: 会
          phone: 03-1234-5678
          hours: {days: [monday, wednesday], opens: "09:00", closes: "17:30"}
      """
    ]
    for tag in tags {
      files["\(tag)/index.md"] = "---\ntitle: \(tag)\n---\nText.\n"
      files["\(tag)/order.md"] = "---\ntitle: \(tag) order\n---\n:::order\n:::\n"
      files["\(tag)/booklet/index.md"] =
        "---\ntitle: \(tag) booklet\nissued: 2026-11-01\n---\nText.\n"
      files["\(tag)/booklet/01-one.md"] = "---\ntitle: \(tag) chapter\n---\n:::note\nText.\n:::\n"
      files["\(tag)/releases/index.md"] = "---\ntitle: \(tag) releases\n---\n"
      files["\(tag)/releases/2026-11-01-a.md"] = "---\ntitle: \(tag) release\n---\nText.\n"
    }
    return ContentFolderFixture(files)
  }

  private static func publication(_ theme: String, in folder: TemporaryFolder) -> Publication {
    Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: "\(Checkout.path)/themes/\(theme)"),
      date: CalendarDate("2026-11-29"))
  }

  @Test(arguments: ["default", "plain"])
  func `it is whole, and each page is in its language`(theme: String) async throws {
    let folder = try TemporaryFolder()
    try Self.content.write(to: folder)
    let publication = Self.publication(theme, in: folder)
    #expect(try await publication.check().diagnostics.map { $0.text(in: .english) } == [])
    let report = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    for tag in Self.tags {
      let prefix = tag == "ja" ? "" : "\(tag)/"
      for page in [
        "index", "order", "booklet/index", "booklet/one", "releases/index", "releases/2026-11-01-a",
        "releases/2026-11-01-a.print", "print/booklet",
      ] {
        let html = try folder.text("output/\(prefix)\(page).html")
        #expect(html.contains("<html lang=\"\(tag)\" dir=\"ltr\""), "\(prefix)\(page)")
        // Nothing is borrowed from another language; the site's own texts are Japanese.
        #expect(html.firstMatch(of: /<span lang="[^"]*" dir="[^"]*">/) == nil, "\(prefix)\(page)")
      }
    }
  }

  @Test func `phone, hours and day are written as each language does`() async throws {
    let folder = try TemporaryFolder()
    try Self.content.write(to: folder)
    _ = try await Self.publication("default", in: folder)
      .build(to: OutputFolder("\(folder.path)/output"))
    for (tag, hours, day) in [
      ("ko", "월요일, 수요일 09:00~17:30", "2026년 11월 1일"),
      ("id", "Senin dan Rabu, pukul 09.00–17.30", "1 November 2026"),
      ("zh-Hant", "週一、週三 09:00～17:30", "2026年11月1日"),
    ] {
      let order = try folder.text("output/\(tag)/order.html").withoutTags
      #expect(order.contains(hours) && order.contains("+81 3-1234-5678"), "\(tag)")
      #expect(try folder.text("output/\(tag)/booklet/index.html").withoutTags.contains(day))
    }
  }
}

extension String {
  fileprivate var withoutTags: String { replacing(/<[^>]*>/, with: "") }
}
