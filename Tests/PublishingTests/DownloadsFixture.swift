import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// A site that offers documents to download.
struct DownloadsFixture {
  /// What holds its content and its output.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A site with documents, of which one stands in a page's link and the others at the root.
  func publication(
    _ documents: [String: [UInt8]], settings: String = "", page: String = ""
  ) throws -> Publication {
    let site = ContentFolderFixture([
      "site.yaml": ContentFolderFixture.settings + "\n" + settings,
      "ja/index.md": "---\ntitle: ホーム\n---\nようこそ。\(page)\n",
    ])
    try site.write(to: folder)
    for (path, bytes) in documents { try folder.write("content/\(path)", bytes) }
    return Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
  }

  /// What a build says in a language; `check` says the same.
  func messages(
    _ publication: Publication, _ language: MessageLanguage
  ) async throws -> [String] {
    let report = try await publication.build(to: output)
    guard case .built = report.outcome else { throw Unexpected(report) }
    let checked = try await publication.check()
    #expect(checked.diagnostics == report.diagnostics)
    return report.diagnostics.map { $0.text(in: language).replacing("\(folder.path)/", with: "") }
  }

  /// Where it is built to.
  var output: OutputFolder { OutputFolder("\(folder.path)/output") }
}
