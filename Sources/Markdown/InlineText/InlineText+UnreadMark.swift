import Diagnostics

extension InlineText {
  /// The first mark of Markdown in it that means nothing where only ruby and emphasis do, as it was written: a
  /// comment, a tag about the words, a link with its address, the mark of a note, a heading's id.
  public var unreadMark: String? {
    guard plain.withBytes({ $0.holds(0x3C) || $0.holds(0x5B) || $0.holds(0x23) }) else {
      return nil
    }
    let comment = /<!--.*?(-->|$)/
    let link = /\[[^\[\]]+\]\([^()\s]*[.\/#][^()\s]*\)|\[\^[^\[\]\s]+\]|\{#[^{}\s]+\}\s*$/
    let mark =
      plain.firstMatch(of: comment)?.output.0 ?? wordTag ?? plain.firstMatch(of: link)?.output
    return mark.map { String($0) }
  }

  /// The first tag about words, as it was written.
  private var wordTag: Substring? {
    plain.matches(of: /<[^<>]+>/).lazy.map(\.output).first { tag in
      Array(tag.utf8).withUnsafeBufferPointer { WordTag($0) != nil }
    }
  }
}
