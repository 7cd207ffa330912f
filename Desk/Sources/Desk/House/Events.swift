/// Who is told what happens: a stream for each open tab. When the last one is gone for a while, the desk ends.
public actor Events {
  private var streams: [Int: AsyncStream<DeskEvent?>.Continuation] = [:]
  /// Those of the streams that keep the desk open.
  private var tabs: Set<Int> = []
  private var next = 0
  private var isClosed = false
  private var lastLeft = ContinuousClock.now

  /// Nobody listens yet.
  public init() {}

  /// Tells every open tab.
  public func tell(_ event: DeskEvent) {
    for stream in streams.values { stream.yield(event) }
  }

  /// What happens from now on, until who listens goes or the desk ends.
  ///
  /// A tab that does not read what it is told loses the oldest of it: what counts is what is last.
  ///
  /// - Parameter isTab: whether the desk stays for who listens. A previewed page may be opened by anybody.
  func listen(isTab: Bool = true) -> Tab {
    let (stream, continuation) = AsyncStream<DeskEvent?>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.mostWaiting))
    if isClosed {
      continuation.yield(.bye)
      continuation.finish()
      return Tab(events: stream, leave: {})
    }
    let number = next
    next += 1
    streams[number] = continuation
    if isTab { tabs.insert(number) }
    continuation.onTermination = { [weak self] _ in
      Task { await self?.leave(number) }
    }
    return Tab(events: stream, leave: { continuation.finish() })
  }

  /// A tab that is told what happens.
  struct Tab: Sendable {
    /// What it is told; nil now and then, so that one that vanished is noticed.
    let events: AsyncStream<DeskEvent?>
    /// Says that it has gone.
    let leave: @Sendable () -> Void
  }

  private func leave(_ number: Int) {
    streams[number] = nil
    if tabs.remove(number) != nil, tabs.isEmpty { lastLeft = .now }
  }

  /// How many tabs are open.
  var count: Int { tabs.count }
  /// Whether nobody has closed the desk.
  var isOpen: Bool { !isClosed }

  /// Says goodbye to every tab; who comes later hears nothing else.
  public func close() {
    isClosed = true
    for stream in streams.values {
      stream.yield(.bye)
      stream.finish()
    }
  }

  private func breathe() {
    for stream in streams.values { stream.yield(nil) }
  }

  private static let mostWaiting = 64
}

extension Events {
  /// Waits until the desk is to end: it was closed, or no tab has been open for `pause`.
  ///
  /// - Parameter isAwaited: whether a browser is on its way, or work goes on that must not be broken off: then the pause
  ///   begins anew. It is asked every second.
  func waitForEnd(
    after pause: Duration, isAwaited: @Sendable () async -> Bool
  ) async throws(CancellationError) {
    var asked = ContinuousClock.now
    var breathed = asked
    while !isClosed {
      do { try await Task.sleep(for: .milliseconds(50)) } catch { throw CancellationError() }
      let now = ContinuousClock.now
      if now - breathed > .seconds(20) {
        breathe()
        breathed = now
      }
      guard now - asked > min(pause / 2, .seconds(1)) else { continue }
      asked = now
      if await isAwaited() { lastLeft = now }
      if tabs.isEmpty, now - lastLeft > pause { return }
    }
  }

  /// Waits until every tab has heard what it was told last, for a moment at most.
  func waitForSilence() async {
    for _ in 0..<20 where !streams.isEmpty {
      // Whoever waits may have been cancelled: this is the last thing that is done.
      await Task { try? await Task.sleep(for: .milliseconds(25)) }.value
    }
  }
}
