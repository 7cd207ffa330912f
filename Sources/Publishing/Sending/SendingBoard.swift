internal import Synchronization

/// Keeps how far the sending is, for several tasks at once.
final class SendingBoard: Sendable {
  private let state: Mutex<State>
  private let now: @Sendable () -> ContinuousClock.Instant
  private let tell: @Sendable (SendingProgress) -> Void

  fileprivate struct State {
    var progress = SendingProgress(step: .asking)
    var start: ContinuousClock.Instant
    /// How long the step took until now.
    var time = Duration.zero
  }

  /// What a file costs besides its bytes, in bytes: many small ones take longer than a large one.
  fileprivate static let fileCost = 20_000
  /// Before that, nobody knows how long the rest takes.
  fileprivate static let least = Duration.seconds(2)

  /// - Parameters:
  ///   - now: gives the time.
  ///   - tell: is told of every change, one call after the other.
  init(
    at now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    _ tell: @escaping @Sendable (SendingProgress) -> Void
  ) {
    self.now = now
    self.tell = tell
    state = Mutex(State(start: now()))
  }

  /// A step begins.
  func begin(_ step: SendingProgress.Step, total: Int = 0, bytes: Int = 0) {
    change { state in
      state = State(start: now())
      state.progress.step = step
      (state.progress.total, state.progress.totalBytes) = (total, bytes)
    }
  }

  /// Work on a file begins; of one that waits behind another, when that is done with.
  func begin(_ path: ContainedPath?) {
    guard let path else { return }
    change { $0.progress.underWay.append(path.text) }
  }

  /// A file is done with.
  ///
  /// - Parameter next: the one behind it.
  func finish(_ path: ContainedPath, bytes: Int = 0, next: ContainedPath? = nil) {
    change { state in
      state.progress.done += 1
      state.progress.doneBytes += bytes
      state.progress.underWay.removeAll { $0 == path.text }
      next.map { state.progress.underWay.append($0.text) }
      state.time = now() - state.start
      state.progress.secondsLeft = state.secondsLeft
    }
  }

  /// So many are done with.
  func reach(_ count: Int) {
    change { $0.progress.done = count }
  }

  /// No file of these is under way any more.
  func leave(_ paths: [ContainedPath]) {
    let paths = Set(paths.map(\.text))
    change { $0.progress.underWay.removeAll(where: paths.contains) }
  }

  private func change(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      tell(state.progress)
    }
  }
}

extension SendingBoard.State {
  /// As many as the work that is left takes at the speed of that which is done.
  fileprivate var secondsLeft: Int? {
    let work = progress.doneBytes + progress.done * SendingBoard.fileCost
    let all = progress.totalBytes + progress.total * SendingBoard.fileCost
    guard time >= SendingBoard.least, work > 0 else { return nil }
    return Int((time / .seconds(1) * Double(all - work) / Double(work)).rounded(.up))
  }
}
