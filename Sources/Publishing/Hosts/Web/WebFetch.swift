/// What the web gave for a page.
struct WebFetch: Sendable {
  let page: WebPage
  /// The status of HTTP; nil when nobody answered.
  let status: Int?
  /// What came.
  let bytes: [UInt8]
  /// What was sent to the host.
  let sent: [UInt8]

  /// Nobody answered.
  static func silence(of page: WebPage) -> WebFetch {
    WebFetch(page: page, status: nil, bytes: [], sent: [])
  }

  /// Whether a page came, whatever it is.
  var isShown: Bool { (status ?? 0) / 100 == 2 }

  /// Whether it is the page that was sent.
  var isRight: Bool { isShown && bytes == sent }

  /// The likely cause of what is not right.
  ///
  /// - Parameters:
  ///   - other: the same page, fetched past all caches; nil when it was not.
  ///   - hostPage: what the host shows where nothing stands; nil when that is not known.
  func cause(pastCaches other: WebFetch?, hostPage: WebFetch?) -> WebDifference.Cause {
    guard let status else { return .noAnswer(status: nil) }
    if status == 404 || status == 410 { return .missing }
    guard isShown else { return .noAnswer(status: status) }
    let old = page.before.flatMap { try? readFile(at: $0) }
    if other?.isRight == true || old == bytes { return .oldCopy }
    if let hostPage, hostPage.isShown, hostPage.bytes == bytes { return .missing }
    if adds(to: sent) { return .addedCode }
    // An old copy, into which the host puts something as well.
    if let old, adds(to: old) { return .oldCopy }
    return .other
  }
}

extension WebFetch {
  /// Whether what came is a text with something put into it: at one place, or whole lines and ends of lines at several.
  private func adds(to text: [UInt8]) -> Bool {
    guard !text.isEmpty, bytes.count > text.count else { return false }
    let start = zip(bytes, text).prefix { $0 == $1 }.count
    let end = zip(bytes.reversed(), text.reversed()).prefix { $0 == $1 }.count
    if start + end >= text.count { return true }
    var lines = Self.lines(of: bytes)[...]
    return Self.lines(of: text).allSatisfy { line in
      while let next = lines.popFirst() {
        if next.starts(with: line) || next.reversed().starts(with: line.reversed()) { return true }
      }
      return false
    }
  }

  /// The lines that say something, without the space around them.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.drop { $0 <= 0x20 }
      guard let end = line.lastIndex(where: { $0 > 0x20 }) else { return nil }
      return line[...end]
    }
  }
}
