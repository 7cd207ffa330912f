/// A short print of each section of a source page, by which a translation remembers what it translates:
/// `a1b2c3 d4e5f6`, the lead's first, then that of each part below a second-level heading.
///
/// It is of what the page says. White space, line breaks, signs that show nothing, Unicode form, the order
/// of the front matter and the names of other pages' files are no part of it.
public struct PageFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The print of each section, 24 bits each: a changed section goes unnoticed once in 16 million times.
  let sections: [UInt32]
  /// Whether it is that of a copy of another page, in which nothing is translated yet: the print of its own text.
  let isOfCopy: Bool

  /// What stands before the print of a copy.
  private static let copySign = "="

  /// The fingerprint as it stands in front matter; nil when the text is none.
  public init?(_ text: String) {
    var sections: [UInt32] = []
    let words = text.split(separator: " ")
    isOfCopy = words.first == Self.copySign[...]
    for word in words.dropFirst(isOfCopy ? 1 : 0) {
      guard word.utf8.count == 6, !word.hasPrefix("+"), let print = UInt32(word, radix: 16) else {
        return nil
      }
      sections.append(print)
    }
    self.sections = sections
  }

  /// The fingerprint as it is written into front matter.
  public var description: String {
    let prints = sections.map { print in
      let digits = String(print, radix: 16)
      return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
    return ((isOfCopy ? [Self.copySign] : []) + prints).joined(separator: " ")
  }
}
