/// What became of a section of a source page since it was translated.
public struct SectionChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable {
    /// It says something else.
    case changed
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It says the same in another place.
    case moved
  }

  /// What became of it.
  public var kind: Kind
  /// Its heading, nil for the lead. A section that is gone goes by the heading of the translation.
  public var name: String?
}

extension SectionChange {
  /// What changed between the sections that a translation remembers and those of its source today.
  ///
  /// - Parameters:
  ///   - recorded: the remembered prints.
  ///   - current: the source's sections.
  ///   - names: the headings of the translation's own sections, nil for the lead.
  static func changes(
    from recorded: [UInt32], to current: [PageSection], names: [String?]
  ) -> [SectionChange] {
    let kept = commonSequence(recorded, current.map(\.print))
    var lost = Set(recorded.indices).subtracting(kept.map(\.0))
    var fresh = Set(current.indices).subtracting(kept.map(\.1))
    var changes: [SectionChange] = []
    for old in lost.sorted() {
      guard let new = fresh.sorted().first(where: { current[$0].print == recorded[old] }) else {
        continue
      }
      lost.remove(old)
      fresh.remove(new)
      changes.append(SectionChange(kind: .moved, name: current[new].name))
    }
    var start = (0, 0)
    for end in kept + [(recorded.count, current.count)] {
      changes += replacements(
        of: lost.filter { (start.0..<end.0).contains($0) }.sorted().map {
          $0 < names.count ? names[$0] : nil
        },
        by: fresh.filter { (start.1..<end.1).contains($0) }.sorted().map { current[$0].name })
      start = (end.0 + 1, end.1 + 1)
    }
    return changes
  }

  /// Between two sections that stayed, what is gone and what is new stand for each other in order.
  private static func replacements(of old: [String?], by new: [String?]) -> [SectionChange] {
    new.enumerated().map { position, name in
      SectionChange(kind: position < old.count ? .changed : .added, name: name)
    } + old.dropFirst(new.count).map { SectionChange(kind: .removed, name: $0) }
  }

  /// The pairs of indices of a longest common subsequence.
  private static func commonSequence(_ one: [UInt32], _ other: [UInt32]) -> [(Int, Int)] {
    var lengths = Array(
      repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in one.indices.reversed() {
      for j in other.indices.reversed() {
        lengths[i][j] =
          one[i] == other[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
