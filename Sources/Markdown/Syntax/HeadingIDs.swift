import Typography

/// Makes the fragment identifiers of a document's headings.
struct HeadingIDs {
  /// As bytes: strings would be normalized for each comparison.
  private var used: Set<[UInt8]> = []
  private var nextNumbers: [[UInt8]: Int] = [:]

  /// The id, or with a number behind it when it is taken.
  mutating func claim(_ id: [UInt8]) -> [UInt8] {
    if used.insert(id).inserted { return id }
    var number = nextNumbers[id, default: 2]
    var numbered = id + "-\(number)".utf8
    while !used.insert(numbered).inserted {
      number += 1
      numbered = id + "-\(number)".utf8
    }
    nextNumbers[id] = number + 1
    return numbered
  }

  /// A heading's plain text as an id: letters and digits of any script and underscores, ASCII in lower
  /// case, a hyphen for each run of spaces; in composed form, without characters that are not seen;
  /// `section` when nothing is left.
  static func slug(_ text: [UInt8]) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        if isKept(scalar) {
          if length == 1 {
            slug.append(0x41...0x5A ~= text[index] ? text[index] | 0x20 : text[index])
          } else {
            slug.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<(index + length)]))
          }
        } else if isSeparator(scalar), let last = slug.last, last != 0x2D {
          slug.append(0x2D)
        }
        index += length
      }
    }
    while slug.last == 0x2D { slug.removeLast() }
    return slug.isEmpty ? Array("section".utf8) : ComposedForm.of(slug)
  }

  /// An id that an author wrote, in composed form, without characters that are not seen.
  static func normalized(_ id: [UInt8]) -> [UInt8] {
    guard id.contains(where: { $0 >= 0x80 }) else { return id }
    var seen = String.UnicodeScalarView()
    for scalar in String(decoding: id, as: UTF8.self).unicodeScalars
    where !DefaultIgnorable.contain(scalar.value) { seen.append(scalar) }
    return ComposedForm.of(Array(String(seen).utf8))
  }

  /// The id in a heading's source, when it ends with `{#id}`, and how many bytes the end takes.
  static func explicitID(_ content: UnsafeBufferPointer<UInt8>) -> (id: [UInt8], length: Int)? {
    var end = content.count
    while end > 0, isSpace(content[end - 1]) { end -= 1 }
    guard end > 3, content[end - 1] == 0x7D else { return nil }
    var start = end - 1
    while start > 0, isAllowed(content[start - 1]) { start -= 1 }
    guard start >= 2, start < end - 1, content[start - 1] == 0x23, content[start - 2] == 0x7B
    else { return nil }
    if start >= 3, joinsID(content[start - 3]) { return nil }
    let id = normalized(Array(content[start..<(end - 1)]))
    return id.isEmpty ? nil : (id, end - start + 2)
  }
}

extension HeadingIDs {
  private static func isKept(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || Letters.contain(scalar) && !DefaultIgnorable.contain(scalar)
  }

  /// Whether `{#id}` behind the byte is text: behind a word of ASCII, as in `a{#b}`, and escaped.
  private static func joinsID(_ byte: UInt8) -> Bool {
    byte == 0x5C || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || WhiteSpace.contain(scalar)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Not a space, a brace, a hash or what would need escaping in an attribute.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x23, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0x7B, 0x7D, 0x7F: false
    default: true
    }
  }
}
