import Typography

/// Emphasis and strikethrough beside Chinese, Japanese and Korean text: the markdown-cjk-friendly rules.
///
/// CommonMark lets a run of `*` open or close by whether spaces and punctuation stand beside it, and so
/// fails where `」` or `。` does and no space is written. cmark offers no way to change that rule, but an
/// extension is asked at the start of each run of text. There the delimiters just passed are judged
/// anew, and those that follow the run are pushed before cmark comes to them.
enum Emphasis {
  /// Judges the delimiters around the text that begins at the place. Returns those behind the text, when
  /// they were taken along with it.
  static func match(_ place: CMarkInlines) -> CMarkNode? {
    let content = place.content
    let start = place.offset
    freeDelimiters(before: start, next: start, at: place)
    let end = place.nextDelimiter
    guard end < content.count, content[end - 1] >= 0x80,
      !content[(start + 1)..<end].contains(where: isStop),
      let run = Run(at: end, behind: end, in: content)
    else { return nil }
    place.append(place.text(start..<end))
    return place.push(run)
  }

  /// Judges anew the delimiters that end at an offset, when a CJK character comes next.
  static func freeDelimiters(before start: Int, next: Int, at place: CMarkInlines) {
    let content = place.content
    guard content[next] >= 0xE1, start > 0, let sign = Run.sign(of: content[start - 1])
    else { return }
    let after = content.scalar(at: next).scalar
    guard CJK.freesEmphasis(after) else { return }
    place.judgeLastDelimiter(sign: sign) {
      Flanking(before: character(before: start - $0, in: content), after: after)
    }
  }

  /// Delimiters behind a CJK character; underscores, for which its rules are CommonMark's own, only behind
  /// a variation selector, which hides from cmark what stands before it.
  struct Run {
    let range: Range<Int>
    let sign: UInt8
    let flanking: Flanking

    /// The run at an offset; nil when there is none, or none that CJK rules change.
    ///
    /// - Parameter end: where the text ends whose last character counts as the one before the run.
    init?(at start: Int, behind end: Int, in content: UnsafeBufferPointer<UInt8>) {
      guard start < content.count else { return nil }
      let before = Emphasis.character(before: end, in: content)
      let isUnderscore = content[start] == 0x5F
      guard let sign = isUnderscore ? 0x5F : Self.sign(of: content[start]),
        isUnderscore
          ? Emphasis.hasVariationSelector(endingAt: end, in: content) : CJK.freesEmphasis(before)
      else { return nil }
      let end = content[start...].firstIndex { $0 != content[start] } ?? content.count
      if content[start] == 0x7E, end - start != 2 { return nil }
      range = start..<end
      self.sign = sign
      let after = Emphasis.character(after: end, in: content)
      flanking = Flanking(before: before, after: after, isUnderscore: isUnderscore)
    }

    /// By what sign the delimiters that a byte belongs to stand on cmark's stack.
    static func sign(of byte: UInt8) -> UInt8? {
      byte == 0x2A ? byte : byte == 0x7E ? CMark.strikethroughSign : nil
    }
  }
}

extension Emphasis {
  /// Whether cmark ends a run of text before the byte: a line feed, a return or one of
  /// ``!&*:<[\]_`w{~``.
  @inline(__always)
  private static func isStop(_ byte: UInt8) -> Bool {
    let mask: UInt64 = byte < 64 ? 0x1400_0442_0000_2400 : 0x4880_0001_B800_0000
    return byte < 0x80 && mask >> UInt64(byte & 63) & 1 != 0
  }

  /// The character before an offset, tildes passed over as cmark does it; a line feed before the first.
  fileprivate static func character(
    before offset: Int, in content: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var end = offset
    while end > 0, content[end - 1] == 0x7E { end -= 1 }
    guard let (scalar, start) = content.scalar(endingAt: end) else { return 0x0A }
    // A variation selector says nothing; the character that it varies does.
    guard isVariationSelector(scalar), let base = content.scalar(endingAt: start)
    else { return scalar }
    return base.scalar
  }

  private static func isVariationSelector(_ scalar: UInt32) -> Bool { 0xFE00...0xFE0F ~= scalar }

  fileprivate static func hasVariationSelector(
    endingAt end: Int, in content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    content.scalar(endingAt: end).map { isVariationSelector($0.scalar) } ?? false
  }

  fileprivate static func character(
    after offset: Int, in content: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    guard let start = content[offset...].firstIndex(where: { $0 != 0x7E }) else { return 0x0A }
    return content.scalar(at: start).scalar
  }
}
