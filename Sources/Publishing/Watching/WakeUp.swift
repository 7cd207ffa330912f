internal import Synchronization

/// A wait that somebody else can cut short.
final class WakeUp: Sendable {
  fileprivate struct State {
    /// Whether somebody called since the last wait.
    var isCalled = false
    /// Who waits.
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  /// Wakes who waits, or who waits next.
  func call() {
    let waiting = state.withLock { state in
      state.isCalled = true
      return state.takeWaiting()
    }
    waiting?.resume()
  }

  /// Whether somebody called since the last wait.
  var isCalled: Bool { state.withLock { $0.isCalled } }

  /// Whether somebody called since the last wait; that counts no longer then.
  private func takeCall() -> Bool {
    state.withLock { state in
      defer { state.isCalled = false }
      return state.isCalled
    }
  }

  /// Waits until somebody calls, the time is over or the task is cancelled.
  ///
  /// - Returns: whether somebody called.
  func wait(atMost time: Duration) async -> Bool {
    let timer = Task {
      try? await Task.sleep(for: time)
      if !Task.isCancelled { self.endWait() }
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.isCalled || Task.isCancelled { return true }
          state.waiting = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      endWait()
    }
    timer.cancel()
    return takeCall()
  }

  private func endWait() {
    state.withLock { $0.takeWaiting() }?.resume()
  }
}

extension WakeUp.State {
  fileprivate mutating func takeWaiting() -> CheckedContinuation<Void, Never>? {
    defer { waiting = nil }
    return waiting
  }
}
