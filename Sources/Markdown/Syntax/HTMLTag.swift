/// A tag in raw HTML.
public struct HTMLTag: Hashable, Sendable {
  /// An attribute of a tag.
  public struct Attribute: Hashable, Sendable {
    /// The name in lower case.
    public var name: String
    /// The value, character references resolved; empty when there is none.
    public var value: String
    /// The offsets of the value as written, without quotes, in the HTML that holds the tag.
    public var range: Range<Int>
  }

  /// The name in lower case.
  public var name: String
  /// Whether it ends an element.
  public var isClosing: Bool
  /// The attributes, in the order in which they are written.
  public var attributes: [Attribute] = []
  /// Whether its `>` is there.
  public var isFinished = false
  /// The offsets of the tag in the HTML that holds it.
  public var range: Range<Int>

  /// Reads the tag that begins at an offset; nil when none does.
  init?(in html: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 1
    isClosing = index < html.count && html[index] == 0x2F
    if isClosing { index += 1 }
    guard index < html.count, 0x61...0x7A ~= html[index] | 0x20 else { return nil }
    let nameStart = index
    while index < html.count, !Self.endsName(html[index]) { index += 1 }
    name = String(decoding: html[nameStart..<index], as: UTF8.self).lowercased()
    range = start..<index
    while index < html.count {
      if html[index] == 0x3E {
        isFinished = true
        index += 1
        break
      }
      if Self.isSpace(html[index]) || html[index] == 0x2F {
        index += 1
        continue
      }
      attributes.append(Self.attribute(in: html, at: &index))
    }
    range = start..<index
  }
}

extension HTMLTag {
  private static func attribute(
    in html: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> Attribute {
    let start = index
    index += 1
    while index < html.count, html[index] != 0x3D, !endsName(html[index]) { index += 1 }
    let name = String(decoding: html[start..<index], as: UTF8.self).lowercased()
    let value = value(in: html, at: &index)
    return Attribute(
      name: name, value: HTMLCharacters.resolved(UnsafeBufferPointer(rebasing: html[value])),
      range: value)
  }

  /// The offsets of the value that an equals sign announces; nothing when there is none.
  private static func value(
    in html: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> Range<Int> {
    var next = index
    while next < html.count, isSpace(html[next]) { next += 1 }
    guard next < html.count, html[next] == 0x3D else { return index..<index }
    next += 1
    while next < html.count, isSpace(html[next]) { next += 1 }
    guard next < html.count else {
      index = next
      return next..<next
    }
    let quote = html[next]
    guard quote == 0x22 || quote == 0x27 else {
      index = html[next...].firstIndex { isSpace($0) || $0 == 0x3E } ?? html.count
      return next..<index
    }
    let end = html[(next + 1)...].firstIndex(of: quote) ?? html.count
    index = min(end + 1, html.count)
    return (next + 1)..<end
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == 0x2F || byte == 0x3E
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}
