/// Finds the tags in a template's bytes. It never fails: what is no proper tag is a silent tag and a
/// problem, or stays text.
struct TagScanner {
  private let source: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position: Int
  /// Ends that were looked for and stand nowhere in the rest of the source.
  private var absent: Set<[UInt8]> = []

  private(set) var tags: [Tag] = []
  private(set) var problems: [SyntaxProblem.Finding] = []

  /// - Parameter start: the first byte to look at, after a byte order mark.
  init(_ source: [UInt8], from start: Int) {
    self.source = source
    position = start
  }

  mutating func scan() {
    while let start = source.firstRange(of: opening, from: position)?.lowerBound {
      scanTag(at: start)
    }
  }
}

extension TagScanner {
  private mutating func scanTag(at start: Int) {
    let content = start + opening.count
    let sigil = content < source.count ? source[content] : 0
    let (kind, before, after) = Self.form(of: sigil)
    let inner = content + before.count
    guard let end = end(of: after + closing, from: inner, sigil: sigil) else {
      return giveUp(at: start, sigil: sigil)
    }
    position = end.upperBound
    let name = source[inner..<end.lowerBound].trimmed
    var tag = Tag(
      kind: kind, name: String(decoding: name, as: UTF8.self), range: start..<end.upperBound)
    if sigil == UInt8(ascii: "=") {
      setDelimiters(name, of: tag)
    } else if name.isEmpty, sigil != UInt8(ascii: "!") {
      problems.append(SyntaxProblem.Finding(.emptyTag, at: tag.range))
      tag.kind = .silent
    }
    tags.append(tag)
  }

  /// Where the tag ends. A tag does not reach past the beginning of the next one, but for comments
  /// and delimiter tags, whose content is free.
  private mutating func end(of last: [UInt8], from start: Int, sigil: UInt8) -> Range<Int>? {
    let isFree = sigil == UInt8(ascii: "!") || sigil == UInt8(ascii: "=")
    guard isFree || opening == closing else {
      let next = source.firstRange(of: opening, from: start)?.lowerBound
      return source.firstRange(of: last, from: start, until: next)
    }
    guard !absent.contains(last) else { return nil }
    let end = source.firstRange(of: last, from: start)
    if end == nil { absent.insert(last) }
    return end
  }

  /// What a tag is by the byte after its opening delimiter, and what stands around its name.
  private static func form(of sigil: UInt8) -> (kind: Tag.Kind, before: [UInt8], after: [UInt8]) {
    switch sigil {
    case UInt8(ascii: "{"): (.raw, [sigil], [UInt8(ascii: "}")])
    case UInt8(ascii: "&"): (.raw, [sigil], [])
    case UInt8(ascii: "#"): (.section, [sigil], [])
    case UInt8(ascii: "^"): (.inverted, [sigil], [])
    case UInt8(ascii: "/"): (.close, [sigil], [])
    case UInt8(ascii: ">"): (.partial, [sigil], [])
    case UInt8(ascii: "<"): (.parent, [sigil], [])
    case UInt8(ascii: "$"): (.block, [sigil], [])
    case UInt8(ascii: "!"): (.silent, [sigil], [])
    case UInt8(ascii: "="): (.silent, [sigil], [sigil])
    default: (.escaped, [], [])
    }
  }

  /// The tag has no end: the problem is said, and what follows the delimiter is read on.
  private mutating func giveUp(at start: Int, sigil: UInt8) {
    position = start + opening.count
    let braces = sigil == UInt8(ascii: "{")
    if sigil == UInt8(ascii: "="), source.firstRange(of: closing, from: position) != nil {
      return problems.append(SyntaxProblem.Finding(.badDelimiters, at: start..<position))
    }
    problems.append(
      SyntaxProblem.Finding(
        .unclosedTag(
          opening: String(decoding: opening, as: UTF8.self) + (braces ? "{" : ""),
          closing: (braces ? "}" : "") + String(decoding: closing, as: UTF8.self)),
        at: start..<position))
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, of tag: Tag) {
    let parts = content.split(whereSeparator: \.isTemplateSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      return problems.append(SyntaxProblem.Finding(.badDelimiters, at: tag.range))
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }
}

extension [UInt8] {
  /// Where the bytes stand first, beginning at or after a position and before another.
  fileprivate func firstRange(
    of bytes: [UInt8], from start: Int, until limit: Int? = nil
  ) -> Range<Int>? {
    let limit = Swift.min(limit ?? count, count - bytes.count + 1)
    guard let first = bytes.first, start < limit else { return nil }
    return (start..<limit).first { position in
      self[position] == first && self[position...].starts(with: bytes)
    }.map { $0..<$0 + bytes.count }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the white space around them.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let tail = drop(while: \.isTemplateSpace)
    let end = tail.lastIndex { !$0.isTemplateSpace }.map { $0 + 1 } ?? tail.startIndex
    return tail[..<end]
  }
}

extension UInt8 {
  fileprivate var isTemplateSpace: Bool {
    self == UInt8(ascii: " ") || (9...13).contains(self)
  }
}
