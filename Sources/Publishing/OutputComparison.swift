/// What a build would change in an output folder, by the paths of the files below it, in the order of their bytes.
public struct OutputComparison: Hashable, Sendable {
  /// The files that would be there besides.
  public let new: [String]
  /// Those that would have other bytes.
  public let changed: [String]
  /// Those that would go away.
  public let removed: [String]
  /// How many files would stay as they are.
  public let sameCount: Int

  /// Whether a build would leave everything as it is.
  public var isEmpty: Bool { new.isEmpty && changed.isEmpty && removed.isEmpty }
}

extension OutputComparison {
  /// - Parameters:
  ///   - plan: what sets the files apart.
  ///   - entries: those that would be written.
  ///   - same: those of them that are there already, with the very bytes.
  init(_ plan: OutputPlan, _ entries: [OutputEntry], same: Set<ContainedPath>) {
    let differing = entries.map(\.path).filter { !same.contains($0) }.sorted()
    new = differing.filter { !plan.old.paths.contains($0) }.map(\.text)
    changed = differing.filter(plan.old.paths.contains).map(\.text)
    removed = plan.gone.paths.sorted().map(\.text)
    sameCount = plan.new.paths.count - differing.count
  }
}
