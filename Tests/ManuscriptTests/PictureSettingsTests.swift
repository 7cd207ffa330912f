import Diagnostics
import Fixtures
import Testing

@testable import Manuscript

@Suite struct PictureSettingsTests {
  private func settings(_ yaml: String) throws -> PictureSettings {
    let files = ["site.yaml": ContentFolderFixture.settings + yaml]
    let reading = ContentFolderFixture(files).read()
    #expect(reading.diagnostics == [])
    return try #require(reading.value).settings.pictures
  }

  @Test func `a site that says nothing of pictures has the usual copies`() throws {
    #expect(try settings("") == PictureSettings())
    let usual = PictureSettings()
    #expect(usual.widths == [480, 960, 1600] && usual.format == .webp && usual.hasCards)
  }

  @Test func `site yaml says how copies of pictures are made`() throws {
    var expected = PictureSettings()
    expected.widths = [100, 4000]
    expected.quality = 60
    expected.format = .avif
    expected.hasCards = false
    #expect(
      try settings("\npictures: {widths: [100, 4000], quality: 60, format: AVIF, cards: no}\n")
        == expected)
    expected = PictureSettings()
    expected.hasCards = false
    #expect(try settings("\npictures:\n  cards: false\n") == expected)
  }
}
