/// Writes XML 1.0 text, with two spaces of indentation for each level.
struct XMLWriter {
  /// The text so far.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes an element that holds what `content` writes.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    content(&self)
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element that holds a text, on one line.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    appendEscaped(text)
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element that holds nothing.
  mutating func emptyElement(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      appendEscaped(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // XML 1.0, section 2.2: other control characters may not stand in XML at all.
      case 0..<0x20 where ![0x09, 0x0A, 0x0D].contains(byte): bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }
}
