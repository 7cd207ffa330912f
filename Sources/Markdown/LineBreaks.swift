/// Where a line of text may end, and where not: kinsoku, the rules of Japanese line breaking
/// (Requirements for Japanese Text Layout, section 3.1.7 to 3.1.10), with words of other scripts whole.
enum LineBreaks {
  /// Whether a line may end between two characters.
  static func isAllowed(between one: Character, and next: Character) -> Bool {
    if next == " " { return false }
    if one == " " { return true }
    if mayNotEndLine.contains(one) || mayNotBeginLine.contains(next) { return false }
    if one == next, inseparable.contains(one) { return false }
    return isIdeographic(one) || isIdeographic(next)
  }

  /// Whether a line may break beside the character as beside an ideograph.
  private static func isIdeographic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x2E80 && CJK.joinsLines(scalar.value)
      || scalar.properties.isEmojiPresentation
  }

  /// Closing brackets, hyphens, dividing marks, middle dots, full stops, commas, iteration marks, the
  /// prolonged sound mark and small kana, and what stands behind a number (character classes 2 to 7,
  /// 9 to 11 and 13).
  private static let mayNotBeginLine = Set(
    "’”)）〕]］}｝〉》」』】⦆〙〗»›｠‐〜–゠～?？!！‼⁇⁈⁉・:：;；.。．｡､,、，ヽヾゝゞ々〻ー"
      + "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ%％‰℃°′″¢")

  /// Opening brackets, and signs that stand before a number (character classes 1 and 12).
  private static let mayNotEndLine = Set("‘“(（〔[［{｛〈《「『【⦅〘〖«‹｟¥￥$＄£￡#＃№")

  /// What stands in pairs (character class 8).
  private static let inseparable = Set("—―…‥")
}

extension TextColumns {
  /// Breaks a text into lines that fit. A word that is wider than a line, such as a web address, has
  /// a line of its own and stays whole: an address in pieces leads nowhere.
  ///
  /// - Parameters:
  ///   - text: the text; its own line ends stay.
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the other lines, as wide as `first` where they are to hang.
  public func lines(of text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += broken(line, first: lines.isEmpty ? first : rest, rest: rest)
    }
    return lines
  }

  private func broken(_ text: Substring, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var indent = first
    var remaining = text
    while let end = lineEnd(in: remaining, columns: count - width(of: indent)) {
      lines.append(indent + remaining[..<end].trimmingTrailingSpaces)
      remaining = remaining[end...].drop { $0 == " " }
      indent = rest
    }
    lines.append((indent + remaining).trimmingTrailingSpaces)
    return lines
  }

  /// Where the first line of a text ends; nil when all of it fits.
  private func lineEnd(in text: Substring, columns: Int) -> Substring.Index? {
    var used = 0
    var allowed: Substring.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if index > text.startIndex,
        LineBreaks.isAllowed(between: text[text.index(before: index)], and: text[index])
      {
        if used > columns { return index }
        allowed = index
      }
      used += width(of: text[index])
      if used > columns, text[index] != " ", let allowed { return allowed }
      index = next
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate var trimmingTrailingSpaces: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
