import Archive
import Testing

/// What APPNOTE asks of an archive, and EPUB of its first file (EPUB Open Container Format, section 4.3).
@Suite("Archives that are written")
struct ZipWritingTests {
  private let entries = [
    ZipArchive.Entry(name: "mimetype", bytes: Array("application/epub+zip".utf8)),
    ZipArchive.Entry(name: "EPUB/a.xhtml", bytes: Array("<p>文</p>".utf8)),
    ZipArchive.Entry(name: "EPUB/empty", bytes: []),
  ]

  @Test("hold what they were given, in its order")
  func whole() throws {
    let bytes = try #require(ZipArchive.bytes(of: entries))
    let archive = try #require(ZipArchive(bytes))
    #expect(archive.names == entries.map(\.name))
    for entry in entries { #expect(archive.entry(entry.name, atMost: 100) == entry.bytes) }
  }

  @Test("say nothing of when, where and by whom they were made")
  func nothing() throws {
    let bytes = try #require(ZipArchive.bytes(of: entries))
    // Version 1.0, no flags, stored; midnight on 1 January 1980; a name of eight letters, no extra field.
    #expect(
      Array(bytes[..<14]) == [0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0])
    #expect(Array(bytes[18..<30]) == [20, 0, 0, 0, 20, 0, 0, 0, 8, 0, 0, 0])
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(ZipArchive.bytes(of: entries) == bytes)
  }

  @Test("hold no two files of one name")
  func twice() {
    #expect(ZipArchive.bytes(of: [entries[0], entries[0]]) == nil)
  }
}
