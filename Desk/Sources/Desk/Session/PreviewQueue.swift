/// Who waits for which state of the site to be previewed. One preview is made at a time, and always of the newest state:
/// what came meanwhile is in the next one.
struct PreviewQueue: Sendable {
  /// What became of a wish for a preview.
  enum Outcome: Sendable {
    /// A preview with what was wished for is there.
    case built
    /// A newer text of the same file is to be previewed instead.
    case overtaken
  }

  private struct Wish {
    let state: Int
    let path: String?
    let continuation: CheckedContinuation<Outcome, Never>
  }

  /// The files that changed since the last preview began; nil when that may be all.
  private var changes: Set<String>? = []
  private var wishes: [Wish] = []
  /// Whether a preview is being made.
  private(set) var isAtWork = false
  /// How often the site was changed, and how much of that is in the last preview.
  private var state = 0
  private var builtState = 0

  /// Something changed.
  ///
  /// - Parameters:
  ///   - paths: the files; nil when it may be all of them.
  mutating func note(_ paths: [String]?) {
    state += 1
    if let paths { changes?.formUnion(paths) } else { changes = nil }
  }

  /// Somebody waits for what was noted last.
  ///
  /// - Parameter path: the file whose text was typed: who waits for an older one of its texts is overtaken.
  mutating func wait(for path: String?, _ continuation: CheckedContinuation<Outcome, Never>) {
    if let path {
      for wish in wishes where wish.path == path { wish.continuation.resume(returning: .overtaken) }
      wishes.removeAll { $0.path == path }
    }
    wishes.append(Wish(state: state, path: path, continuation: continuation))
  }

  /// Begins the next preview, if one is wished for.
  ///
  /// - Returns: the state of which it is, and which files changed; nil when there is nothing to be made, and nobody is at
  ///   work any more.
  mutating func begin() -> (state: Int, changes: [String]?)? {
    isAtWork = builtState < state
    guard isAtWork else { return nil }
    defer { changes = [] }
    return (state, changes?.sorted())
  }

  /// The preview of a state is there: who waited for it, or for an older one, goes on.
  mutating func finish(_ state: Int) {
    builtState = state
    for wish in wishes where wish.state <= state { wish.continuation.resume(returning: .built) }
    wishes.removeAll { $0.state <= state }
  }
}
