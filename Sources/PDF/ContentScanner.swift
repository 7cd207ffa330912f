/// Reads PDF's syntax (ISO 32000-2, section 7.2) object by object; what makes no sense is passed over.
struct ContentScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// An object, or an operator. Arrays and dictionaries come as what stands in them.
  enum Token: Hashable {
    case number(Double)
    case name(String)
    case string([UInt8])
    case arrayStart, arrayEnd
    case word(String)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x25: skip { $0 != 0x0A && $0 != 0x0D }
      case 0x28: return .string(literal())
      case 0x5B: index += 1; return .arrayStart
      case 0x5D: index += 1; return .arrayEnd
      case 0x3C where index + 1 < bytes.count && bytes[index + 1] != 0x3C:
        return .string(hexadecimal())
      case 0x2F:
        index += 1
        return .name("/" + regular())
      case _ where byte.isRegular: return token(regular())
      default: index += 1
      }
    }
    return nil
  }

  /// Passes over the bytes of a picture in the content, up to its end.
  mutating func skipPicture() {
    while index + 2 < bytes.count {
      let isEnd = bytes[index] == 0x45 && bytes[index + 1] == 0x49 && !bytes[index + 2].isRegular
      index += 1
      if isEnd, index >= 2, !bytes[index - 2].isRegular { return }
    }
    index = bytes.count
  }
}

extension ContentScanner {
  private func token(_ word: String) -> Token {
    Double(word).map(Token.number) ?? .word(word)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  private mutating func regular() -> String {
    let start = index
    skip(while: \.isRegular)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func hexadecimal() -> [UInt8] {
    index += 1
    var digits = [UInt8]()
    while index < bytes.count, bytes[index] != 0x3E {
      if let digit = bytes[index].hexadecimalDigit { digits.append(digit) }
      index += 1
    }
    index += 1
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func literal() -> [UInt8] {
    var string = [UInt8]()
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x28:
        if depth > 0 { string.append(byte) }
        depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return string }
        string.append(byte)
      case 0x5C: if let escaped = escape() { string.append(escaped) }
      default: string.append(byte)
      }
    }
    return string
  }

  private mutating func escape() -> UInt8? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x0A: return nil
    case 0x0D:
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return nil
    case 0x30...0x37:
      var code = Int(byte - 0x30)
      for _ in 0..<2 where index < bytes.count && 0x30...0x37 ~= bytes[index] {
        code = code * 8 + Int(bytes[index] - 0x30)
        index += 1
      }
      return UInt8(truncatingIfNeeded: code)
    default: return byte
    }
  }
}

extension UInt8 {
  /// Whether it is neither white space nor a delimiter.
  fileprivate var isRegular: Bool {
    switch self {
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B,
      0x7D:
      false
    default: true
    }
  }

  fileprivate var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
