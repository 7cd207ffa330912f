import Publishing

/// What a desk itself wrote: its own changes are no news to who made them.
struct OwnWrites: Sendable {
  /// The prints of the files; nil for those that it took away.
  private var prints: [String: TextPrint?] = [:]

  /// The desk wrote a file.
  mutating func note(_ path: String, _ print: TextPrint?) {
    prints[path] = .some(print)
  }

  /// Whether a file is as the desk left it.
  func explain(_ path: String, being print: TextPrint?) -> Bool {
    guard let own = prints[path] else { return false }
    return own == print
  }
}
