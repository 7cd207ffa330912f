import Diagnostics

/// Reads the passages of a document, each beside its source.
struct PassageReader {
  let document: Document
  /// The file's text.
  let text: UnsafeBufferPointer<UInt8>
  let lines: LineStarts
  private var bytes: [UInt8] = []
  private var origins: [Int] = []
  private var addresses: [Range<Int>] = []
  /// Where what was read last ends in the source.
  private var done = 0

  init(_ document: Document, _ text: UnsafeBufferPointer<UInt8>, _ lines: LineStarts) {
    self.document = document
    self.text = text
    self.lines = lines
  }

  /// Where a place of the document is in the text.
  func offset(of place: Document.Place) -> Int {
    guard lines.offsets.indices.contains(Int(place.line) - 1) else { return text.count }
    return min(lines.offsets[Int(place.line) - 1] + max(0, Int(place.column) - 1), text.count)
  }

  /// What can be read of a block that holds running text.
  mutating func read(_ block: Int) -> Passage {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    addresses.removeAll()
    var open: [Int] = []
    var index = block + 1
    done = offset(of: document.places[block])
    while index < Int(document.nodes[block].end) {
      while let last = open.last, Int(document.nodes[last].end) <= index {
        open.removeLast()
        addOpaque()
      }
      index = read(node: index, &open)
    }
    if !open.isEmpty { addOpaque() }
    return Passage(bytes, origins: origins, addresses: addresses)
  }

  /// Reads a node, and says which comes next.
  private mutating func read(node index: Int, _ open: inout [Int]) -> Int {
    let node = document.nodes[index]
    let start = offset(of: document.places[index])
    switch node.kind {
    case .text: add(document.text[node.text.range], from: start)
    case .softBreak, .lineBreak:
      append(node.kind == .softBreak ? 0x0A : 0x0D, at: start)
      let line = Int(document.places[index].line)
      done = line < lines.count ? lines.offsets[line] : text.count
    case .link(let link) where document.links[Int(link)].endColumn == 0:
      readAddress(index)
      return Int(node.end)
    case .emphasis, .strong, .strikethrough, .link:
      append(0, at: start)
      done = start + 1
      open.append(index)
    default:
      append(0, at: start)
      done = start + 1
      return Int(node.end)
    }
    return index + 1
  }

  /// Reads a bare address, whose text is its source.
  private mutating func readAddress(_ link: Int) {
    let begin = bytes.count
    for child in (link + 1)..<max(link + 1, Int(document.nodes[link].end))
    where document.nodes[child].kind == .text {
      add(
        document.text[document.nodes[child].text.range], from: offset(of: document.places[child]))
    }
    if begin < bytes.count { addresses.append(begin..<bytes.count) }
  }

  private mutating func append(_ byte: UInt8, at origin: Int) {
    bytes.append(byte)
    origins.append(origin)
  }

  private mutating func addOpaque() {
    append(0, at: done)
  }

  /// Adds text as far as it stands in the source as it is.
  private mutating func add(_ literal: ArraySlice<UInt8>, from start: Int) {
    var source = start
    if source > 0, source > done, text[source - 1] == 0x5C { source -= 1 }
    var index = literal.startIndex
    while index < literal.endIndex, source < text.count {
      if text[source] == literal[index], !isEscape(source) {
        append(literal[index], at: source)
        index += 1
        source += 1
      } else if text[source] == 0x5C, source + 1 < text.count, text[source + 1] == literal[index] {
        append(0, at: source)
        index += 1
        source += 2
      } else if text[source] == 0x26,
        let entity = entity(at: source, standingFor: literal[index...])
      {
        append(0, at: source)
        source = entity.end
        index = entity.next
      } else {
        append(0, at: source)
        break
      }
    }
    done = source
  }

  /// Whether a backslash stands before another.
  private func isEscape(_ source: Int) -> Bool {
    text[source] == 0x5C && source + 1 < text.count && text[source + 1] == 0x5C
  }

  /// Where an entity ends, and where the text goes on behind the one or two characters that it stands for.
  private func entity(
    at start: Int, standingFor literal: ArraySlice<UInt8>
  ) -> (end: Int, next: Int)? {
    let limit = min(start + 40, text.count)
    guard let end = text[start..<limit].firstIndex(of: 0x3B).map({ $0 + 1 }) else { return nil }
    let next = (literal.startIndex + 1...literal.startIndex + 8).first { next in
      guard next < literal.endIndex else { return next == literal.endIndex }
      return end < text.count && literal[next] & 0xC0 != 0x80 && literal[next] == text[end]
    }
    return next.map { (end, $0) }
  }
}
