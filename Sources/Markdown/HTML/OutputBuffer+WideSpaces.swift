import Typography

// Spaces as wide as a Chinese character, with which Japanese authors part phrases
extension OutputBuffer {
  /// Appends text, as it is or with numbers that stand upright in vertical lines.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, escaping escapes: Escapes, combiningDigits: Bool
  ) {
    if combiningDigits {
      write(combiningDigits: text, escaping: escapes)
    } else {
      write(text, escaping: escapes)
    }
  }

  /// Appends text in which a wide space becomes one that takes no room at a line's end: there engines keep
  /// U+3000, so that centred lines are off their middle and an underline sticks out.
  ///
  /// - Parameter isIndent: whether a wide space at the beginning indents, and stays.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, escaping escapes: Escapes, combiningDigits: Bool,
    isIndent: Bool
  ) {
    var start = 0
    var index = isIndent && text.hasWideSpace(at: 0) ? 3 : 0
    while index + 2 < text.count {
      guard text.hasWideSpace(at: index) else {
        index += 1
        continue
      }
      // Several are more than a pause.
      let isAlone =
        !text.hasWideSpace(at: index + 3) && !(index >= 3 && text.hasWideSpace(at: index - 3))
      if isAlone {
        write(
          UnsafeBufferPointer(rebasing: text[start..<index]), escaping: escapes,
          combiningDigits: combiningDigits)
        write("<span class=\"wide\"> </span>")
        start = index + 3
      }
      index += 3
    }
    write(
      UnsafeBufferPointer(rebasing: text[start...]), escaping: escapes,
      combiningDigits: combiningDigits)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether U+3000 stands at an offset.
  func hasWideSpace(at offset: Int) -> Bool {
    offset + 2 < count && self[offset] == 0xE3 && self[offset + 1] == 0x80
      && self[offset + 2] == 0x80
  }
}
