import Typography

/// HTML for an engine that lays out no ruby and draws no marks of emphasis (WeasyPrint 70): the file says how much
/// room each reading needs, and which letters have a mark. The style does the rest (`.by-hand`).
///
/// All of a file is gone through once it is rendered, so that no text can be forgotten, wherever it is from.
struct HandSetting {
  private let source: [UInt8]
  private var html: [UInt8] = []
  private var index = 0
  /// How many elements of emphasis are open.
  private var emphases = 0
  /// How many links are open: an engine that makes one of every element in a link gets no more of them.
  private var links = 0
  /// Whether a word with a reading may still end.
  private var hasRuby = true

  /// A file, set by hand.
  static func html(_ source: [UInt8]) -> [UInt8] {
    var setting = HandSetting(source: source)
    setting.write()
    return setting.html
  }

  private init(source: [UInt8]) {
    self.source = source
    html.reserveCapacity(source.count + source.count / 8)
  }
}

extension HandSetting {
  private mutating func write() {
    while index < source.count {
      guard source[index] == UInt8(ascii: "<") else {
        writeText(to: source[index...].firstIndex(of: UInt8(ascii: "<")) ?? source.count)
        continue
      }
      let rest = source[index...]
      if hasRuby, rest.starts(with: "<ruby>".utf8) {
        let end = rest.indices.first { source[$0...].starts(with: "</ruby>".utf8) }
        hasRuby = end != nil
        if let end {
          writeRuby(source[index + 6..<end])
          continue
        }
      }
      if rest.starts(with: "<em>".utf8) { emphases += 1 }
      if rest.starts(with: "</em>".utf8) { emphases = max(0, emphases - 1) }
      if rest.starts(with: "<a ".utf8) { links += 1 }
      if rest.starts(with: "</a>".utf8) { links = max(0, links - 1) }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
      html += source[index...end]
      index = end + 1
    }
  }

  /// Writes a word with its reading, over which it gets the room that the reading needs.
  private mutating func writeRuby(_ ruby: ArraySlice<UInt8>) {
    let parts = RubyParts(ruby)
    let (base, reading) = (parts.base.leastWidth, TypeWidth.width(of: parts.reading) / 2)
    if !parts.isEmpty, reading > base {
      let tenths = Int((reading * 10).rounded(.up))
      html += Array("<ruby style=\"min-width:\(tenths / 10).\(tenths % 10)em\">".utf8)
    } else {
      html += Array("<ruby>".utf8)
    }
    html += ruby
    index = ruby.endIndex
  }

  /// Writes text; of what is emphasised, each letter that is a square is an element of its own, and each other
  /// word.
  private mutating func writeText(to end: Int) {
    let text = source[index..<end]
    index = end
    guard emphases > 0, links == 0 else {
      html += text
      return
    }
    var characters = Array(String(decoding: text, as: UTF8.self))[...]
    while let first = characters.first {
      if first == "&" {
        write(characters.prefix { $0 != ";" })
        characters = characters.drop { $0 != ";" }
      } else if first.isMarked, TypeWidth.isSquare(first) {
        write(characters.prefix(1), in: "dot")
        characters.removeFirst()
      } else if first.isMarked {
        let word = characters.prefix { $0.isMarked && !TypeWidth.isSquare($0) }
        write(word, in: "dots")
        characters.removeFirst(word.count)
      } else {
        write(characters.prefix(1))
        characters.removeFirst()
      }
    }
  }

  private mutating func write(_ characters: ArraySlice<Character>) {
    html += Array(String(characters).utf8)
  }

  private mutating func write(_ characters: ArraySlice<Character>, in name: String) {
    html += Array("<span class=\"\(name)\">\(String(characters))</span>".utf8)
  }
}

/// A word and its reading, without tags.
private struct RubyParts {
  let base: String
  /// Empty when there is none, or more than one.
  let reading: String

  var isEmpty: Bool { reading.isEmpty }

  init(_ ruby: ArraySlice<UInt8>) {
    let html = String(decoding: ruby, as: UTF8.self)
    let pieces = html.split(separator: "<rt>", omittingEmptySubsequences: false)
    base = Self.text(pieces[0])
    reading =
      pieces.count == 2
      ? Self.text(pieces[1].split(separator: "</rt>", omittingEmptySubsequences: false)[0]) : ""
  }

  /// The text of HTML, without what stands in parentheses for those who know no ruby.
  private static func text(_ html: Substring) -> String {
    var text = ""
    var isTag = false
    for character in html.split(separator: "<rp>", omittingEmptySubsequences: false)[0] {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }
}

extension String {
  /// How wide it is at least in type of size 1: a letter that is no square is half as wide as one, or less.
  fileprivate var leastWidth: Double {
    reduce(0) { $0 + (TypeWidth.isSquare($1) ? 1 : 0.4) }
  }
}

extension Character {
  /// Whether emphasis marks it: spaces and punctuation have no mark (CSS Text Decoration Level 3, section 3.4).
  fileprivate var isMarked: Bool { isLetter || isNumber }
}
