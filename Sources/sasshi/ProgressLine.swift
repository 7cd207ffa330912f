import Diagnostics
import Publishing
import Synchronization

/// A line at the foot of a terminal that says how far the making of pictures and PDF files is, as long as that lasts,
/// from its second second on: nobody can read what is gone sooner. Where nobody watches, there is none: a file or another
/// program has no use for lines that are written over.
final class ProgressLine: Sendable {
  private let announcer: Announcer
  /// How far it is; nil before the beginning and after the end.
  private let progress = Mutex<WorkProgress?>(nil)
  /// When the first file was begun.
  private let start = Mutex<ContinuousClock.Instant?>(nil)

  init(_ announcer: Announcer) {
    self.announcer = announcer
  }

  /// Shows the line while `work` is done, anew twice a second.
  func show<Value>(during work: () async throws -> Value) async rethrows -> Value {
    guard announcer.terminal.isWatched else { return try await work() }
    let clock = Task {
      while !Task.isCancelled {
        progress.withLock { draw($0) }
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
    defer {
      clock.cancel()
      progress.withLock { progress in
        progress = nil
        announcer.terminal.write(Array(Self.emptyLine.utf8), to: .error)
      }
    }
    return try await work()
  }

  /// Shows how far it is now.
  func update(_ new: WorkProgress) {
    guard announcer.terminal.isWatched else { return }
    progress.withLock { progress in
      progress = new
      draw(new)
    }
  }

  private func draw(_ progress: WorkProgress?) {
    guard let progress, let first = progress.underWay.first else { return }
    let begun = start.withLock { start in
      start = start ?? first.start
      return start ?? first.start
    }
    guard begun.duration(to: .now) >= .seconds(1) else { return }
    let text = progress.wording(at: .now).text(in: announcer.language).visible(in: .text)
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
