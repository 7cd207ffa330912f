internal import Publishing

/// Lines of two texts that have the same fate.
struct DifferencePart: Encodable, Hashable, Sendable {
  let kind: Kind
  let lines: [String]?
  /// Of lines that are left out: how many.
  let count: Int?

  /// What became of the lines.
  enum Kind: String, Encodable, Sendable {
    case same, removed, added
    /// They are the same, and left out.
    case cut
  }

  /// How many lines of a run that is the same are shown on each side of what is left out.
  private static let shown = 3

  /// The parts of a difference, long runs that are the same cut.
  static func parts(of difference: TextDifference) -> [DifferencePart] {
    var parts: [DifferencePart] = []
    var rest = difference.lines[...]
    while let first = rest.first {
      let run = rest.prefix { $0.kind == first.kind }.map(\.text)
      rest = rest.dropFirst(run.count)
      switch first.kind {
      case .removed: parts.append(DifferencePart(.removed, run))
      case .added: parts.append(DifferencePart(.added, run))
      case .same: parts += cut(run, isFirst: parts.isEmpty, isLast: rest.isEmpty)
      }
    }
    return parts
  }

  /// A run that is the same, without what is far from any change.
  private static func cut(_ run: [String], isFirst: Bool, isLast: Bool) -> [DifferencePart] {
    guard run.count > 2 * shown else { return [DifferencePart(.same, run)] }
    let (head, tail) = (run.prefix(isFirst ? 0 : shown), run.suffix(isLast ? 0 : shown))
    let left = DifferencePart(kind: .cut, lines: nil, count: run.count - head.count - tail.count)
    return [
      head.isEmpty ? nil : DifferencePart(.same, Array(head)), left,
      tail.isEmpty ? nil : DifferencePart(.same, Array(tail)),
    ].compactMap(\.self)
  }

  private init(kind: Kind, lines: [String]?, count: Int?) {
    self.kind = kind
    self.lines = lines
    self.count = count
  }

  private init(_ kind: Kind, _ lines: [String]) {
    self.init(kind: kind, lines: lines, count: nil)
  }
}
