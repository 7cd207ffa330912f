import Synchronization

/// One part of a dotted name: its place among all names that there are. A page is rendered from some two hundred of
/// them, and to look one up costs neither hashing nor a comparison of texts.
struct Name: Hashable, Sendable, BitwiseCopyable {
  /// Different for different texts, from 0 on.
  let code: Int

  init(_ text: String) {
    code = Self.known.withLock { $0.code(of: text) }
  }

  /// What the name says.
  var text: String { Self.known.withLock { $0.texts[code] } }

  private static let known = Mutex(Known())

  private struct Known {
    var codes: [String: Int] = [:]
    var texts: [String] = []

    mutating func code(of text: String) -> Int {
      if let code = codes[text] { return code }
      codes[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
  }
}
