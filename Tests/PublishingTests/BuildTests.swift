import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// The whole way from the content to the output folder, with the default theme.
@Suite struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var output: OutputFolder { OutputFolder("\(folder.path)/output") }

  private func publication(_ changes: [String: String?] = [:]) throws -> Publication {
    try ContentFolderFixture(changes).write(to: folder)
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
  }

  private var request: PDFRequest {
    let none = Programs.Place(path: "\(folder.path)/none")
    return PDFRequest(
      programs: Programs(
        Dictionary(uniqueKeysWithValues: Program.all.map { ($0.key, none) }),
        temporaryFolder: folder.path, timeLimit: .seconds(1)))
  }

  @Test func `a build says what it made of what`() async throws {
    let publication = try publication([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: Home\n---\n",
    ])
    let report = try await publication.build(to: output)
    guard case .built(let site) = report.outcome else {
      Issue.record("not built: \(report.diagnostics)")
      return
    }
    #expect(report.diagnostics == [])
    #expect(site.summary.pageCount == 2 && !site.summary.hasBaseURL)
    #expect(site.summary.languages.map(\.tag) == ["ja", "en"])
    #expect(site.summary.translations.languages.map(\.untrackedCount) == [1])
    #expect(site.written > 2 && site.unchanged == 0 && site.deleted == 0 && site.pdfs == [])
    #expect(site.firstPage == "\(output.path)/index.html")
    #expect(folder.exists("output/index.html"))
  }

  @Test func `a request that cannot be met is refused, and nothing is written`() async throws {
    let publication = try publication()
    let around = try await publication.build(to: OutputFolder(folder.path))
    guard case .refused = around.outcome else { throw Unexpected(around) }
    #expect(around.diagnostics.count == 1)
    let unprintable = try await publication.makePDFs(request, to: output)
    guard case .refused = unprintable.outcome else { throw Unexpected(unprintable) }
    #expect(unprintable.diagnostics.map(\.location.file) == ["sasshi pdf"])
    #expect(try folder.everything().keys.contains { $0.hasPrefix("output") } == false)
  }

  /// Addresses that another file of the site has already, which shows only when all files are known.
  @Test(arguments: [
    "manifest.webmanifest", "search/ja.js", "assets/style.css", "robots.txt", "Sitemap.xml",
  ])
  func `check says what build says of a file in another's place`(taken: String) async throws {
    let publication = try publication([
      "site.yaml": ContentFolderFixture.settings + "\nbase-url: https://example.org/\n",
      "ja/index.md": "---\ntitle: ホーム\n---\n[x](\(taken))\n",
      "ja/\(taken)": "x",
    ])
    let check = try await publication.check()
    let build = try await publication.build(to: output)
    guard case .contentHasErrors = build.outcome else { throw Unexpected(build) }
    #expect(check.errorCount == 1 && check.warningCount == 0 && check.site == nil)
    // Without an output folder the usual one is named.
    func said(_ diagnostics: [Diagnostic], _ language: MessageLanguage) -> [String] {
      diagnostics.map { $0.text(in: language).replacing("\(folder.path)/", with: "") }
    }
    for language in MessageLanguage.allCases {
      #expect(said(check.diagnostics, language) == said(build.diagnostics, language))
    }
    #expect(!folder.exists("output"))
  }

  @Test func `a file in another's place is found before programs make PDF files`() async throws {
    let publication = try publication([
      "ja/index.md": "---\ntitle: ホーム\n---\n[x](robots.txt)\n", "ja/robots.txt": "x",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n",
    ])
    let report = try await publication.makePDFs(request, to: output)
    guard case .contentHasErrors = report.outcome else { throw Unexpected(report) }
    #expect(report.diagnostics.count == 1)
  }

  @Test func `a machine that fails knows what was wrong before`() async throws {
    let publication = try publication([
      "ja/stray.txt": "x", "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n",
    ])
    let failure = await #expect(throws: MachineFailure.self) {
      try await publication.makePDFs(request, to: output)
    }
    let earlier = try #require(failure).earlier
    #expect(earlier.map(\.location.file) == ["\(folder.path)/content/ja/stray.txt"])
    #expect(!folder.exists("output"))
  }
}

/// A build that ended in another way.
struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ report: BuildReport) {
    description = "\(report.outcome): \(report.diagnostics)"
  }
}
