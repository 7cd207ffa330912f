import Diagnostics

extension OutputBuffer {
  /// Appends a literal as it is.
  @inline(__always)
  mutating func write(_ literal: StaticString) {
    append(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func write(_ number: some BinaryInteger) {
    write(plain: Int(number).description)
  }

  /// Appends a text as it is.
  mutating func write(plain text: String) {
    text.withBytes { append($0) }
  }

  /// Begins a new line, unless one has just begun.
  mutating func beginLine() {
    if count > 0, bytes[count - 1] != 0x0A { append(0x0A) }
  }

  /// Appends text, escaped for elements and for attributes in double quotes.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, escaping escapes: Escapes) {
    var start = 0
    while let index = escapes.firstIndex(in: text, from: start) {
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch text[index] {
      case 0x22: write("&quot;")
      case 0x26: write("&amp;")
      case 0x3C: write("&lt;")
      case 0x3E: write("&gt;")
      default: write("\u{FFFD}")
      }
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func write(_ text: String, escaping escapes: Escapes) {
    text.withBytes { write($0, escaping: escapes) }
  }

  /// Appends a destination: what a URL may not hold is percent-encoded, as cmark does it; what is
  /// encoded already stays.
  mutating func write(percentEncoding url: UnsafeBufferPointer<UInt8>) {
    for byte in url {
      if byte == 0x26 {
        write("&amp;")
      } else if byte == 0x27 {
        write("&#x27;")
      } else if byte < 128, urlMask(byte) >> UInt64(byte & 63) & 1 != 0 {
        append(byte)
      } else {
        append(0x25)
        append(hexadecimal(byte >> 4))
        append(hexadecimal(byte & 15))
      }
    }
  }

  /// Letters, digits and `!#$%()*+,-./:;=?@_~`.
  private func urlMask(_ byte: UInt8) -> UInt64 {
    byte < 64 ? 0xAFFF_FF3A_0000_0000 : 0x47FF_FFFE_87FF_FFFF
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}
