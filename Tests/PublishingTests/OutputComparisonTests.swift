import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What a build would change, told without changing it.
@Suite struct OutputComparisonTests {
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

  private func changes(_ publication: Publication) async throws -> OutputComparison {
    try #require(await publication.changes(to: output).value)
  }

  @Test func `before the first build all is new, and afterwards nothing`() async throws {
    let publication = try publication(["ja/about.md": "---\ntitle: わたしたち\n---\n"])
    let before = try await changes(publication)
    #expect(before.new.contains("about.html") && before.sameCount == 0)
    #expect(before.changed == [] && before.removed == [] && !folder.exists("output"))
    let report = try await publication.build(to: output)
    guard case .built(let site) = report.outcome else { throw Unexpected(report) }
    #expect(site.written == before.new.count)
    let after = try await changes(publication)
    #expect(after.isEmpty && after.sameCount == site.written)
  }

  @Test func `a page that changes, one that comes and one that goes are told apart`() async throws {
    var publication = try publication(["ja/about.md": "---\ntitle: わたしたち\n---\n一行目\n"])
    _ = try await publication.build(to: output)
    let old = try folder.everything().filter { $0.key.hasPrefix("output") }
    folder.delete("content/ja/about.md")
    publication = try self.publication([
      "ja/index.md": "---\ntitle: ホーム\n---\nこんにちは。\n", "ja/new.md": "---\ntitle: 新しい\n---\n",
    ])
    let found = try await changes(publication)
    #expect(found.new == ["new.html"] && found.removed == ["about.html"])
    #expect(found.changed.contains("index.html") && found.sameCount > 0)
    #expect(try folder.everything().filter { $0.key.hasPrefix("output") } == old)
    let report = try await publication.build(to: output)
    guard case .built(let site) = report.outcome else { throw Unexpected(report) }
    #expect(site.written == found.new.count + found.changed.count)
    #expect(site.deleted == found.removed.count && site.unchanged == found.sameCount)
  }

  @Test func `mistakes stand in the way, and so does what is not Sasshi's`() async throws {
    let broken = try publication(["ja/about.md": "[]: x"])
    let mistaken = try await broken.changes(to: output)
    #expect(mistaken.value == nil && mistaken.diagnostics.haveErrors)
    folder.delete("content/ja/about.md")
    try folder.write("output/index.html", "somebody's own")
    let foreign = try await publication().changes(to: output)
    #expect(foreign.value == nil)
    #expect(foreign.diagnostics.map(\.identifier) == [.foreignFile])
    #expect(try folder.text("output/index.html") == "somebody's own")
  }
}
