/// What Exif data tells of a picture: CIPA DC-008 (Exif 2.32), section 4.6.
struct ExifTraces {
  private(set) var traces: Set<PictureTrace> = []

  private let bytes: ArraySlice<UInt8>
  private let isLittle: Bool

  /// What stands in a TIFF structure, which is what Exif is; nothing in what is none.
  init(inTIFF bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    isLittle = bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
    guard isLittle || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) else { return }
    guard let first = number(at: 4, length: 4) else { return }
    let next = read(directoryAt: first)
    // The second directory is that of the preview.
    if let next, next != 0, number(at: next, length: 2) ?? 0 > 0 { traces.insert(.preview) }
  }

  /// What a field of a directory tells.
  private static let meanings: [Int: PictureTrace] = [
    0x8825: .place,
    0x0132: .time, 0x9003: .time, 0x9004: .time, 0xC71B: .time,
    0x010F: .device, 0x0110: .device, 0x927C: .device, 0xA431: .device, 0xA433: .device,
    0xA434: .device, 0xA435: .device, 0xC614: .device, 0xC62F: .device, 0xA420: .device,
    0x013B: .person, 0x8298: .person, 0xA430: .person, 0x9C9D: .person,
    0x010E: .words, 0x9286: .words, 0x9C9B: .words, 0x9C9C: .words, 0x9C9E: .words,
    0x9C9F: .words, 0x83BB: .words,
    0x0131: .edits, 0x02BC: .edits, 0x013C: .edits,
  ]

  /// Where Exif's own directory begins.
  private static let ownDirectory = 0x8769

  /// Reads the fields of a directory, and of the one in it.
  ///
  /// - Returns: where the next directory begins.
  private mutating func read(directoryAt start: Int, isInner: Bool = false) -> Int? {
    guard let count = number(at: start, length: 2) else { return nil }
    // Once: a file may name thousands.
    var inner: Int?
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let tag = number(at: entry, length: 2) else { return nil }
      if let trace = Self.meanings[tag] { traces.insert(trace) }
      if tag == Self.ownDirectory, !isInner { inner = number(at: entry + 8, length: 4) }
    }
    if let inner { _ = read(directoryAt: inner, isInner: true) }
    return number(at: start + 2 + count * 12, length: 4)
  }

  private func number(at start: Int, length: Int) -> Int? {
    bytes.number(at: bytes.startIndex + start, length: length, little: isLittle)
  }
}
