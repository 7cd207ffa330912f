import Publishing

/// What a desk itself wrote: its own changes are no news to who made them.
struct OwnWrites: Sendable {
  /// The prints of the files; nil for those that it took away.
  private var prints: [String: TextPrint?] = [:]

  /// The desk wrote a file.
  mutating func note(_ path: String, _ print: TextPrint?) {
    prints[path] = .some(print)
  }

  /// Whether a file is as the desk left it. Once it is not, it is somebody else's, even when it comes to say the same
  /// again: that is news to who was told of what it said between.
  ///
  /// - Parameter print: that of the file now; asked for only where the desk wrote it, since all of it must be read.
  mutating func explain(_ path: String, being print: () -> TextPrint?) -> Bool {
    guard let own = prints[path] else { return false }
    if own == print() { return true }
    prints[path] = nil
    return false
  }
}
