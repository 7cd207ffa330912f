import Diagnostics
import Testing

@testable import Pictures

struct PictureMetadataProblemTests {
  typealias Sample = SamplePicture

  @Test(arguments: [
    (Array("\0\0\0\u{18}ftypheic".utf8), PictureFormat.heif),
    (Array("\0\0\0\u{1C}ftypavif".utf8), .heif), ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], .tiff),
    ([0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8], .tiff), ([0xFF, 0x0A, 1], .jpegXL),
    (Array("\0\0\0\u{0C}JXL \r\n".utf8), .jpegXL),
  ])
  func aFormatThatCannotBeCleanedIsRefused(picture: [UInt8], format: PictureFormat) throws {
    #expect(PictureFormat(of: picture) == format)
    #expect(!format.canBeCleaned)
    #expect(throws: PictureProblem(.cannotBeCleaned, in: format)) {
      try PictureMetadata.removed(from: picture)
    }
    #expect(try PictureMetadata.size(of: picture) == nil)
  }

  @Test(arguments: [
    (
      PictureProblem.Kind.endsEarly, "This PNG picture ends too early: the file is not whole.",
      "この PNG の画像は途中で終わっています。ファイルが欠けています。",
      "Copy it again from where it came from, or open it in a picture program and save it anew.",
      "元のファイルをもう一度コピーするか、画像ソフトで開いて保存し直してください。"
    ),
    (
      .malformed, "This PNG picture is damaged.", "この PNG の画像は壊れています。",
      "Copy it again from where it came from, or open it in a picture program and save it anew.",
      "元のファイルをもう一度コピーするか、画像ソフトで開いて保存し直してください。"
    ),
    (
      .cannotBeCleaned,
      "This is a PNG file: Sasshi cannot take the place and the name out of it, and most browsers "
        + "do not show it.",
      "これは PNG のファイルです。撮影場所や名前などの情報を取り除けず、多くのブラウザーでは表示もできません。",
      "Open it in a picture program and save it as JPEG, PNG or WebP.",
      "画像ソフトで開いて、JPEG・PNG・WebP のどれかで保存し直してください。"
    ),
    (
      .liesOnItsSide,
      "This PNG picture lies on its side or is mirrored: only a note in the file turns it upright, and most "
        + "browsers do not obey it.",
      "この PNG の画像は横向きか裏返しです。向きを直す情報は入っていますが、ほとんどのブラウザーはそれに従いません。",
      "Open it in a picture program and save it as JPEG or PNG.",
      "画像ソフトで開いて、JPEG か PNG で保存し直してください。"
    ),
  ])
  func aProblemIsPutInPlainWords(
    kind: PictureProblem.Kind, english: String, japanese: String, hint: String, japaneseHint: String
  ) {
    let location = Location("content/ja/cover.png")
    let identifiers: [PictureProblem.Kind: DiagnosticIdentifier] = [
      .cannotBeCleaned: .uncleanablePicture, .liesOnItsSide: .pictureOnItsSide,
    ]
    let diagnostic = PictureProblem(kind, in: .png).diagnostic(at: location)
    #expect(
      diagnostic
        == .error(
          identifiers[kind] ?? .damagedPicture, at: location,
          Wording(english: english, japanese: japanese),
          hint: Wording(english: hint, japanese: japaneseHint)))
  }

  @Test(arguments: [
    Sample.jpeg(Sample.jfif, Sample.jpegExif(Sample.exif(orientation: 6))),
    Sample.png(Sample.pngChunk("eXIf", Sample.exif(orientation: 6))),
    Sample.gif(Sample.gifRepeat, Sample.gifComment),
    Sample.webp(
      Sample.canvas(flags: 8), Sample.lossy, Sample.riff("EXIF", Sample.exif(orientation: 1))),
  ])
  func aPictureThatEndsEarlyIsRefusedWhereverItEnds(picture: [UInt8]) throws {
    for length in 12..<(picture.count - 1) {
      let format = PictureFormat(of: picture)
      #expect(throws: PictureProblem.self, "\(format as Any) of \(length) bytes") {
        try PictureMetadata.removed(from: Array(picture[..<length]))
      }
    }
  }

  private static let malformed: [[UInt8]] = [
    [0xFF, 0xD8, 0xFF, 0x01],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 1],
    [0xFF, 0xD8, 0xFF, 0xDB, 0, 2, 7],
    PNGPicture.signature + Sample.pngEnd,
    PNGPicture.signature + Sample.pngHeader + [0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0],
    Sample.webp(Sample.riff("abcd", [])),
    Sample.gifStart + [0x99],
  ]

  @Test(arguments: malformed)
  func aPictureThatDoesNotKeepToItsFormatIsRefused(picture: [UInt8]) {
    #expect(throws: PictureProblem(.malformed, in: PictureFormat(of: picture))) {
      try PictureMetadata.removed(from: picture)
    }
  }

  @Test(arguments: [
    Sample.jpeg(Sample.jfif, Sample.jpegExif(Sample.exif(orientation: 6)), Sample.profile),
    Sample.png(
      Sample.pngChunk("tEXt", Sample.secret), Sample.pngChunk("eXIf", Sample.exif(orientation: 6))),
    Sample.gif(Sample.gifRepeat, Sample.gifComment, Sample.gifXMP),
    Sample.webp(
      Sample.canvas(flags: 12), Sample.lossless, Sample.riff("EXIF", Sample.exif(orientation: 1)),
      Sample.riff("XMP ", Sample.secret)),
    Array("<?xml version='1.0'?><!-- a --><svg width='1' height=\"2\" viewBox='0 0 3 4'>".utf8),
  ])
  func damageOfAnyKindIsHandled(picture: [UInt8]) {
    var dice = Dice()
    for _ in 0..<1_000 {
      var damaged = picture
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let index = Int.random(in: 0..<damaged.count, using: &dice)
        damaged[index] =
          [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &dice)]
          .randomElement(using: &dice) ?? 0
      }
      if Bool.random(using: &dice) {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &dice))
      }
      _ = try? PictureMetadata.size(of: damaged)
      guard let cleaned = try? PictureMetadata.removed(from: damaged) else { continue }
      #expect((try? PictureMetadata.removed(from: cleaned)) == cleaned)
    }
  }
}

/// Numbers that look random and are the same in each run.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64 = 20_211_216

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
