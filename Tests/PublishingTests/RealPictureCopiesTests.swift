import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// A site with a picture of which the real vipsthumbnail makes copies; the program has to be there.
@Suite struct RealPictureCopiesTests {
  @Test func `vipsthumbnail makes upright copies of a picture, once`() async throws {
    let folder = try TemporaryFolder()
    try ContentFolderFixture(["ja/index.md": "---\ntitle: ホーム\n---\n![庭](images/garden.png)\n"])
      .write(to: folder)
    // A quarter turn: it stands 700 pixels wide and 1,000 high.
    try folder.write(
      "content/ja/images/garden.png",
      SamplePicture.wholePNG(width: 1000, height: 700, orientation: 6))
    try folder.makeFolder("temporary")
    var publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
    publication.programs = Programs(
      [:], temporaryFolder: "\(folder.path)/temporary", timeLimit: nil)
    let output = OutputFolder("\(folder.path)/output")
    let report = try await publication.build(to: output)
    #expect(report.diagnostics.map { $0.text(in: .english) } == [])
    #expect(
      try folder.text("output/index.html").contains(
        """
        srcset="images/garden.png.480.webp 480w, images/garden.png.960.webp 700w"
        """))
    #expect(try folder.text("output/index.html").contains("width=\"700\" height=\"1000\""))
    let before = try folder.bytes("output/images/garden.png.960.jpg")
    #expect(before.firstRange(of: Array("Exif".utf8)) == nil)
    let again = try await publication.build(to: output)
    guard case .built(let site) = again.outcome else { throw Unexpected(again) }
    #expect(site.written == 0 && site.deleted == 0)
    #expect(try folder.bytes("output/images/garden.png.960.jpg") == before)
  }
}
