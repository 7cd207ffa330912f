import Typography

/// Where an address that stands in the running text without brackets ends, beside Chinese and Japanese.
///
/// cmark lets it run to the next ASCII space. Japanese writes none, so here an address also ends before
/// every sign that is no letter, but for the middle dot within a Japanese word, and before emphasis and
/// strikethrough. A path may be Japanese (`https://example.org/wiki/サクラ_(植物)`), a sentence may go on
/// behind it (`https://example.org/a/をご覧ください`): `AddressTail` tells the one from the other.
struct BareAddress {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let content: UnsafeBufferPointer<UInt8>
  private var index: Int
  /// Whether `*` ends it, since emphasis may be open.
  private let endsBeforeStar: Bool
  /// Whether the path has not begun.
  private var isInHost = true
  /// The character before the index.
  private var last: UInt32 = 0x2F

  /// The most bytes that an address is looked through for its end; a longer one ends as cmark sees it. Text
  /// without spaces may hold thousands that are none, each looked through anew.
  private static let longest = 2048

  /// The offset behind all that can belong to the address whose `://` or `www.` stands at an offset.
  static func limit(
    in content: UnsafeBufferPointer<UInt8>, from start: Int, endsBeforeStar: Bool
  ) -> Int {
    let host = content[start] == 0x3A ? start + 3 : start
    var address = BareAddress(content: content, index: host, endsBeforeStar: endsBeforeStar)
    while address.index < content.count {
      guard address.index - start < longest else { return content.count }
      let (scalar, length) = content.scalar(at: address.index)
      guard address.mayHold(scalar, length) else { break }
      address.last = scalar
      address.index += length
    }
    return address.index
  }

  /// Whether cmark may find an address that has its `://` or `www.` at an offset: a quick look, since
  /// what it refuses would be looked through in vain.
  static func mayStand(in content: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let isScheme = content[start] == 0x3A
    let mark: [UInt8] = isScheme ? [0x3A, 0x2F, 0x2F] : [0x77, 0x77, 0x77, 0x2E]
    guard content[start...].starts(with: mark) else { return false }
    let before = start > 0 ? content[start - 1] : 0x20
    let host = isScheme ? start + 3 : start
    guard isScheme ? before.isLetterOrDigit : before.mayStandBeforeAddress,
      host < content.count, content[host].isLetterOrDigit || isNamed(content, at: host)
    else { return false }
    return !hasUnderscore(content[host...])
  }

  /// Whether a host that begins with no letter of ASCII is one: a name of letters with a dot in it, such as
  /// `例え.jp`. What stands behind `http://` in a sentence on addresses is none.
  private static func isNamed(_ content: Bytes, at host: Int) -> Bool {
    var index = host
    while index < content.count, index - host < 256 {
      let (scalar, length) = content.scalar(at: index)
      if scalar == 0x2E {
        return index > host && index + 1 < content.count
          && (content[index + 1] >= 0x80 || content[index + 1].isLetterOrDigit)
      }
      guard Self.isLetter(scalar) || scalar == 0x2D else { return false }
      index += length
    }
    return false
  }

  /// Whether one of the last two names of a host has an underscore (GFM, "valid domain").
  private static func hasUnderscore(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var counts = (last: 0, before: 0)
    for byte in host.prefix(256) {
      switch byte {
      case 0x5F: counts.last += 1
      case 0x2E: counts = (0, counts.last)
      case 0x2D: continue
      default:
        if !byte.isLetterOrDigit { return counts.last + counts.before > 0 }
      }
    }
    return false
  }

  /// Whether `www.` may begin at an offset, though cmark asks for a space or a bracket of ASCII before it.
  static func mayBegin(in content: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard content[start] == 0x77, let (before, _) = content.scalar(endingAt: start), before >= 0x80
    else { return false }
    return CJK.joinsLines(before) || !Letters.contain(before)
  }
}

extension BareAddress {
  private mutating func mayHold(_ scalar: UInt32, _ length: Int) -> Bool {
    if scalar < 0x80 { return mayHold(UInt8(scalar)) }
    let isIdeographic = Script(scalar) != .other
    if isIdeographic, Script(last) == .other {
      return isInHost
        ? last < 0x80 && !UInt8(last).isLetterOrDigit
        : !AddressTail(in: content, at: index).isText
    }
    if isIdeographic || Self.isLetter(scalar) { return true }
    return Self.joinsWords(scalar) && Script(last) != .other
      && self.isIdeographic(at: index + length)
  }

  private mutating func mayHold(_ byte: UInt8) -> Bool {
    let next = index + 1 < content.count ? content[index + 1] : 0
    switch byte {
    case 0...0x20, 0x3C: return false
    // A remark in parentheses, and other signs of ASCII before text; サクラ_(植物) is a name.
    case 0x21, 0x22, 0x28, 0x2C, 0x3B, 0x60, 0x7C:
      return last == 0x5F || Script(last) != .other || !isIdeographic(at: index + 1)
    case 0x2A: return next != 0x2A && !endsBeforeStar
    case 0x7E: return next != 0x7E
    // A footnote, or a link.
    case 0x5B: return next != 0x5E && !isIdeographic(at: index + 1)
    case 0x7B: return Ruby.end(in: content, from: index) == nil
    case 0x2F, 0x3F, 0x23: isInHost = false
    default: break
    }
    return true
  }

  private func isIdeographic(at offset: Int) -> Bool {
    offset < content.count && content[offset] >= 0xE3
      && Script(content.scalar(at: offset).scalar) != .other
  }

  /// Whether it is part of a word in some script: circled numbers and the like are not.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar == 0x200C || scalar == 0x200D { return true }
    return Letters.contain(scalar)
      && Unicode.Scalar(scalar)?.properties.generalCategory != .otherNumber
  }

  /// Whether it stands between the words of a Japanese name: `・` and `＝`.
  private static func joinsWords(_ scalar: UInt32) -> Bool {
    scalar == 0x30FB || scalar == 0x30A0 || scalar == 0xFF1D
  }
}

extension UInt8 {
  /// Whether `www.` may follow: a space, one of `*_~(`, or what is no ASCII.
  fileprivate var mayStandBeforeAddress: Bool {
    switch self {
    case 0x20, 0x09...0x0D, 0x28, 0x2A, 0x5F, 0x7E, 0x80...: true
    default: false
    }
  }

  fileprivate var isLetterOrDigit: Bool {
    0x30...0x39 ~= self || 0x41...0x5A ~= self & 0xDF
  }
}
