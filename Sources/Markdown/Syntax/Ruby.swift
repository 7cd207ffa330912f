import Typography

/// Ruby: `{漢字|かんじ}`, or with one reading a character `{漢字|かん|じ}`.
///
/// `｜` separates as `|` does. A backslash before an ASCII punctuation mark takes its meaning away.
struct Ruby {
  /// A piece of the base and the reading above it.
  struct Part {
    var base, reading: [UInt8]
  }

  private static let separator = UInt8(ascii: "|")

  private var fields: [[UInt8]] = [[]]

  /// The offset behind the ruby that begins at an offset; nil when what begins there is no ruby.
  ///
  /// Words of ASCII alone, such as `{start|stop|restart}`, are what may be typed in a command, unless each
  /// character has a reading.
  static func end(in content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    var (separators, baseEnd, isASCII) = (0, start, true)
    while index < content.count {
      switch content[index] {
      case 0x7D:
        let isChoice = isASCII && separators > 1 && separators != baseEnd - start - 1
        return separators > 0 && !isChoice ? index + 1 : nil
      case 0x7B, 0x0A, 0x0D: return nil
      case 0x5C: index += 1
      default:
        if let length = content.length(of: separator, at: index) {
          if index == start + 1 { return nil }
          if separators == 0 { baseEnd = index }
          separators += 1
          index += length - 1
        } else if content[index] >= 0x80 {
          isASCII = false
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether ruby begins at an offset that is no ruby only because no brace closes it.
  static func isUnclosed(in content: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start + 1
    while index < content.count {
      switch content[index] {
      case 0x7B, 0x7D, 0x0A, 0x0D: return false
      case 0x5C: index += 1
      default:
        if content.length(of: separator, at: index) != nil { return index > start + 1 }
        if content.length(of: 0x7B, at: index) != nil || content.length(of: 0x7D, at: index) != nil
        {
          return false
        }
      }
      index += 1
    }
    return false
  }

  /// Whether a full-width brace stands where the next half-width one should.
  static func hasWideEnd(in content: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let brace = UInt8(ascii: "}")
    let end = content[(start + 1)...].indices.first { content.length(of: brace, at: $0) != nil }
    return end.map { content.length(of: brace, at: $0) != 1 } ?? false
  }

  /// The ruby at the place. Returns it or, when they were taken along with it, the delimiters behind it.
  static func match(_ place: CMarkInlines) -> CMarkNode? {
    let content = place.content
    let start = place.offset
    guard content[start] == 0x7B, let end = end(in: content, from: start) else { return nil }
    Emphasis.freeDelimiters(before: start, next: start + 1, at: place)
    let ruby = place.ruby((start + 1)..<(end - 1))
    let baseEnd =
      content[start..<end].indices.first { content.length(of: separator, at: $0) != nil } ?? end
    guard let run = Emphasis.Run(at: end, behind: baseEnd, in: content) else {
      place.pass(to: end)
      return ruby
    }
    place.append(ruby)
    return place.push(run)
  }

  /// Reads what stands between the braces.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < source.count {
      if source[index] == 0x5C, index + 1 < source.count, source[index + 1].isPunctuation {
        index += 1
      } else if let length = source.length(of: Self.separator, at: index) {
        fields.append([])
        index += length
        continue
      }
      fields[fields.count - 1].append(source[index])
      index += 1
    }
  }

  /// The base without readings.
  var base: [UInt8] { fields[0] }

  /// The readings, all empty when the author gave none.
  private var readings: ArraySlice<[UInt8]> { fields.dropFirst() }

  /// What is wrong with the readings.
  var fault: Document.Fault.Kind? {
    if readings.allSatisfy(\.isEmpty) { return .rubyWithoutReading }
    let characters = String(decoding: base, as: UTF8.self).count
    guard readings.count > 1, readings.count != characters else { return nil }
    return .rubyReadings(readings.count, characters: characters)
  }

  /// The base piece by piece: characters when each has its reading, else the whole.
  var parts: [Part] {
    let characters = String(decoding: base, as: UTF8.self).map { Array($0.utf8) }
    guard readings.count > 1, readings.count == characters.count else {
      return [Part(base: base, reading: Array(readings.joined()))]
    }
    return zip(characters, readings).map(Part.init)
  }
}

extension Ruby {
  /// What stands for a pipe within ruby while cmark divides a row into cells.
  private static let mask: UInt8 = 0x1F

  /// The offsets of hidden pipes in a line and, when it may make a table's head of it, the paragraph
  /// above.
  struct HiddenPipes {
    var line: [Int] = []
    var head: [Int] = []

    var isEmpty: Bool { line.isEmpty && head.isEmpty }
  }

  /// Hides the pipes of ruby, so that they divide no cell.
  static func hidePipes(
    in line: UnsafeMutableBufferPointer<UInt8>, head: UnsafeMutableBufferPointer<UInt8>?
  ) -> HiddenPipes {
    var hidden = HiddenPipes(line: hidePipes(in: line))
    if let head, line.contains(0x2D), line.allSatisfy(isDelimiter) {
      hidden.head = hidePipes(in: head)
    }
    return hidden
  }

  /// Shows the pipes again in a copy of what they were hidden in.
  static func showPipes(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    for index in bytes.indices where bytes[index] == mask { bytes[index] = 0x7C }
  }

  private static func hidePipes(in bytes: UnsafeMutableBufferPointer<UInt8>) -> [Int] {
    let content = UnsafeBufferPointer(bytes)
    guard content.contains(0x7B), !content.contains(mask) else { return [] }
    var hidden: [Int] = []
    var index = 0
    while index < content.count {
      if content[index] == 0x5C {
        index += 1
      } else if content[index] == 0x7B, let end = end(in: content, from: index) {
        hidden += (index..<end).filter { content[$0] == 0x7C && content[$0 - 1] != 0x5C }
        index = end - 1
      }
      index += 1
    }
    for offset in hidden { bytes[offset] = mask }
    return hidden
  }

  /// Whether a byte may stand in the line below a table's head, or before it.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII punctuation mark, which a backslash escapes.
  fileprivate var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
