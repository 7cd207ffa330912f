import Testing

@testable import Pictures

@Suite struct PictureTraceTests {
  /// Exif with fields of each kind, some in its own directory, and a second directory.
  private static func exif(_ tags: [Int], inner: [Int] = [], hasPreview: Bool = false) -> [UInt8] {
    func n(_ value: Int, _ length: Int) -> [UInt8] { SamplePicture.number(value, length) }
    func directory(_ fields: [(Int, Int)], next: Int) -> [UInt8] {
      n(fields.count, 2)
        + fields.flatMap { n($0.0, 2) + n(4, 2) + n(1, 4) + n($0.1, 4) } + n(next, 4)
    }
    func length(_ count: Int) -> Int { 6 + count * 12 }
    let innerStart = 8 + length(tags.count + 1)
    let previewStart = innerStart + length(inner.count)
    return Array("MM\0*".utf8) + n(8, 4)
      + directory(
        tags.map { ($0, 0) } + [(0x8769, innerStart)], next: hasPreview ? previewStart : 0)
      + directory(inner.map { ($0, 0) }, next: 0) + directory([(0x0201, 0)], next: 0)
  }

  private static let xmp = Array(
    "<x:xmpmeta><rdf:Description exif:GPSLatitude='35' dc:creator='S' xmp:CreateDate='2024'/>".utf8)

  private static let cases: [([Int], [Int], Bool, [PictureTrace])] = [
    ([0x8825], [], false, [.place]),
    ([0x0112], [0x9003], false, [.time]),
    ([0x010F, 0x013B], [0x927C], false, [.device, .person]),
    ([0x010E, 0x0131], [], true, [.words, .preview, .edits]),
    ([0x0112], [], false, []),
  ]

  @Test(arguments: cases)
  func `Exif tells what its fields are called`(
    tags: [Int], inner: [Int], hasPreview: Bool, expected: [PictureTrace]
  ) {
    let exif = Self.exif(tags, inner: inner, hasPreview: hasPreview)
    let expected = Set(expected)
    #expect(
      PictureMetadata.traces(in: SamplePicture.jpeg(SamplePicture.jpegExif(exif))) == expected)
    #expect(
      PictureMetadata.traces(
        in: SamplePicture.webp(
          SamplePicture.canvas(flags: 8), SamplePicture.lossy, SamplePicture.riff("EXIF", exif)))
        == expected)
    #expect(
      PictureMetadata.traces(
        in: SamplePicture.png(SamplePicture.pngHeader, SamplePicture.pngChunk("eXIf", exif)))
        == expected)
    #expect(PictureMetadata.traces(in: exif) == expected)
    for beginning in ["\0\0\0\u{6}Exif\0\0", "\0\0\0\0"] {
      let heic = "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic" + beginning
      #expect(PictureMetadata.traces(in: Array(heic.utf8) + exif) == expected)
    }
    for length in exif.indices {
      // What ends early tells no more.
      let part = SamplePicture.jpeg(SamplePicture.jpegExif(Array(exif[..<length])))
      #expect(PictureMetadata.traces(in: part).isSubset(of: expected))
    }
  }

  @Test func `XMP tells what its properties are called`() {
    let expected: Set<PictureTrace> = [.place, .person, .time, .edits]
    let segment = SamplePicture.segment(
      0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Self.xmp)
    #expect(PictureMetadata.traces(in: SamplePicture.jpeg(segment)) == expected)
    #expect(
      PictureMetadata.traces(
        in: SamplePicture.webp(SamplePicture.lossy, SamplePicture.riff("XMP ", Self.xmp)))
        == expected)
  }

  @Test func `comments, previews and films are told`() {
    let jpeg = SamplePicture.jpeg(
      SamplePicture.jfif, SamplePicture.segment(0xFE, SamplePicture.secret))
    #expect(PictureMetadata.traces(in: jpeg) == [.words])
    #expect(PictureMetadata.traces(in: jpeg + Array("ftypmp42".utf8)) == [.words, .film])
    #expect(PictureMetadata.traces(in: jpeg + [0, 0]) == [.words])
    let gif = SamplePicture.gif(SamplePicture.gifRepeat, SamplePicture.gifComment)
    #expect(PictureMetadata.traces(in: gif) == [.words])
    let texts = SamplePicture.png(
      SamplePicture.pngHeader, SamplePicture.pngChunk("tEXt", Array("Author\0S".utf8)),
      SamplePicture.pngChunk("tIME", [0, 0, 0, 0, 0, 0, 0]))
    #expect(PictureMetadata.traces(in: texts) == [.person, .time])
  }

  @Test func `what tells nothing has nothing taken out`() {
    #expect(PictureMetadata.traces(in: SamplePicture.jpeg(SamplePicture.jfif)) == [])
    #expect(PictureMetadata.traces(in: Array("<svg/>".utf8)) == [])
    #expect(PictureMetadata.traces(in: []) == [])
  }
}
