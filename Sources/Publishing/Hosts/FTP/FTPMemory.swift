internal import Synchronization

/// What a run has learnt of an FTP server.
final class FTPMemory: Sendable {
  private let state = Mutex(State())

  private struct State {
    var hasEntered = false
    var movesAside = false
    var triesNewest = false
    var perhapsSent: Set<ContainedPath> = []
  }

  /// Whether the account was entered with the password.
  var hasEntered: Bool { state.withLock { $0.hasEntered } }

  /// Whether the server renames no file to the name of another one, so that this has to step aside first.
  var movesAside: Bool { state.withLock { $0.movesAside } }

  /// Whether the next line is tried with the newest TLS.
  var triesNewest: Bool { state.withLock { $0.triesNewest } }

  /// Notes that no TLS came about: the server may want the other one.
  func noteNoTLS() {
    state.withLock { $0.triesNewest.toggle() }
  }

  /// Notes that the account was entered.
  func noteEntered() {
    state.withLock { $0.hasEntered = true }
  }

  /// Notes that an old file had to step aside before the new one could take its place.
  func noteMovesAside() {
    state.withLock { $0.movesAside = true }
  }

  /// Notes that a file may be in its place, though nobody heard the server say so.
  func notePerhapsSent(_ path: ContainedPath) {
    state.withLock { _ = $0.perhapsSent.insert(path) }
  }

  /// Whether what stands there may be what this run has sent.
  func mayHaveSent(_ path: ContainedPath) -> Bool {
    state.withLock { $0.perhapsSent.contains(path) }
  }
}
