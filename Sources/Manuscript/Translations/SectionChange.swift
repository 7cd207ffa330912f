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
    let difference = current.map(\.print).difference(from: recorded).inferringMoves()
    var left = Stretch(recorded.indices)
    var right = Stretch(current.indices)
    var changes: [SectionChange] = []
    for case .remove(let old, _, let new) in difference.removals {
      left.take(old, isGone: new == nil)
      if let new { changes.append(SectionChange(kind: .moved, name: current[new].name)) }
    }
    for case .insert(let new, _, let old) in difference.insertions {
      right.take(new, isGone: old == nil)
    }
    for (gone, fresh) in zip(left.gaps, right.gaps) {
      changes += replacements(
        of: gone.map { $0 < names.count ? names[$0] : nil }, by: fresh.map { current[$0].name })
    }
    return changes
  }

  /// Between two sections that stayed, what is gone and what is new stand for each other in order.
  private static func replacements(of old: [String?], by new: [String?]) -> [SectionChange] {
    new.enumerated().map { position, name in
      SectionChange(kind: position < old.count ? .changed : .added, name: name)
    } + old.dropFirst(new.count).map { SectionChange(kind: .removed, name: $0) }
  }
}

/// The sections of one side, parted by those that stayed where they were.
private struct Stretch {
  private var isTaken: [Bool]
  private var isGone: [Bool]

  init(_ indices: Range<Int>) {
    isTaken = Array(repeating: false, count: indices.count)
    isGone = isTaken
  }

  /// Notes that a section did not stay, and whether it is nowhere on the other side.
  mutating func take(_ index: Int, isGone: Bool) {
    isTaken[index] = true
    self.isGone[index] = isGone
  }

  /// The indices of those that are nowhere on the other side: before the first that stayed, between the first
  /// and the second, and so on.
  var gaps: [[Int]] {
    var gaps: [[Int]] = [[]]
    for index in isTaken.indices {
      if !isTaken[index] {
        gaps.append([])
      } else if isGone[index] {
        gaps[gaps.count - 1].append(index)
      }
    }
    return gaps
  }
}
