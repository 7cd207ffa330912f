import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A site in memory, from the files and from what is typed.
@Suite struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(isInMemory: true)
  }

  private func publication(_ changes: [String: String?] = [:]) throws -> Publication {
    try ContentFolderFixture(changes).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme), date: CalendarDate("2022-01-01"))
  }

  private static let twoLanguages = ContentFolderFixture.settings.replacing(
    "[ja]", with: "[ja, en]")

  @Test func `every file has the bytes that a build writes`() async throws {
    let publication = try publication([
      "site.yaml": Self.twoLanguages + "\nbase-url: https://example.org/a/\n",
      "ja/order.md": "---\ntitle: 注文\nalias: buy\n---\n![絵](a.svg)\n",
      "ja/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n本文。\n",
      "en/index.md": "---\ntitle: Home\n---\n",
      "root/CNAME": "example.org\n",
    ])
    let build = try await publication.build(to: OutputFolder("\(folder.path)/output"))
    guard case .built = build.outcome else { throw Unexpected(build) }
    let preview = try await publication.preview()
    #expect(preview.canBeShown && preview.diagnostics == build.diagnostics)
    let written = try folder.everything().keys.filter {
      $0.hasPrefix("output/") && !$0.hasSuffix("/") && !$0.contains("/.sasshi-")
    }.map { String($0.dropFirst("output/".utf8.count)) }
    #expect(written.count > 20)
    for path in written {
      let file = try await preview.file(at: path)
      #expect(try file?.bytes == folder.bytes("output/\(path)"), "\(path)")
    }
  }
}
