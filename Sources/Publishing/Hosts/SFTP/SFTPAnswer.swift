internal import Synchronization

/// What a server is to answer to one question.
final class SFTPAnswer: Sendable {
  private let state = Mutex(State.open)

  private enum State {
    case open
    case awaited(CheckedContinuation<SFTPReply?, Never>)
    case given(SFTPReply?)
  }

  /// The answer, as soon as it is there; nil when none will come, or nobody wants it any more.
  var reply: SFTPReply? {
    get async {
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let given: SFTPReply?? = state.withLock { state in
            if case .given(let reply) = state { return .some(reply) }
            state = .awaited(continuation)
            return nil
          }
          if let given { continuation.resume(returning: given) }
        }
      } onCancel: {
        give(nil)
      }
    }
  }

  /// Gives the answer; only the first counts.
  func give(_ reply: SFTPReply?) {
    let continuation: CheckedContinuation<SFTPReply?, Never>? = state.withLock { state in
      switch state {
      case .given: return nil
      case .open:
        state = .given(reply)
        return nil
      case .awaited(let continuation):
        state = .given(reply)
        return continuation
      }
    }
    continuation?.resume(returning: reply)
  }
}
