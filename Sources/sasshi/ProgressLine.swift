import Diagnostics
import Publishing
import Synchronization

/// A line at the foot of a terminal that says how far the making or the sending of files is, as long as that lasts,
/// from its second second on: nobody can read what is gone sooner. Where nobody watches, there is none: a file or another
/// program has no use for lines that are written over.
final class ProgressLine: Sendable {
  private let announcer: Announcer
  /// What it says at a moment; nil before the beginning, between works and after the end.
  private let words = Mutex<Words?>(nil)
  /// When the first file was begun.
  private let start = Mutex<ContinuousClock.Instant?>(nil)

  private typealias Words = @Sendable (ContinuousClock.Instant) -> Wording

  init(_ announcer: Announcer) {
    self.announcer = announcer
  }

  /// Shows the line while `work` is done, anew twice a second.
  func show<Value>(during work: () async throws -> Value) async rethrows -> Value {
    guard announcer.terminal.isWatched else { return try await work() }
    let clock = Task {
      while !Task.isCancelled {
        words.withLock { draw($0) }
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
    defer {
      clock.cancel()
      words.withLock { words in
        words = nil
        announcer.terminal.write(Array(Self.emptyLine.utf8), to: .error)
      }
    }
    return try await work()
  }

  /// Shows how far the making of files is now.
  func update(_ progress: WorkProgress) {
    update(since: progress.underWay.first?.start) { progress.wording(at: $0) }
  }

  /// Shows how far the sending of files is now.
  func update(_ progress: SendingProgress) {
    update(since: .now) { _ in progress.wording }
  }

  /// - Parameter start: since when the work lasts; nil when none is under way.
  private func update(since start: ContinuousClock.Instant?, _ new: @escaping Words) {
    guard announcer.terminal.isWatched else { return }
    words.withLock { words in
      words = start.map { start in
        self.start.withLock { $0 = $0 ?? start }
        return new
      }
      draw(words)
    }
  }

  private func draw(_ words: Words?) {
    guard let words, let begun = start.withLock({ $0 }) else { return }
    guard begun.duration(to: .now) >= .seconds(1) else { return }
    let text = words(.now).text(in: announcer.language).visible(in: .text)
    // Without autowrap (DECAWM), a line that is too long is cut at the edge: one that goes on below cannot be
    // written over.
    let line = Self.emptyLine + "\u{1B}[?7l" + text + "\u{1B}[?7h"
    announcer.terminal.write(Array(line.utf8), to: .error)
  }

  private static let emptyLine = "\r\u{1B}[K"
}

extension WorkProgress {
  /// The line: `3 of 12: print/booklet.pdf, 40 s`.
  func wording(at now: ContinuousClock.Instant) -> Wording {
    let number = finished + underWay.count
    let works = underWay.map { ($0.path, ($0.start.duration(to: now)).components.seconds) }
    return Wording(
      english: "\(number) of \(total): "
        + works.map { "\($0.0), \($0.1) s" }.joined(separator: "; "),
      japanese: "\(total)件のうち\(number)件目： "
        + works.map { "\($0.0)（\($0.1)秒）" }.joined(separator: "、"))
  }
}
