import Diagnostics
import Manuscript
import Markdown

/// Writes a search index: a script that makes `sasshiSearch` an array with an array for each page.
///
/// A page is the language of its text, its label, and three texts for each section: where it stands, its
/// heading and its words. The first section stands at the page's address and has the page's title; the
/// others stand at fragments of it. In headings and words `{漢字|かんじ}` is a base with its reading, and
/// `{{|}` a brace.
///
/// It is written piece by piece, since that of a large site has no place in memory.
struct SearchIndex {
  /// What has been written since the last piece was taken.
  private var bytes = Array("globalThis.sasshiSearch=[".utf8)
  private var isEmpty = true
  /// A text with its readings, before it is written.
  private var words: [UInt8] = []

  /// Whether it is time to take a piece.
  var pieceIsLarge: Bool { bytes.count >= 65_536 }

  /// What has been written since this was last called.
  mutating func takePiece() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds a page.
  ///
  /// - Parameters:
  ///   - sections: the page's words.
  ///   - address: the page's address, relative to the site's root.
  ///   - language: the tag of the text's language.
  ///   - label: what readers must know before they open the page; empty for nothing.
  mutating func add(
    _ page: Page, sections: [Document.Section], address: String, language: String, label: String
  ) {
    bytes += (isEmpty ? "\n[" : ",\n[").utf8
    isEmpty = false
    bytes.appendJSON(language)
    bytes.append(UInt8(ascii: ","))
    bytes.appendJSON(label)
    for section in sections {
      bytes += ",[".utf8
      if let heading = section.heading {
        bytes.appendJSON("#" + page.body.headings[heading].id.percentEncodedFragment)
        write(section.title)
        write(section.text)
      } else {
        bytes.appendJSON(address)
        write(page.title.words)
        write(section.text, after: page.lead.words)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends the script.
  mutating func finish() {
    bytes += "\n];\n".utf8
  }
}

extension SearchIndex {
  /// Writes words as the next member of the section.
  private mutating func write(_ text: Document.Words, after lead: Document.Words = .init()) {
    words.removeAll(keepingCapacity: true)
    append(lead)
    if !lead.bytes.isEmpty, !text.bytes.isEmpty { words.append(0x20) }
    append(text)
    bytes.append(UInt8(ascii: ","))
    words.withUnsafeBufferPointer { bytes.appendJSON($0) }
  }

  private mutating func append(_ text: Document.Words) {
    var start = 0
    for reading in text.readings {
      append(text.bytes[start..<reading.base.lowerBound])
      append(text.bytes[reading.base], readAs: reading.bytes)
      start = reading.base.upperBound
    }
    append(text.bytes[start...])
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard text.withUnsafeBufferPointer({ $0.holds(Self.brace) }) else {
      words += text
      return
    }
    for byte in text {
      if byte == Self.brace { words += "{{|}".utf8 } else { words.append(byte) }
    }
  }

  /// A base or a reading with a sign of the notation in it is written without the reading.
  private mutating func append(_ base: ArraySlice<UInt8>, readAs reading: [UInt8]) {
    guard !base.contains(where: Self.isSign), !reading.contains(where: Self.isSign) else {
      return append(base)
    }
    words.append(Self.brace)
    words += base
    words.append(UInt8(ascii: "|"))
    words += reading
    words.append(UInt8(ascii: "}"))
  }

  private static let brace = UInt8(ascii: "{")

  private static func isSign(_ byte: UInt8) -> Bool { 0x7B...0x7D ~= byte }
}
