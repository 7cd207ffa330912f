internal import Synchronization

/// Has a host do something to many files, several at once; each file is tried as often as the host is patient.
struct SendingLanes<Item: Sendable>: Sendable {
  let host: PatientHost
  /// Where an item stands on the host, by which it is known.
  let path: @Sendable (Item) -> ContainedPath
  /// What is to be seen to before each call.
  let check: @Sendable () async throws(PublishingStop) -> Void
  /// Has the host do it to some of them, in their order. It tells of each that is done.
  ///
  /// - isRetry: whether the first of them was under way when an earlier try failed.
  let work:
    @Sendable (
      _ host: any Host, _ items: [Item], _ isRetry: Bool,
      _ done: @escaping @Sendable (Item) -> Void
    ) async throws(HostStop) -> Void
  /// Is told of each that is done, and of the one behind it.
  let done: @Sendable (_ item: Item, _ next: Item?) throws(MachineFailure) -> Void
  /// Is told of those that are taken, and of those that are left after a failure.
  let begin: @Sendable (_ item: Item) -> Void
  let leave: @Sendable (_ items: [Item]) -> Void

  /// How many files go in one call at most: when the line breaks, nobody waits long to hear of it.
  private static var mostItems: Int { 50 }

  /// Does it to all of them.
  ///
  /// - Throws: when one of them cannot be done; the others that were not begun by then are left undone.
  func run(_ items: [Item]) async throws(PublishingStop) {
    guard !items.isEmpty else { return }
    let width = max(1, host.host.width)
    let length = min(Self.mostItems, max(1, (items.count + 3 * width - 1) / (3 * width)))
    let queue = SendingQueue(
      stride(from: 0, to: items.count, by: length).map { items[$0..<min($0 + length, items.count)] }
    )
    let stop = await withTaskGroup(of: PublishingStop?.self) { group in
      for _ in 0..<min(width, items.count) {
        group.addTask {
          while let chunk = queue.next() {
            if let stop = await self.stop(of: chunk) { return stop }
          }
          return nil
        }
      }
      var first: PublishingStop?
      for await stop in group where stop != nil {
        first = first ?? stop
        queue.close()
      }
      return first
    }
    if let stop { throw stop }
  }

  private func stop(of items: ArraySlice<Item>) async -> PublishingStop? {
    do throws(PublishingStop) {
      try await run(chunk: items)
      return nil
    } catch {
      return error
    }
  }

  private func run(chunk: ArraySlice<Item>) async throws(PublishingStop) {
    var rest = Array(chunk)
    // Of the first of the rest: those behind it were not begun.
    var failures = 0
    while let first = rest.first {
      if Task.isCancelled { throw PublishingStop(.failure(.cancelled), at: host.destination) }
      try await check()
      begin(first)
      let (done, stop, failure) = await attempt(rest, isRetry: failures > 0)
      rest.removeAll { done.contains(path($0)) }
      if let failure { throw .failure(failure) }
      if !done.isEmpty { failures = 0 }
      guard let stop else {
        if rest.isEmpty { return }
        // The host has not answered for each, whatever it says.
        failures += 1
        try await pause(rest, after: .failure(HostFailure(reason: .brokenOff)), failures)
        continue
      }
      failures += 1
      try await pause(rest, after: stop, failures)
    }
  }

  private func pause(
    _ rest: [Item], after stop: HostStop, _ failures: Int
  ) async throws(PublishingStop) {
    leave(rest)
    try await host.pause(after: stop, failures: failures)
  }

  /// Tries once.
  ///
  /// - Returns: which were done, why the next one was not, and why this machine could not note it. What the host does not
  ///   tell of is not done, whatever it says in the end.
  private func attempt(
    _ items: [Item], isRetry: Bool
  ) async -> (done: Set<ContainedPath>, stop: HostStop?, failure: MachineFailure?) {
    let state = Mutex(Attempt(waiting: items))
    do throws(HostStop) {
      try await work(host.host, items, isRetry) { item in
        state.withLock { state in
          let path = path(item)
          guard let index = state.waiting.firstIndex(where: { self.path($0) == path }) else {
            return
          }
          let item = state.waiting.remove(at: index)
          state.done.insert(path)
          do throws(MachineFailure) {
            try done(item, state.waiting.first)
          } catch {
            state.failure = state.failure ?? error
          }
        }
      }
      return state.withLock { ($0.done, nil, $0.failure) }
    } catch {
      return state.withLock { ($0.done, error, $0.failure) }
    }
  }

  /// What has come of a try so far.
  private struct Attempt {
    var waiting: [Item]
    var done: Set<ContainedPath> = []
    var failure: MachineFailure?
  }
}

/// What waits to be done.
private final class SendingQueue<Item: Sendable>: Sendable {
  private let chunks: Mutex<ArraySlice<ArraySlice<Item>>>

  init(_ chunks: [ArraySlice<Item>]) {
    self.chunks = Mutex(chunks[...])
  }

  /// What is to be done next; nil when nothing is left.
  func next() -> ArraySlice<Item>? { chunks.withLock { $0.popFirst() } }

  /// Nothing more is begun.
  func close() { chunks.withLock { $0 = [] } }
}

extension HostFailure {
  /// Nobody wants it any more.
  fileprivate static let cancelled = HostFailure(reason: .brokenOff)
}
