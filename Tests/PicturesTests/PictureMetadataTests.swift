import Diagnostics
import Testing

@testable import Pictures

/// Pictures in the smallest form that keeps to their formats.
enum SamplePicture {
  static let secret = Array("Hanako Sato, 35.6N 139.6E".utf8)

  static func number(_ value: Int, _ length: Int, little: Bool = false) -> [UInt8] {
    let shifts = (0..<length).map { 8 * (little ? $0 : length - 1 - $0) }
    return shifts.map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// A TIFF structure with an orientation and a name.
  static func exif(orientation: Int, little: Bool = false) -> [UInt8] {
    func n(_ value: Int, _ length: Int) -> [UInt8] { number(value, length, little: little) }
    var bytes: [UInt8] = little ? [0x49, 0x49] : [0x4D, 0x4D]
    bytes += n(42, 2) + n(8, 4) + n(2, 2)
    bytes += n(0x0112, 2) + n(3, 2) + n(1, 4) + n(orientation, 2) + [0, 0]
    bytes += n(0x013B, 2) + n(2, 2) + n(secret.count, 4) + n(38, 4)
    return bytes + n(0, 4) + secret
  }

  static func upright(_ orientation: UInt8) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0,
      0, 0,
    ]
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(payload.count + 2, 2) + payload
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0])
  static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
  static let frame = segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0])
  /// Two scans, with stuffed bytes and restarts in them.
  static let scans =
    segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD0, 3] + segment(0xC4, [0])
    + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0xFF, 0xFF, 0, 9]
  static let jpegEnd: [UInt8] = [0xFF, 0xD9]

  static func jpeg(_ segments: [UInt8]...) -> [UInt8] {
    [0xFF, 0xD8] + segments.joined() + frame + scans + jpegEnd
  }

  static func jpegExif(_ tiff: [UInt8]) -> [UInt8] {
    segment(0xE1, Array("Exif\0\0".utf8) + tiff)
  }

  // MARK: PNG

  /// The check sum is left out of account but where a test looks at it.
  static func pngChunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    number(payload.count, 4) + Array(type.utf8) + payload + [1, 2, 3, 4]
  }

  static let pngHeader = pngChunk("IHDR", number(40, 4) + number(30, 4) + [8, 2, 0, 0, 0])
  static let pngPixels = pngChunk("IDAT", [1, 2, 3])
  static let pngEnd = pngChunk("IEND", [])

  static func png(_ chunks: [UInt8]...) -> [UInt8] {
    PNGPicture.signature + pngHeader + chunks.joined() + pngPixels + pngEnd
  }

  // MARK: WebP

  static func riff(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    Array(type.utf8) + number(payload.count, 4, little: true) + payload
      + (payload.count % 2 == 1 ? [0] : [])
  }

  static func webp(_ chunks: [UInt8]...) -> [UInt8] {
    riff("RIFF", Array("WEBP".utf8) + chunks.joined())
  }

  static func canvas(flags: UInt8) -> [UInt8] {
    riff("VP8X", [flags, 0, 0, 0, 39, 0, 0, 29, 0, 0])
  }

  static let lossy = riff("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 40, 0, 30, 0, 5])
  static let lossless = riff("VP8L", [0x2F] + number(39 | 29 << 14, 4, little: true))

  // MARK: GIF

  static let gifStart =
    Array("GIF89a".utf8) + [40, 0, 30, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
  static let gifImage: [UInt8] =
    [0x2C, 0, 0, 0, 0, 40, 0, 30, 0, 0x80] + [1, 1, 1, 2, 2, 2] + [2, 2, 0x4C, 1, 0]
  static let gifControl: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
  static let gifRepeat: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
  static let gifComment: [UInt8] = [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
  /// XMP stands in the file as it is; a table of descending numbers leads a reader to its end.
  static let gifXMP: [UInt8] =
    [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + secret + [1] + (0...255).reversed() + [0]

  static func gif(_ blocks: [UInt8]...) -> [UInt8] {
    gifStart + blocks.joined() + gifImage + [0x3B]
  }
}

struct PictureMetadataTests {
  typealias Sample = SamplePicture

  @Test func aPhonesJPEGLosesEverythingButItsLook() throws {
    let picture = Sample.jpeg(
      Sample.jfif, Sample.jpegExif(Sample.exif(orientation: 1)),
      Sample.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Sample.secret),
      Sample.profile, Sample.segment(0xE2, Array("MPF\0".utf8)),
      Sample.segment(0xED, Array("Photoshop 3.0\0".utf8) + Sample.secret), Sample.adobe,
      Sample.segment(0xFE, Sample.secret))
    #expect(
      try PictureMetadata.removed(from: picture)
        == Sample.jpeg(Sample.jfif, Sample.profile, Sample.adobe))
  }

  @Test func whatFollowsAJPEGGoes() throws {
    let film = Array("ftypmp42".utf8) + Sample.secret
    #expect(try PictureMetadata.removed(from: Sample.jpeg() + film) == Sample.jpeg())
  }

  @Test func thePreviewInAJFIFHeaderGoes() throws {
    let preview = Sample.segment(
      0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9])
    let second = Sample.segment(0xE0, Array("JFXX\0".utf8) + [0x13, 1, 1, 9, 9, 9])
    #expect(
      try PictureMetadata.removed(from: Sample.jpeg(preview, second)) == Sample.jpeg(Sample.jfif))
  }

  @Test(arguments: Array(2...8), [true, false])
  func aJPEGOnItsSideStaysUpright(orientation: Int, little: Bool) throws {
    let exif = Sample.jpegExif(Sample.exif(orientation: orientation, little: little))
    let kept = Sample.jpegExif(Sample.upright(UInt8(orientation)))
    #expect(
      try PictureMetadata.removed(from: Sample.jpeg(Sample.jfif, Sample.profile, exif))
        == Sample.jpeg(Sample.jfif, kept, Sample.profile))
    #expect(
      try PictureMetadata.size(of: Sample.jpeg(exif))
        == (orientation < 5
          ? PictureSize(width: 40, height: 30) : PictureSize(width: 30, height: 40)))
  }

  @Test(arguments: [0, 9, 65_535])
  func anOrientationThatDoesNotExistIsDropped(orientation: Int) throws {
    let exif = Sample.jpegExif(Sample.exif(orientation: orientation))
    #expect(try PictureMetadata.removed(from: Sample.jpeg(exif)) == Sample.jpeg())
  }

  @Test func aPNGLosesItsTextsAndTimes() throws {
    let known =
      Sample.pngChunk("iCCP", [1]) + Sample.pngChunk("gAMA", [2])
      + Sample.pngChunk("tRNS", [3]) + Sample.pngChunk("acTL", [4])
    let personal = ["tEXt", "zTXt", "iTXt", "tIME", "caBX"].flatMap {
      Sample.pngChunk($0, Sample.secret)
    }
    let exif = Sample.pngChunk("eXIf", Sample.exif(orientation: 1))
    #expect(
      try PictureMetadata.removed(from: Sample.png(known, personal, exif) + Sample.secret)
        == Sample.png(known))
  }

  @Test func aPNGOnItsSideStaysUpright() throws {
    let exif = Sample.pngChunk("eXIf", Sample.exif(orientation: 6))
    // The check sum is that of a program that is not this one.
    let kept =
      Sample.number(26, 4) + Array("eXIf".utf8) + Sample.upright(6)
      + [0xD6, 0x67, 0x4B, 0x69]
    #expect(try PictureMetadata.removed(from: Sample.png(exif)) == Sample.png(kept))
    #expect(try PictureMetadata.size(of: Sample.png(exif)) == PictureSize(width: 30, height: 40))
  }

  @Test func aWebPInSRGBLosesItsProfile() throws {
    let picture = Sample.webp(
      Sample.canvas(flags: 0x30), Sample.riff("ICCP", [1]), Sample.lossy)
    #expect(
      try PictureMetadata.removed(fromSRGB: picture)
        == Sample.webp(Sample.canvas(flags: 0x10), Sample.lossy))
    #expect(
      try PictureMetadata.removed(fromSRGB: Sample.jpeg(Sample.profile))
        == Sample.jpeg(Sample.profile))
  }

  @Test func aPictureSaysWhatItsColoursMean() throws {
    func colours(_ bytes: [UInt8]) -> StillPicture.Colours? { StillPicture(of: bytes)?.colours }
    #expect(colours(Sample.jpeg()) == .grey)
    #expect(colours(Sample.jpeg(Sample.profile)) == .described)
    let start: [UInt8] = [0xFF, 0xD8]
    for (components, meaning) in [(3, .untold), (4, .described)] as [(UInt8, StillPicture.Colours)]
    {
      let frame = Sample.segment(0xC0, [8, 0, 30, 0, 40, components, 1, 0x11, 0])
      #expect(colours(start + frame + Sample.segment(0xDA, [1]) + [0xFF, 0xD9]) == meaning)
    }
    #expect(colours(Sample.png(Sample.pngPixels)) == .untold)
    #expect(colours(Sample.png(Sample.pngChunk("iCCP", [1]), Sample.pngPixels)) == .described)
    #expect(colours(Sample.webp(Sample.lossy)) == .untold)
    #expect(
      colours(Sample.webp(Sample.canvas(flags: 0x20), Sample.riff("ICCP", [1]), Sample.lossy))
        == .described)
    for (type, meaning) in [(1, .grey), (2, .untold), (5, .described)]
      as [(UInt8, StillPicture.Colours)]
    {
      let tag: [UInt8] = [0x06, 0x01, 3, 0, 1, 0, 0, 0, type, 0, 0, 0]
      #expect(colours([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0] + tag) == meaning)
    }
  }

  @Test func aWebPLosesExifAndXMP() throws {
    let picture = Sample.webp(
      Sample.canvas(flags: 0x3C), Sample.riff("ICCP", [1]), Sample.lossy,
      Sample.riff("EXIF", Sample.exif(orientation: 1)), Sample.riff("XMP ", Sample.secret),
      Sample.riff("abcd", Sample.secret))
    #expect(
      try PictureMetadata.removed(from: picture + Sample.secret)
        == Sample.webp(Sample.canvas(flags: 0x30), Sample.riff("ICCP", [1]), Sample.lossy))
  }

  @Test(arguments: [[UInt8](), Array("Exif\0\0".utf8)])
  func aWebPOnItsSideIsRefused(prefix: [UInt8]) throws {
    let picture = Sample.webp(
      Sample.canvas(flags: 0x0C), Sample.lossy,
      Sample.riff("EXIF", prefix + Sample.exif(orientation: 8, little: true)))
    #expect(throws: PictureProblem(.liesOnItsSide, in: .webp)) {
      try PictureMetadata.removed(from: picture)
    }
  }

  @Test func aGIFLosesCommentsAndXMPAndStillRepeats() throws {
    let picture = Sample.gif(
      Sample.gifRepeat, Sample.gifComment, Sample.gifControl, Sample.gifImage, Sample.gifXMP)
    #expect(
      try PictureMetadata.removed(from: picture + Sample.secret)
        == Sample.gif(Sample.gifRepeat, Sample.gifControl, Sample.gifImage))
  }

  @Test(arguments: [
    Sample.jpeg(Sample.jfif, Sample.profile), Sample.png(Sample.pngChunk("pHYs", [1])),
    Sample.webp(Sample.lossy), Sample.webp(Sample.lossless), Sample.gif(Sample.gifControl),
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Hanako --></svg>".utf8),
    Array("%PDF-1.7".utf8), [],
  ])
  func whatSaysNothingComesBackAsItIs(picture: [UInt8]) throws {
    #expect(try PictureMetadata.removed(from: picture) == picture)
  }

  @Test(arguments: [
    Sample.jpeg(), Sample.png(), Sample.webp(Sample.lossy), Sample.webp(Sample.lossless),
    Sample.webp(Sample.canvas(flags: 0), Sample.lossy), Sample.gif(),
  ])
  func aPicturesSizeIsRead(picture: [UInt8]) throws {
    #expect(try PictureMetadata.size(of: picture) == PictureSize(width: 40, height: 30))
  }

  @Test(arguments: [
    ("<svg width='40' height='30'>", 40, 30), ("<svg viewBox='0 0 40 30'>", 40, 30),
    ("<svg viewBox=\"0,0,39.6,30.4\">", 40, 30),
    ("<svg width='100%' height='100%' viewBox='0 0 40 30'/>", 40, 30),
    ("<svg width='80' viewBox='0 0 40 30'>", 80, 60),
    ("<svg height='60px' viewBox='0 0 40 30'>", 80, 60),
    ("<svg width='30pt' height='1in'>", 40, 96), ("<svg width='2.54cm' height='25.4mm'>", 96, 96),
    (
      "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='1'> -->\n<!DOCTYPE svg [<!ENTITY a 'b'>]>"
        + "<svg\n  data-note = \"a > b\"\n  width = \"40\"\n  height = '30'\n>", 40, 30
    ),
  ])
  func anSVGsSizeIsRead(text: String, width: Int, height: Int) throws {
    let bytes = Array(text.utf8)
    #expect(PictureFormat(of: bytes) == .svg)
    #expect(
      try PictureMetadata.size(of: bytes) == PictureSize(width: width, height: height))
  }

  @Test(arguments: [
    "<svg>", "<svg width='40'>", "<svg width='10em' height='5em'>", "<svg viewBox='0 0 0 0'>",
    "<svg width='nan' height='inf'>", "<svg width='1e300' height='1'>", "<svg width=40 height=30>",
  ])
  func anSVGMayBeWithoutSize(text: String) throws {
    #expect(try PictureMetadata.size(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: ["", "<", "<svgx>", "<html><svg></svg></html>", "plain", "<svg", "<!--", "<?x"])
  func whatIsNoSVGIsNotTakenForOne(text: String) {
    #expect(PictureFormat(of: Array(text.utf8)) == nil)
  }
}
