internal import Synchronization

/// The lines of a program that is heard, whole.
final class HeardLines: Sendable {
  private let heard = Mutex<[String]>([])

  /// Those that came until now.
  var lines: [String] { heard.withLock { $0 } }

  /// Takes a line without its end.
  func add(_ line: String) {
    heard.withLock { $0.append(line) }
  }
}
