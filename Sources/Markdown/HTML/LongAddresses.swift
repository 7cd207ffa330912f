/// The addresses and codes in a run of text that are no words, and so long that a line is spread to leave them
/// whole: runs of visible ASCII with letters and with signs between them, or longer than any word.
struct LongAddresses: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  /// How many bytes an address has at least, and how many a word has at most.
  private static let least = 14
  private static let longestWord = 24

  init(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Range<Int>? {
    while index < end {
      guard text[index].isVisibleASCII else {
        index += 1
        continue
      }
      let start = index
      while index < end, text[index].isVisibleASCII { index += 1 }
      if index - start >= Self.least, isAddress(start..<index) { return start..<index }
    }
    return nil
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    var hasLetter = false
    var signs = 0
    for byte in text[range] {
      if 0x61...0x7A ~= byte | 0x20 { hasLetter = true }
      switch byte {
      case 0x23, 0x26, 0x2E, 0x2F, 0x3D, 0x3F, 0x40, 0x5F: signs += 1
      default: break
      }
    }
    return range.count > Self.longestWord || hasLetter && signs > 1
  }
}

extension UInt8 {
  fileprivate var isVisibleASCII: Bool { 0x21...0x7E ~= self }
}
