/// A GIF file, read as its blocks: GIF89a, appendix A.
struct GIFPicture {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file without comments, XMP and extensions that nobody knows.
  func cleaned() throws(PictureProblem) -> [UInt8] {
    var position = 13 + (try colourTable(flagsAt: 10))
    guard position <= bytes.count else { throw PictureProblem(.endsEarly, in: .gif) }
    var result = Array(bytes[..<position])
    result.reserveCapacity(bytes.count)
    while true {
      let start = position
      switch try byte(at: position) {
      case 0x3B:
        return result + [0x3B]
      case 0x2C:
        position += 10 + (try colourTable(flagsAt: position + 9))
        position = try endOfBlocks(from: position + 1)
        result += bytes[start..<position]
      case 0x21:
        let isNeeded = try isNeeded(extensionAt: position)
        position = try endOfBlocks(from: position + 2)
        if isNeeded { result += bytes[start..<position] }
      default: throw PictureProblem(.malformed, in: .gif)
      }
    }
  }

  /// The size of the logical screen.
  func size() throws(PictureProblem) -> PictureSize {
    guard let width = bytes.number(at: 6, length: 2, little: true),
      let height = bytes.number(at: 8, length: 2, little: true)
    else { throw PictureProblem(.endsEarly, in: .gif) }
    guard let size = PictureSize(width: width, height: height) else {
      throw PictureProblem(.malformed, in: .gif)
    }
    return size
  }
}

extension GIFPicture {
  /// What its extensions tell besides the picture, as far as they are whole.
  func traces() -> Set<PictureTrace> {
    var traces: Set<PictureTrace> = []
    guard let table = try? colourTable(flagsAt: 10) else { return traces }
    var position = 13 + table
    while let kind = try? byte(at: position), kind == 0x2C || kind == 0x21 {
      let start = position
      if kind == 0x2C {
        guard let table = try? colourTable(flagsAt: position + 9) else { return traces }
        position += 11 + table
      } else {
        position += 2
      }
      guard let end = try? endOfBlocks(from: position) else { return traces }
      position = end
      guard kind == 0x21 else { continue }
      if bytes[start + 1] == 0xFE { traces.insert(.words) }
      if bytes[start..<end].dropFirst(3).starts(with: "XMP DataXMP".utf8) {
        traces.formUnion(XMPTraces(in: bytes[start..<end]).traces)
      }
    }
    return traces
  }

  private func byte(at position: Int) throws(PictureProblem) -> UInt8 {
    guard position < bytes.count else { throw PictureProblem(.endsEarly, in: .gif) }
    return bytes[position]
  }

  /// How many bytes the colour table takes that the flags announce.
  private func colourTable(flagsAt position: Int) throws(PictureProblem) -> Int {
    let flags = try byte(at: position)
    return flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1)
  }

  /// The index behind the block of length 0 that ends a row of blocks.
  private func endOfBlocks(from start: Int) throws(PictureProblem) -> Int {
    var position = start
    while true {
      let length = Int(try byte(at: position))
      position += 1 + length
      if length == 0 { return position }
    }
  }

  /// Graphic control, plain text and, of the applications, those that repeat an animation or hold a
  /// colour profile.
  private func isNeeded(extensionAt position: Int) throws(PictureProblem) -> Bool {
    switch try byte(at: position + 1) {
    case 0xF9, 0x01: return true
    case 0xFF:
      let name = bytes.dropFirst(position + 3).prefix(11)
      return ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains { name.elementsEqual($0.utf8) }
    default: return false
    }
  }
}
