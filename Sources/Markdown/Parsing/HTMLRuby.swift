/// Ruby as HTML writes it: `<ruby>漢字<rt>かんじ</rt></ruby>`.
struct HTMLRuby {
  /// The base piece by piece, and the reading of each.
  private(set) var parts: [(base: [UInt8], reading: [UInt8])] = []
  /// The node that ends it.
  private(set) var end: CMarkNode?

  private enum Place { case base, reading, parenthesis }
  private var place = Place.base
  private var bases: [[UInt8]] = []
  private var readings: [[UInt8]] = []

  /// Reads ruby that begins with a node; nil when it holds more than text, so that it cannot be written as
  /// Sasshi's own.
  init?(from opening: CMarkNode) {
    var next = opening.next
    while let node = next {
      switch node.kind {
      case .text: append(node.literal)
      case .softBreak: break
      case .htmlInline:
        guard let tag = WordTag(node.literal) else { return nil }
        if tag.isClosing, tag.meaning == .ruby {
          flush()
          end = node
          return
        }
        guard read(tag) else { return nil }
      default: return nil
      }
      next = node.next
    }
    return nil
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    switch place {
    case .parenthesis: break
    case .reading: readings[readings.count - 1] += text
    case .base:
      let isBlank = text.allSatisfy { $0 == 0x20 }
      if isBlank, bases.isEmpty || !readings.isEmpty { return }
      if !readings.isEmpty { flush() }
      if bases.isEmpty { bases.append([]) }
      bases[bases.count - 1] += text
    }
  }

  /// Goes on to what a tag begins; false when the tag has no place in ruby.
  private mutating func read(_ tag: WordTag) -> Bool {
    switch tag.meaning {
    case .rubyBase where !tag.isClosing:
      if !readings.isEmpty { flush() }
      bases.append([])
      place = .base
    case .rubyText where !tag.isClosing:
      readings.append([])
      place = .reading
    case .rubyParenthesis where !tag.isClosing: place = .parenthesis
    case .rubyBase, .rubyText, .rubyParenthesis: place = .base
    case .lineBreak, .wordBreak, .span, .ruby: return false
    }
    return true
  }

  private mutating func flush() {
    let (bases, readings) = (self.bases.map(Self.trimmed), self.readings.map(Self.trimmed))
    (self.bases, self.readings) = ([], [])
    if bases.count == readings.count {
      parts += zip(bases, readings).map { ($0, $1) }
    } else {
      parts.append((Array(bases.joined()), Array(readings.joined())))
    }
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    while text.first == 0x20 { text.removeFirst() }
    while text.last == 0x20 { text.removeLast() }
    return Array(text)
  }
}
