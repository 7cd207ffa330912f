import Typography

/// A short text broken into lines of about the same length, in the largest type with which they fit.
///
/// Lengths are those of `TypeWidth`, in the unit of the room's.
struct CoverText {
  /// The room that the text has, and the type it may be set in.
  struct Room {
    var width: Double
    var height: Double
    var largest: Double
    var smallest: Double
  }

  /// The lines from top to bottom.
  let lines: [String]
  /// The size of the type.
  let size: Double
  /// From one line's base to the next.
  var leading: Double { size * lineHeight }
  /// The room that signs take above the first line's letters, and as much below the last's.
  var signRoom: Double { size * max(0, lineHeight - 1.42) / 2 }

  private let lineHeight: Double

  /// - Parameter text: what is longer than a cover can show at all ends in an ellipsis.
  init(_ text: String, in room: Room) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    lineHeight = words.map(LineHeight.needed).max() ?? 1
    var characters = Array(words)
    let deepest = max(1, Int(room.height / (room.smallest * lineHeight)))
    let capacity = room.width / room.smallest * Double(deepest)
    // Uneven lines leave some of the room empty.
    while characters.count > 2, TypeWidth.width(of: characters) > capacity * 0.85 {
      characters.removeLast(max(2, characters.count / 20))
      characters.append("…")
    }
    let breaking = Breaking(
      LineEnds(String(characters)), lineHeight: lineHeight, room, mostLines: deepest)
    let layout = breaking.best(allowing: .character) ?? breaking.best(allowing: .emergency)
    lines = layout?.lines ?? []
    size = layout?.size ?? room.smallest
  }
}

extension CoverText {
  fileprivate struct Layout {
    let lines: [String]
    let size: Double
    /// The size, less what the ends of the lines cost.
    let merit: Double
  }

  /// All the ways of breaking one text.
  fileprivate struct Breaking {
    private let ends: LineEnds
    private let lineHeight: Double
    private let room: Room
    private let mostLines: Int
    /// The width up to each character, in type of size 1.
    private let widths: [Double]

    init(_ ends: LineEnds, lineHeight: Double, _ room: Room, mostLines: Int) {
      self.ends = ends
      self.lineHeight = lineHeight
      self.room = room
      self.mostLines = mostLines
      widths = ends.characters.reduce(into: [0]) { widths, character in
        widths.append(widths[widths.count - 1] + TypeWidth.width(of: character))
      }
    }
  }
}

extension CoverText.Breaking {
  /// The layout in the largest type, or with the best ends of lines where the type is nearly as large;
  /// nil when no layout with such ends fits in type of the smallest size.
  func best(allowing worst: LineEnds.Quality) -> CoverText.Layout? {
    var best: CoverText.Layout?
    for count in 1...mostLines {
      guard let layout = layout(of: count, allowing: worst) else { continue }
      guard layout.size >= room.smallest || worst == .emergency else { continue }
      if best.map({ layout.merit > $0.merit + 0.001 }) ?? true { best = layout }
    }
    return best
  }

  /// The most even way of breaking the text into `count` lines (Knuth and Plass's way with least
  /// squares): for each number of lines and each end, the cheapest beginning.
  private func layout(of count: Int, allowing worst: LineEnds.Quality) -> CoverText.Layout? {
    let length = ends.characters.count
    guard count <= length else { return nil }
    let stops = [0] + (1..<max(1, length)).filter { ends.quality(before: $0) <= worst } + [length]
    let ideal = widths[length] / Double(count)
    var cost = [[Double?]](
      repeating: [Double?](repeating: nil, count: stops.count), count: count + 1)
    var origin = [[Int]](repeating: [Int](repeating: 0, count: stops.count), count: count + 1)
    cost[0][0] = 0
    for line in 1...count {
      for end in stops.indices.dropFirst() {
        for start in 0..<end {
          guard let before = cost[line - 1][start] else { continue }
          let ragged = width(stops[start], stops[end]) - ideal
          let total = before + ragged * ragged + price(ofEnd: stops[end])
          if cost[line][end].map({ total < $0 }) ?? true {
            cost[line][end] = total
            origin[line][end] = start
          }
        }
      }
    }
    guard cost[count][stops.count - 1] != nil else { return nil }
    var cuts = [stops.count - 1]
    for line in (1...count).reversed() { cuts.append(origin[line][cuts[cuts.count - 1]]) }
    return layout(cutAt: cuts.reversed().map { stops[$0] })
  }

  private func layout(cutAt cuts: [Int]) -> CoverText.Layout {
    let lines = zip(cuts, cuts.dropFirst()).map(line)
    let widest = lines.map { TypeWidth.width(of: $0) }.max() ?? 1
    let size = min(
      room.largest, room.width / max(widest, 0.1),
      room.height / (Double(lines.count) * lineHeight))
    let loss = cuts.dropFirst().dropLast().reduce(1) { $0 * merit(ofEnd: $1) }
    return CoverText.Layout(
      lines: lines, size: size, merit: size < room.smallest ? size - room.smallest : size * loss)
  }

  /// The line from one cut to the next; a word that is torn apart is hyphenated where its script does so.
  private func line(_ start: Int, _ end: Int) -> String {
    var line = ends.characters[start..<end]
    if line.last == " " { line.removeLast() }
    let next = end < ends.characters.count ? ends.characters[end] : " "
    let isTorn = line.last?.isCased == true && next.isCased
    return String(line) + (isTorn && ends.quality(before: end) == .emergency ? "-" : "")
  }

  /// The width of the characters from one cut to the next, without the space at its end.
  private func width(_ start: Int, _ end: Int) -> Double {
    let space = end > start && ends.characters[end - 1] == " " ? TypeWidth.width(of: " ") : 0
    return widths[end] - widths[start] - space
  }

  /// What an end of a line costs beside unevenness, in squares of the type's size.
  private func price(ofEnd end: Int) -> Double {
    guard end < ends.characters.count else { return 0 }
    return switch ends.quality(before: end) {
    case .phrase: 0
    case .compound: 1
    case .pair: 29.5
    case .character: 30
    case .emergency: 100
    }
  }

  /// What is left of a layout's merit when a line ends here.
  private func merit(ofEnd end: Int) -> Double {
    switch ends.quality(before: end) {
    case .phrase, .compound: 1
    case .pair: 0.9
    case .character: 0.75
    case .emergency: 0.65
    }
  }
}
