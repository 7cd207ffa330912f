/// A page of the site with what makes it follow the preview: a script, a style sheet and the mark of what is held back. The
/// rest of its bytes are what a build would write.
struct LivePage: Sendable {
  /// Every byte.
  let bytes: [UInt8]
  /// The directives of its Content-Security-Policy, which the script is allowed in.
  let policy: [String]

  private static let links = """
    <link rel="stylesheet" href="/.sasshi/preview.css">
    <script type="module" src="/.sasshi/preview.js"></script>

    """

  /// What the page of a site becomes.
  ///
  /// - Parameters:
  ///   - page: every byte of it.
  ///   - held: what keeps it out of a build; nil when nothing does.
  init(_ page: [UInt8], held: String?) {
    var bytes = page
    let end = bytes.firstRange(ofTag: "</head") ?? bytes.count..<bytes.count
    bytes.insert(contentsOf: Self.links.utf8, at: end.lowerBound)
    // A policy in the page would forbid the script: it goes into the header, with the script.
    var policy = Self.usualPolicy
    if let meta = PolicyInPage(in: bytes[..<end.lowerBound]) {
      policy = meta.policy.allowingScript
      bytes.removeSubrange(meta.range)
    }
    if let held, let start = bytes.firstRange(ofTag: "<html") {
      bytes.insert(contentsOf: " data-sasshi-held=\"\(held)\"".utf8, at: start.upperBound)
    }
    self.bytes = bytes
    self.policy = policy
  }

  /// Of pages that say nothing themselves: what is on them, and nothing of anybody else's.
  static let usualPolicy = [
    "default-src 'self' 'unsafe-inline' data: blob:", "object-src 'none'", "base-uri 'self'",
    "form-action 'self'",
  ]
}

/// What a page says in its head of what it may load.
private struct PolicyInPage {
  /// Where the element stands.
  let range: Range<Int>
  /// The directives.
  let policy: [String]

  /// The policy in the head of a page; nil when there is none.
  init?(in head: ArraySlice<UInt8>) {
    var rest = head
    while let start = rest.firstRange(ofTag: "<meta") {
      let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      let element = rest[start.upperBound..<end]
      if element.attribute("http-equiv")?.lowercased() == "content-security-policy",
        let content = element.attribute("content")
      {
        range = start.lowerBound..<min(end + 1, rest.endIndex)
        policy = content.split(separator: ";").map { String($0.trimmingSpaces) }
        return
      }
      rest = rest[end...]
    }
    return nil
  }
}

extension [String] {
  /// The directives of a policy with what the preview's own script and style sheet need.
  fileprivate var allowingScript: [String] {
    var directives = filter { !$0.isEmpty }
    for needed in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0 == needed || $0.hasPrefix("\(needed) ") }) {
        let without = directives[index].split(separator: " ").filter { $0 != "'none'" }
        directives[index] = (without + ["'self'"]).joined(separator: " ")
      } else {
        directives.append("\(needed) 'self'")
      }
    }
    return directives
  }
}

extension ArraySlice<UInt8> {
  /// The value of an attribute in the text of a start tag; nil when it is not there, or not in quotation marks.
  fileprivate func attribute(_ name: String) -> String? {
    guard let start = firstRange(of: Array("\(name)=".utf8), ignoringCase: true),
      start.upperBound < endIndex,
      self[start.upperBound] == UInt8(ascii: "\"") || self[start.upperBound] == UInt8(ascii: "'")
    else { return nil }
    let value = self[(start.upperBound + 1)...].prefix { $0 != self[start.upperBound] }
    return String(decoding: value, as: UTF8.self)
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

extension Collection<UInt8> where Index == Int {
  /// The first place of the beginning of a tag, in any letter case, with no letter behind it.
  fileprivate func firstRange(ofTag tag: String) -> Range<Int>? {
    var start = startIndex
    while let range = self[start...].firstRange(of: Array(tag.utf8), ignoringCase: true) {
      guard range.upperBound < endIndex, self[range.upperBound].isLetter else { return range }
      start = range.upperBound
    }
    return nil
  }

  fileprivate func firstRange(of word: [UInt8], ignoringCase: Bool) -> Range<Int>? {
    guard let first = word.first, count >= word.count else { return nil }
    for start in startIndex...(endIndex - word.count) where self[start].lowered == first.lowered {
      let end = start + word.count
      if self[start..<end].elementsEqual(word, by: { $0.lowered == $1.lowered }) {
        return start..<end
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
  fileprivate var isLetter: Bool { (97...122).contains(lowered) }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
