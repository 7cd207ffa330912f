/// How long a program may work on a page before it counts as one that hangs.
enum EngineTime {
  /// What the smallest page may take: a program may have to wait for a machine that does other things.
  private static let base = 180
  /// How many seconds more a megabyte of the page may take, pictures apart. Of books of 64, 232 and 812 pages (0.2, 0.7
  /// and 2.5 MB), WeasyPrint takes 16, 18 and 23 seconds for each, Chromium less than 4; the rest is for machines that
  /// are slow or have much else to do.
  private static let perMegabyte = 300
  /// What a picture of a megabyte may take.
  private static let perMegabyteOfPictures = 20

  /// The time for a page.
  static func limit(for page: [UInt8]) -> Duration {
    let pictures = bytesOfPictures(in: page)
    let text = page.count - pictures
    return .seconds(
      base + text * perMegabyte / 1_000_000 + pictures * perMegabyteOfPictures / 1_000_000)
  }

  /// How many bytes of a page are pictures, which stand in it as base64 (RFC 4648).
  private static func bytesOfPictures(in page: [UInt8]) -> Int {
    var count = 0
    var rest = page[...]
    let mark = Array(";base64,".utf8)
    while let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
      let start = comma + 1
      guard rest[..<start].suffix(mark.count).elementsEqual(mark) else {
        rest = rest[start...]
        continue
      }
      let end = rest[start...].firstIndex { !$0.isBase64 } ?? rest.endIndex
      count += end - start
      rest = rest[end...]
    }
    return count
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
