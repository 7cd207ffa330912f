import Synchronization
import Testing

@testable import Publishing

@Suite struct SendingBoardTests {
  private final class Clock: Sendable {
    let time = Mutex(ContinuousClock.now)
    func wait(_ seconds: Int) { time.withLock { $0 += .seconds(seconds) } }
  }

  @Test func `how long the rest takes is told by what is done`() throws {
    let (clock, told) = (Clock(), Told())
    let board = SendingBoard(at: { clock.time.withLock { $0 } }, told.add)
    let path = try #require(ContainedPath("a.html"))
    // Ten files of 80,000 bytes, which cost as 100,000 do.
    board.begin(.sending, total: 10, bytes: 800_000)
    board.begin(path)
    clock.wait(1)
    board.finish(path, bytes: 80_000)
    // Too early to say.
    #expect(told.last?.secondsLeft == nil && told.last?.done == 1)
    clock.wait(3)
    board.finish(path, bytes: 80_000)
    #expect(told.last?.secondsLeft == 16 && told.last?.doneBytes == 160_000)
    clock.wait(4)
    for _ in 0..<2 { board.finish(path, bytes: 80_000) }
    #expect(told.last?.secondsLeft == 12)
    for _ in 0..<6 { board.finish(path, bytes: 80_000) }
    #expect(told.last?.secondsLeft == 0 && told.last?.underWay == [])
    board.begin(.deleting, total: 3)
    #expect(told.last?.secondsLeft == nil && told.last?.done == 0)
  }

  private final class Told: Sendable {
    private let progress = Mutex<[SendingProgress]>([])
    var last: SendingProgress? { progress.withLock { $0.last } }
    @Sendable func add(_ next: SendingProgress) { progress.withLock { $0.append(next) } }
  }
}
