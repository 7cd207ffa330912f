/// Which way a picture has to be turned or mirrored to stand upright: Exif's tag 0x0112, one of 2 to 8.
/// (1 means that it stands upright already.)
struct ExifOrientation: Hashable, Sendable {
  private let value: UInt8

  /// The orientation in a TIFF structure, which is what Exif is; nil when there is none, when it is 1,
  /// and when the structure is damaged.
  init?(inTIFF bytes: ArraySlice<UInt8>) {
    let little: Bool
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
      little = true
    } else if bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      little = false
    } else {
      return nil
    }
    let start = bytes.startIndex
    guard let offset = bytes.number(at: start + 4, length: 4, little: little),
      let count = bytes.number(at: start + offset, length: 2, little: little)
    else { return nil }
    for index in 0..<count {
      let entry = start + offset + 2 + index * 12
      guard let tag = bytes.number(at: entry, length: 2, little: little) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let value = bytes.number(at: entry + 8, length: 2, little: little),
        (2...8).contains(value)
      else { return nil }
      self.value = UInt8(value)
      return
    }
    return nil
  }

  /// Whether width and height change places.
  var swapsSides: Bool {
    value >= 5
  }

  /// The smallest TIFF structure that says the orientation and nothing else.
  var tiff: [UInt8] {
    [0x4D, 0x4D, 0x00, 0x2A, 0, 0, 0, 8]  // big-endian; the only directory follows
      + [0, 1]  // one entry:
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]  // orientation, one short
      + [0, 0, 0, 0]  // no other directory
  }
}

extension Collection<UInt8> where Index == Int {
  /// The unsigned number of up to four bytes at an index; nil when it is not wholly inside.
  func number(at start: Int, length: Int, little: Bool) -> Int? {
    guard start >= startIndex, start <= endIndex, endIndex - start >= length else { return nil }
    var number = 0
    for offset in 0..<length {
      let byte = Int(self[start + offset])
      number |= byte << (8 * (little ? offset : length - 1 - offset))
    }
    return number
  }
}
