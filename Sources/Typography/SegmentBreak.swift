/// What a line break within a paragraph stands for: a space, or, where Chinese or Japanese go on, nothing.
///
/// CSS Text 3's segment break rules go by East Asian width, and so leave a space beside the signs that
/// Japanese shares with other scripts: `……`, `※`, `①`, `℃`. Here they count as Japanese when the other
/// neighbour is.
public enum SegmentBreak {
  /// What a character beside a break is.
  ///
  /// Signs that take after their neighbours are what stands beyond them, when that is Japanese.
  public enum Side: Sendable {
    /// A letter or digit of a script with spaces, or a sign of ASCII.
    case spaced
    /// A sign that takes after its neighbour: an ellipsis, a dash, an arrow, a circled number, an emoji.
    case neutral
    /// A character of Chinese or Japanese.
    case ideographic
    /// A mark that holds its own space on the side of the break: no other stands there.
    case blank
  }

  /// Whether a break between two characters vanishes.
  public static func vanishes(between one: Side, and next: Side) -> Bool {
    switch (one, next) {
    case (.blank, _), (_, .blank), (.ideographic, .ideographic), (.ideographic, .neutral),
      (.neutral, .ideographic):
      true
    default: false
    }
  }

  /// What the end of a text in UTF-8 is, before a break.
  public static func side(endOf text: UnsafeBufferPointer<UInt8>) -> Side {
    guard let last = text.last, last >= 0x80 else { return .spaced }
    var end = text.count
    var hasSign = false
    while let (scalar, start) = text.scalar(endingAt: end) {
      end = start
      if DefaultIgnorable.contain(scalar) { continue }
      if !hasSign, isOpening(scalar) || isPause(scalar) { return .blank }
      let side = side(scalar)
      if side != .neutral { return hasSign && side == .spaced ? .neutral : side }
      hasSign = true
    }
    return hasSign ? .neutral : .spaced
  }

  /// What the beginning of a text in UTF-8 is, behind a break.
  public static func side(beginningOf text: UnsafeBufferPointer<UInt8>) -> Side {
    guard let first = text.first, first >= 0x80 else { return .spaced }
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if index == 0, isClosing(scalar) || isPause(scalar) { return .blank }
      let side = side(scalar)
      if side != .neutral, !DefaultIgnorable.contain(scalar) {
        return index > 0 && side == .spaced ? .neutral : side
      }
      index += length
    }
    return .neutral
  }
}

extension SegmentBreak {
  private static func side(_ scalar: UInt32) -> Side {
    if CJK.joinsLines(scalar) { return .ideographic }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .connectorPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .otherNumber, .letterNumber, .enclosingMark:
      return scalar < 0x80 ? .spaced : .neutral
    // The colour of a hand or a face.
    default: return 0x1F3FB...0x1F3FF ~= scalar ? .neutral : .spaced
    }
  }

  /// Whether it is an opening bracket of Chinese and Japanese, or the mark before a remark, `※`.
  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x203B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
      true
    default: false
    }
  }

  /// Whether it is a closing bracket of Chinese and Japanese.
  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F,
      0xFF05, 0xFF09, 0xFF3D, 0xFF5D, 0xFF60, 0xFF63:
      true
    default: false
    }
  }

  /// Whether it is a full stop, a comma, a colon, a middle dot, an exclamation or question mark of Chinese
  /// and Japanese, or their space.
  private static func isPause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3000...0x3002, 0x301C, 0x30FB, 0xFF01, 0xFF0C, 0xFF0E, 0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F,
      0xFF5E, 0xFF61, 0xFF64, 0xFF65:
      true
    default: false
    }
  }
}
