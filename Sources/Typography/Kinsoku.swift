/// The characters that Japanese and Chinese lines do not begin or end with (W3C, *Requirements for Japanese
/// Text Layout*, sections 3.1.7 to 3.1.10 and its character classes cl-01 to cl-13, after JIS X 4051), by their
/// code points.
public enum Kinsoku {
  /// Opening brackets (cl-01), which end no line.
  public static let opening = Set(codePoints: "‘“(（〔[［{｛〈《「『【⦅〘〖〝«‹｟")

  /// Closing brackets (cl-02).
  static let closing = Set(codePoints: "’”)）〕]］}｝〉》」』】⦆〙〗〟»›｠")

  /// Signs before a number (cl-12), which are not parted from it.
  private static let prefixes = Set(codePoints: "¥￥$＄£￡#＃№")

  /// What begins no line: closing brackets, hyphens, dividing marks, middle dots, full stops, commas,
  /// iteration marks, the prolonged sound mark, small kana (cl-02 to cl-07 and cl-09 to cl-11), and
  /// what stands behind a number (cl-13).
  public static let neverFirst = closing.union(
    Set(
      codePoints: "‐〜–゠～?？!！‼⁇⁈⁉・:：;；.。．｡､,、，ヽヾゝゞ々〻ー"
        + "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ%％‰℃°′″¢"))

  /// A dash or an ellipsis of two (cl-08), which stays whole.
  private static let pairs = Set(codePoints: "—―…‥")

  /// Whether no line ends between two characters.
  static func joins(_ one: UInt32, _ next: UInt32) -> Bool {
    if neverFirst.contains(next) { return true }
    guard !Letters.contain(one) else { return false }
    return opening.contains(one) || prefixes.contains(one) || one == next && pairs.contains(one)
  }
}

extension Set<UInt32> {
  /// The code points of a text.
  init(codePoints text: String) {
    self.init(text.unicodeScalars.map(\.value))
  }
}
