import Typography

/// The run of Chinese or Japanese that stands right behind the ASCII of an address: a part of its path, or
/// the text that goes on.
///
/// It is text when it begins as only a sentence goes on, with a particle, or ends as only a sentence ends.
/// Whatever can be a name is part of the path.
struct AddressTail {
  private let run: Slice<UnsafeBufferPointer<UInt8>>
  /// The hiragana that it begins with.
  private let hiragana: Slice<UnsafeBufferPointer<UInt8>>
  /// Whether more of a path follows.
  private let goesOn: Bool

  /// The most bytes of a run that are looked at: a longer one is text.
  private static let longest = 600

  /// The run that begins at an offset.
  init(in content: UnsafeBufferPointer<UInt8>, at start: Int) {
    var end = start
    var kanaEnd: Int?
    while end < content.count, end - start < Self.longest {
      let (scalar, length) = content.scalar(at: end)
      let script = Script(scalar)
      if script != .hiragana, kanaEnd == nil { kanaEnd = end }
      if script == .other { break }
      end += length
    }
    run = content[start..<end]
    hiragana = content[start..<(kanaEnd ?? end)]
    goesOn = Self.continuesPath(in: content, at: end)
  }

  /// Whether it belongs to the sentence around the address.
  var isText: Bool {
    if run.count >= Self.longest { return true }
    if goesOn { return false }
    if begins("を") || Self.sentenceEnds.contains(where: ends) { return true }
    if Self.words.contains(where: begins) || Self.nouns.contains(where: isNoun) { return true }
    return Self.particles.contains { particle in
      guard begins(particle) else { return false }
      return hiragana.count == particle.utf8CodeUnitCount || Self.phraseEnds.contains(where: ends)
    }
  }

  /// Whether an address goes on at an offset.
  private static func continuesPath(
    in content: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset < content.count else { return false }
    switch content[offset] {
    // / _ - % # ? = &
    case 0x2F, 0x5F, 0x2D, 0x25, 0x23, 0x3F, 0x3D, 0x26: return true
    case 0x2E:
      return offset + 1 < content.count && content[offset + 1] > 0x20
        && content[offset + 1] < 0x80
    default: return false
    }
  }

  private func begins(_ text: StaticString) -> Bool {
    run.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether it begins with a noun behind which no other noun makes a name of it.
  private func isNoun(_ text: StaticString) -> Bool {
    guard begins(text) else { return false }
    let end = run.startIndex + text.utf8CodeUnitCount
    return end == run.endIndex
      || Script(UnsafeBufferPointer(rebasing: run[end...]).scalar(at: 0).scalar) == .hiragana
  }

  private func ends(_ text: StaticString) -> Bool {
    run.count >= text.utf8CodeUnitCount
      && run.suffix(text.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension AddressTail {
  /// What stands behind a noun, and so behind an address. Behind one of them, kanji, katakana or the end
  /// follow; more hiragana may make a word of it: はじめに, のりもの.
  private static let particles: [StaticString] = [
    "から", "まで", "より", "にて", "では", "には", "での", "への", "でも", "からの", "までの", "だけ",
    "なら", "って", "こそ", "か",
    "は", "が", "に", "で", "へ", "と", "の", "も", "や",
  ]
  /// How a clause ends that begins with a particle.
  private static let phraseEnds: [StaticString] = [
    "は", "を", "が", "から", "どうぞ", "こちら", "とおり", "ある", "ない", "する", "した", "して", "れば",
    "される", "された", "できる",
  ]
  /// How a sentence ends.
  private static let sentenceEnds: [StaticString] = [
    "ください", "下さい", "です", "でした", "ます", "ました", "ません", "ましょう",
  ]
  /// What stands behind an address and begins no name; some of it is Chinese.
  private static let words: [StaticString] = [
    "という", "といった", "として", "において", "こちら", "など", "ほか", "または", "および", "ならびに", "ご覧", "ご参照", "ご確認", "等の",
    "等を", "等に",
    "等で", "内の", "内に", "内で", "上の", "上に", "上で", "宛に", "宛て", "的网站", "的網站", "的页面",
    "的頁面", "或者", "以及", "查看", "了解", "获取", "獲取",
  ]
  /// What stands behind an address, but begins names too.
  private static let nouns: [StaticString] = ["参照", "参考", "経由"]
}
