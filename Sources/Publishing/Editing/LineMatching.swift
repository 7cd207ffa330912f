/// Which lines of a text are those of another.
struct LineMatching {
  /// For each line of the new text: the place of the same line in the old one; nil for a new line.
  let places: [Int?]

  /// With more lines than these between the first and the last that differ, none of them counts as the same: finding
  /// out would take as long as their square.
  private static let limit = 2_000

  /// Compares lines, byte by byte.
  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
    var places = [Int?](repeating: nil, count: new.count)
    for line in 0..<head { places[line] = line }
    for line in newEnd..<new.count { places[line] = line - newEnd + oldEnd }
    if oldEnd - head + newEnd - head <= Self.limit {
      let difference = new[head..<newEnd].difference(from: old[head..<oldEnd])
      var gone = Set<Int>()
      var fresh = Set<Int>()
      for case .remove(let line, _, _) in difference { gone.insert(line + head) }
      for case .insert(let line, _, _) in difference { fresh.insert(line + head) }
      let stayed = (head..<newEnd).filter { !fresh.contains($0) }
      for (line, place) in zip(stayed, (head..<oldEnd).filter { !gone.contains($0) }) {
        places[line] = place
      }
    }
    self.places = places
  }
}
