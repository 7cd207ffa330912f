import Diagnostics

/// How the lines of a file end.
struct LineEnds {
  private let lines: [ArraySlice<UInt8>]
  /// The end of each line but the last, which has none.
  private let ends: [ArraySlice<UInt8>]

  /// The line ends of a text.
  init(of text: ArraySlice<UInt8>) {
    let starts = LineStarts(text)
    let lines = (1...starts.count).map { starts.line($0, of: text) }
    self.lines = lines
    ends = zip(lines, starts.offsets.dropFirst()).map { line, next in
      text[line.endIndex..<(text.startIndex + next)]
    }
  }

  /// The bytes of another text, of which lines end with LF, when its lines are to end as these do: each that stayed as it
  /// did, each new one as the line above it.
  func ending(_ text: String) -> [UInt8] {
    guard let first = ends.first, ends.contains(where: { !$0.elementsEqual([0x0A]) }) else {
      return Array(text.utf8)
    }
    let new = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    let places = ends.allSatisfy { $0 == first } ? nil : LineMatching(from: lines, to: new).places
    var bytes: [UInt8] = []
    var end = first
    for (line, text) in new.enumerated() {
      bytes += text
      if let old = places?[line], old < ends.count { end = ends[old] }
      if line < new.count - 1 { bytes += end }
    }
    return bytes
  }
}
