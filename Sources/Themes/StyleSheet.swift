import Diagnostics

/// A style sheet of a theme, read for the files that it asks for and for nothing else (CSS Syntax 3).
struct StyleSheet {
  /// The whole text.
  let text: ArraySlice<UInt8>
  /// What it asks for, in the order in which it stands there.
  let requests: [Request]

  /// What a style sheet asks for.
  struct Request {
    /// The address as it is written, without quotation marks.
    let address: String
    /// Where it stands in the text, from `url(` to `)`; an import to the end of its address.
    let range: Range<Int>
    /// Whether it is another style sheet.
    let isImport: Bool
  }

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    var scanner = Scanner(text)
    while scanner.readNext() {}
    requests = scanner.requests
  }
}

extension StyleSheet {
  private struct Scanner {
    private let text: ArraySlice<UInt8>
    private var position: Int
    private(set) var requests: [Request] = []

    init(_ text: ArraySlice<UInt8>) {
      self.text = text
      position = text.startIndex
    }

    /// Steps over a comment, a text in quotation marks, a request or one byte; false at the end.
    mutating func readNext() -> Bool {
      guard position < text.endIndex else { return false }
      let start = position
      if isAt("/*") {
        skip(past: "*/", from: start + 2)
      } else if isAt("@import") {
        position += "@import".utf8.count
        skipSpace()
        let address = isAt("url(") ? readURL() : readString()
        requests.append(Request(address: address, range: start..<position, isImport: true))
      } else if isAt("url("), !isInWord(start) {
        requests.append(Request(address: readURL(), range: start..<position, isImport: false))
      } else if isQuote(text[start]) {
        _ = readString()
      } else {
        position += 1
      }
      return true
    }

    private mutating func readURL() -> String {
      position += "url(".utf8.count
      skipSpace()
      if position < text.endIndex, isQuote(text[position]) {
        let address = readString()
        skip(past: ")", from: position)
        return address
      }
      let start = position
      skip(past: ")", from: position)
      let end =
        position > start && text[position - 1] == UInt8(ascii: ")") ? position - 1 : position
      return String(decoding: text[start..<end], as: UTF8.self).trimmed
    }

    /// A text in quotation marks, or nothing where none stands.
    private mutating func readString() -> String {
      guard position < text.endIndex, isQuote(text[position]) else { return "" }
      let quote = text[position]
      let start = position + 1
      position = start
      // One that is not closed ends with its line.
      while position < text.endIndex, text[position] != quote, text[position] != 0x0A {
        position += text[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      let end = min(position, text.endIndex)
      position = min(position + 1, text.endIndex)
      return String(decoding: text[start..<end], as: UTF8.self)
    }

    private mutating func skipSpace() {
      while position < text.endIndex, text[position].isSpace { position += 1 }
    }

    private mutating func skip(past end: StaticString, from start: Int) {
      position = start
      while position < text.endIndex, !isAt(end) { position += 1 }
      position = min(position + end.utf8CodeUnitCount, text.endIndex)
    }

    /// Whether the words stand here, in small letters or in capitals.
    private func isAt(_ words: StaticString) -> Bool {
      guard text.endIndex - position >= words.utf8CodeUnitCount else { return false }
      return words.withUTF8Buffer { words in
        zip(words, text[position...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
      }
    }

    /// Whether a letter stands before an index: then what follows is the end of another word.
    private func isInWord(_ index: Int) -> Bool {
      guard index > text.startIndex else { return false }
      let byte = text[index - 1]
      return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
  }
}

extension String {
  fileprivate var trimmed: String {
    let inner = drop(while: \.isWhitespace)
    return String(inner.dropLast(inner.reversed().prefix(while: \.isWhitespace).count))
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
