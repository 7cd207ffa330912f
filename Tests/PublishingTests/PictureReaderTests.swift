import Diagnostics
import Editions
import Fixtures
import Manuscript
import Synchronization
import Testing

@testable import Publishing

/// A site with a picture on a page, in a chapter and in a press release, and how often its files are read.
@Suite struct PictureReaderTests {
  private let output: OutputRoom
  private let counts = Counts()
  private static let pictures = (1...3).map { "ja/images/\($0).svg" }

  init() throws {
    output = try OutputRoom()
    let shown = (1...3).map { "\n![図\($0)](../images/\($0).svg)\n" }.joined()
    for (path, text) in [
      "site.yaml":
        "name: 冊子\nlanguages: [ja]\norganisation: {name: 会, url: https://example.org/}\n",
      "ja/index.md": "---\ntitle: ホーム\n---\n![図](images/1.svg)\n",
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n\(shown)",
      "ja/booklet/01-a.md": "---\ntitle: 章\n---\n\(shown)",
      "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2026-01-02-a.md": "---\ntitle: 知らせ\n---\n\(shown)",
    ] { try output.room.write("content/" + path, text) }
    for path in Self.pictures {
      try output.room.write("content/" + path, "<svg></svg><!--\(path)-->")
    }
  }

  /// How often each file was read.
  private final class Counts: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    func add(_ path: String) { counts.withLock { $0[path, default: 0] += 1 } }

    /// The counts since they were taken the last time.
    func take() -> [String: Int] {
      counts.withLock { counts in
        defer { counts = [:] }
        return counts
      }
    }
  }

  private static let themes = ThemePlaces(
    chosen:
      "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/themes/default")

  private func reader(room: Int) -> PictureReader {
    PictureReader(content: output.content, room: room) {
      [counts, content = output.content] path throws(MachineFailure) in
      counts.add(path)
      return try content.read(path)
    }
  }

  /// Builds the site, and gives what came of it.
  private func build(room: Int) async throws -> OutputReport {
    let publication = Publication(content: output.content, themes: Self.themes)
    let reading = try await publication.read(showing: reader(room: room))
    #expect(reading.diagnostics == [])
    let site = try #require(reading.value)
    return try await output.folder.write(site.files(), showing: site.pictures)
  }

  private func times(_ count: Int) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Self.pictures.map { ($0, count) })
  }

  @Test func `a picture is read once in a build`() async throws {
    #expect(try await build(room: 1000).written > 10)
    #expect(counts.take() == times(1))
    #expect(try await build(room: 1000).written == 0)
    #expect(counts.take() == times(1))
    try output.room.write("content/ja/images/2.svg", "<svg></svg><!--new-->")
    // The picture itself, and the booklet, the e-book and the release that hold it.
    #expect(try await build(room: 1000).written == 4)
    #expect(counts.take() == times(1))
    #expect(try output.output()["images/2.svg"] == "<svg></svg><!--new-->")
  }

  @Test func `what there is no room for is read again when it is written or put into a booklet`()
    async throws
  {
    _ = try await build(room: 0)
    // Judged, written, and put into the booklet, the e-book and the release.
    #expect(counts.take() == times(5))
    _ = try await build(room: 0)
    #expect(counts.take() == times(4))
  }

  @Test func `only what has room is kept`() async throws {
    let size = "<svg></svg><!--ja/images/1.svg-->".utf8.count
    _ = try await build(room: 2 * size + 1)
    #expect(counts.take().values.sorted() == [1, 1, 5])
  }

  @Test func `of a picture that is damaged all is said before anything is written`() async throws {
    try output.room.write("content/ja/images/2.svg", [0xFF, 0xD8, 0xFF, 0xE0])
    let publication = Publication(content: output.content, themes: Self.themes)
    let reading = try await publication.read()
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.map { $0.text(in: .english) } == [
        """
        \(output.content.path)/ja/images/2.svg: error: This JPEG picture ends too early: the file is not whole. [damaged-picture]
          hint: Copy it again from where it came from, or open it in a picture program and save it anew.
        """
      ])
  }

  @Test func `the site says what is in a picture that pages use`() async throws {
    let reading = try await Publication(content: output.content, themes: Self.themes).read()
    let site = try #require(reading.value).site
    #expect(
      site.files.map(\.picture?.mediaType) == ["image/svg+xml", "image/svg+xml", "image/svg+xml"])
    #expect(Set(site.files.map(\.contents?.print)).count == 3)
  }
}
