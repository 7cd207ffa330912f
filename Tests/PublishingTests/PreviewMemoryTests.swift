import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// What previews look into once, and again only when it was written to.
@Suite struct PreviewMemoryTests {
  private let site: DownloadsFixture

  init() throws {
    site = try DownloadsFixture()
    try site.folder.write("reader", "#!/bin/sh\necho x >> \(site.folder.path)/log\n")
    site.folder.makeExecutable("reader")
  }

  private static func pdf(by author: String) -> [UInt8] {
    samplePDF(pages: [a5], trailer: "/Info << /Author (\(author)) >>")
  }

  @Test func `a document is tried once`() async throws {
    var publication = try site.publication(["root/a.pdf": Self.pdf(by: "Yamada")])
    publication.reader = site.folder.path + "/reader"
    let check = try await publication.check().diagnostics
    #expect(check.map(\.identifier) == [.namesInDocument])
    for _ in 0..<3 { #expect(try await publication.preview().diagnostics == check) }
    #expect(try site.folder.text("log") == "x\nx\n")
    try site.folder.write("content/root/a.pdf", Self.pdf(by: "Sato"))
    let later = try await publication.preview().diagnostics
    #expect(later.count == 1 && later != check)
    #expect(try site.folder.text("log") == "x\nx\nx\n")
    // Another answer is right for a site of that name.
    publication.unsaved["site.yaml"] = Array(
      ContentFolderFixture.settings.replacing("name: 冊子", with: "name: Sato").utf8)
    #expect(try await publication.preview().diagnostics == [])
  }

  @Test func `without a reader no document is looked into`() async throws {
    let publication = try site.publication(["root/a.pdf": Self.pdf(by: "Yamada")])
    let preview = try await publication.preview()
    #expect(preview.canBeShown && preview.diagnostics == [])
    let file = try #require(try await preview.file(at: "a.pdf"))
    #expect(file.mediaType == "application/pdf" && !file.isPage)
  }
}
