/// Diagnostics as they are found. Of a kind only the first in a file are kept, and how many more there
/// were: whoever made one mistake ten thousand times has no use for ten thousand messages.
public struct DiagnosticList: Sendable {
  /// How many of a kind are kept for each file.
  public static let limit = 20

  private var kept: [Diagnostic] = []
  private var tallies: [Kind: Tally] = [:]

  /// An empty list.
  public init() {}

  /// Adds a diagnostic.
  public mutating func append(_ diagnostic: Diagnostic) {
    let kind = Kind(
      file: diagnostic.location.file, identifier: diagnostic.identifier,
      severity: diagnostic.severity)
    var tally = tallies[kind] ?? Tally()
    if diagnostic.isRemainder {
      tally.more += diagnostic.count
    } else if tally.shown < Self.limit {
      tally.shown += 1
      tally.last = kept.count
      kept.append(diagnostic)
    } else {
      tally.more += 1
    }
    tallies[kind] = tally
  }

  /// Adds diagnostics.
  public static func += (list: inout DiagnosticList, diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { list.append(diagnostic) }
  }

  /// What was kept, in the order in which it was added; behind the last of a kind of which there were
  /// more, one that says how many.
  public var diagnostics: [Diagnostic] {
    var remainders: [Int: Diagnostic] = [:]
    for tally in tallies.values where tally.more > 0 && tally.last < kept.count {
      remainders[tally.last] = kept[tally.last].remainder(of: tally.more)
    }
    guard !remainders.isEmpty else { return kept }
    return kept.indices.flatMap { index in
      [kept[index]] + (remainders[index].map { [$0] } ?? [])
    }
  }

  /// What counts as one kind in a file.
  private struct Kind: Hashable {
    var file: String
    var identifier: DiagnosticIdentifier
    var severity: Diagnostic.Severity
  }

  private struct Tally {
    var shown = 0
    var more = 0
    /// The index of the last one that was kept.
    var last = 0
  }
}

extension Diagnostic {
  /// What stands for `count` more of the same kind, in the place of the last one that is shown.
  fileprivate func remainder(of count: Int) -> Diagnostic {
    var remainder = Diagnostic(
      severity, identifier,
      at: Location(location.file, line: location.line, column: location.column),
      Wording(
        english: "and \(Self.grouped(count)) more of this kind",
        japanese: "同じ種類のものが、ほかに\(Self.grouped(count))件あります。"))
    remainder.count = count
    remainder.isRemainder = true
    return remainder
  }

  /// A number with a comma between groups of three digits.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension Sequence<Diagnostic> {
  /// The first of each kind in each file, and how many more there are.
  public func abridged() -> [Diagnostic] {
    var list = DiagnosticList()
    list += self
    return list.diagnostics
  }
}
