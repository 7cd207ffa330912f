import Typography

/// What the bytes of a run of text say of the parts in it, before its code points are read: most runs have none.
struct RunSigns {
  /// Whether phrases with numbers may be in it, or signs that say what a word means: they begin with the same bytes as
  /// full-width digits.
  private(set) var hasNumbers = false
  /// Whether there are spaces of a full character.
  private(set) var hasWideSpaces = false
  /// How many code points from U+2000 on it has, among which are all of Chinese and Japanese.
  private var ideographs = 0

  /// Whether its last letters may have to be held together.
  var mayHaveEnding: Bool { ideographs >= TextRun.leastRun }

  init(in bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0xE2 else {
        if byte < 0x3A, byte >= 0x30 { hasNumbers = true }
        index += 1
        continue
      }
      ideographs += 1
      if byte == 0xE3 {
        if bytes.hasWideSpace(at: index) { hasWideSpaces = true }
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
        bytes[index + 2] & 0xF0 == 0x90
      {
        hasNumbers = true
      }
      // Behind such a byte, two more belong to the code point, or three.
      index += 3
    }
  }
}
