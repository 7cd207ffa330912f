/// How often a watch looks at its files: often enough for who saves and waits, and never so often that it keeps a
/// processor busy.
struct Pace: Sendable {
  /// The pause from one look to the next while nobody else tells of changes.
  var usual = Duration.milliseconds(200)
  /// The pause once the system was first to tell of a change.
  var trusting = Duration.seconds(2)
  /// How long it is waited after a call: as long as an editor takes to put its file in place.
  var least = Duration.milliseconds(15)
  /// How much of a processor looking may take.
  private static let share = 10

  /// How long the last look took.
  private var cost = Duration.zero
  /// Whether the system tells of changes: not known until there was one.
  private var isToldOfChanges: Bool?

  init() {}
}

extension Pace {
  /// How long it is waited for a call before the next look.
  var pause: Duration {
    max(isToldOfChanges == true ? trusting : usual, cost * (Self.share - 1))
  }

  /// How long it is waited after a call.
  var rest: Duration { max(least, cost) }

  /// Notes how a look went.
  ///
  /// - Parameters:
  ///   - cost: how long it took.
  ///   - foundSome: whether something had changed.
  ///   - wasCalled: whether the system had called.
  mutating func note(cost: Duration, foundSome: Bool, wasCalled: Bool) {
    self.cost = cost
    guard foundSome else { return }
    // Once it was silent, it is trusted no more.
    isToldOfChanges = wasCalled && isToldOfChanges != false
  }
}
