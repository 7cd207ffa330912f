/// Reads raw HTML piece by piece, as a browser does (HTML Living Standard, section 13.2.5): tags, comments and
/// what is neither.
struct HTMLScanner: Sequence, IteratorProtocol {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A piece of HTML other than text.
  enum Piece {
    case tag(HTMLTag)
    /// A comment; one that is not closed runs to the end.
    case comment(Range<Int>, isClosed: Bool)
    /// `<!DOCTYPE …>`, `<?…>` and their like.
    case declaration(Range<Int>)
  }

  private let html: Bytes
  private var index = 0

  init(_ html: Bytes) { self.html = html }

  mutating func next() -> Piece? {
    while index < html.count {
      guard html[index] == 0x3C else {
        index += 1
        continue
      }
      let start = index
      if starts(with: "<!--") { return comment(from: start) }
      if let tag = HTMLTag(in: html, at: start) {
        index = tag.range.upperBound
        return .tag(tag)
      }
      index += 1
      guard index < html.count, html[index] == 0x21 || html[index] == 0x3F || html[index] == 0x2F
      else { continue }
      index = html[index...].firstIndex(of: 0x3E).map { $0 + 1 } ?? html.count
      return .declaration(start..<index)
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    html[index...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func comment(from start: Int) -> Piece {
    index += 4
    if starts(with: ">") || starts(with: "->") {
      index += starts(with: ">") ? 1 : 2
      return .comment(start..<index, isClosed: true)
    }
    while index < html.count {
      if html[index] == 0x2D {
        let length = starts(with: "-->") ? 3 : starts(with: "--!>") ? 4 : 0
        if length > 0 {
          index += length
          return .comment(start..<index, isClosed: true)
        }
      }
      index += 1
    }
    return .comment(start..<index, isClosed: false)
  }
}

extension HTMLScanner {
  /// HTML without its comments; nil when it has none. Says, too, how many they are, and whether the last
  /// one is not closed.
  static func withoutComments(
    _ html: Bytes
  ) -> (html: [UInt8], count: Int, isUnclosed: Bool)? {
    var kept: [UInt8] = []
    var end = 0
    var count = 0
    var isUnclosed = false
    for case .comment(let range, let isClosed) in HTMLScanner(html) {
      kept.append(contentsOf: html[end..<range.lowerBound])
      // Its lines stay, so that what follows keeps its own.
      kept.append(contentsOf: html[range].filter { $0 == 0x0A })
      end = range.upperBound
      count += 1
      isUnclosed = !isClosed
    }
    guard count > 0 else { return nil }
    kept.append(contentsOf: html[end...])
    return (kept, count, isUnclosed)
  }
}
