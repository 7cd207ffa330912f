internal import Synchronization

/// Keeps how far the making of files is, for several tasks at once.
final class ProgressBoard: Sendable {
  private let progress: Mutex<WorkProgress>
  private let tell: @Sendable (WorkProgress) -> Void

  /// - Parameter tell: is told of every change, one call after the other.
  init(total: Int, tell: @escaping @Sendable (WorkProgress) -> Void) {
    progress = Mutex(WorkProgress(total: total))
    self.tell = tell
  }

  /// Work on a file begins.
  func begin(_ path: String) {
    progress.withLock { progress in
      progress.underWay.append(WorkProgress.Work(path: path, start: .now))
      tell(progress)
    }
  }

  /// Work on a file is at its end, and on those that were made together with it.
  func finish(_ path: String, count: Int = 1) {
    progress.withLock { progress in
      progress.finished += count
      progress.underWay.removeAll { $0.path == path }
      tell(progress)
    }
  }
}
