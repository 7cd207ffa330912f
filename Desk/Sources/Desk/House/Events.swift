/// Who is told what happens: a stream for each open tab. When the last one is gone for a while, the desk ends.
public actor Events {
  private var streams: [Int: AsyncStream<DeskEvent>.Continuation] = [:]
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
  func listen() -> AsyncStream<DeskEvent> {
    let (stream, continuation) = AsyncStream<DeskEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.mostWaiting))
    if isClosed {
      continuation.yield(.bye)
      continuation.finish()
      return stream
    }
    let number = next
    next += 1
    streams[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.leave(number) }
    }
    return stream
  }

  private func leave(_ number: Int) {
    streams[number] = nil
    if streams.isEmpty { lastLeft = .now }
  }

  /// How many tabs are open.
  var count: Int { streams.count }

  /// Says goodbye to every tab; who comes later hears nothing else.
  public func close() {
    isClosed = true
    for stream in streams.values {
      stream.yield(.bye)
      stream.finish()
    }
  }

  private static let mostWaiting = 64
}

extension Events {
  /// Waits until the desk is to end: it was closed, or no tab has been open for `pause`.
  ///
  /// - Parameter isExpected: whether a browser is on its way: then the pause begins anew.
  func end(after pause: Duration, unless isExpected: @Sendable () -> Bool) async throws {
    let step = min(pause / 4, .milliseconds(200))
    while !isClosed {
      try await Task.sleep(for: step)
      guard streams.isEmpty, .now - lastLeft > pause else { continue }
      if isExpected() { lastLeft = .now } else { return }
    }
  }
}
