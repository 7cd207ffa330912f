import Markdown

/// Writes XML 1.0 text, with two spaces of indentation for each level.
struct XMLWriter {
  /// What has been written since the last piece was taken.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes XML.
  init() {}

  /// Writes a page of XHTML (HTML, section 14).
  init(page language: LanguageView, class name: String, content: (inout XMLWriter) -> Void) {
    bytes += "<!DOCTYPE html>\n".utf8
    let attributes = [
      ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"),
      ("lang", language.tag), ("xml:lang", language.tag), ("dir", language.direction),
      ("class", name),
    ]
    element("html", attributes, content: content)
  }

  /// Whether it is time to take a piece.
  var pieceIsLarge: Bool { bytes.count >= 65_536 }

  /// What has been written since this was last called.
  mutating func takePiece() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

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
    bytes += HTMLStyle.html(of: text)
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element that holds well-formed text with marks, on one line.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], markup: [UInt8]
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes += markup
    bytes += "</\(name)>\n".utf8
  }

  /// Writes well-formed elements as they are.
  mutating func write(markup: [UInt8]) {
    bytes += markup
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  /// Writes an element that holds nothing.
  mutating func emptyElement(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      bytes += HTMLStyle.html(of: value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }
}
