/// The characters that Japanese and Chinese lines do not begin or end with (W3C, *Requirements for Japanese
/// Text Layout*, sections 3.1.7 to 3.1.10 and its character classes cl-01 to cl-13, after JIS X 4051).
public enum Kinsoku {
  /// Opening brackets (cl-01), which end no line.
  public static let opening = Set("‘“(（〔[［{｛〈《「『【⦅〘〖〝«‹｟")

  /// Signs before a number (cl-12), which are not parted from it.
  static let prefixes = Set("¥￥$＄£￡#＃№")

  /// What begins no line: closing brackets, hyphens, dividing marks, middle dots, full stops, commas,
  /// iteration marks, the prolonged sound mark, small kana (cl-02 to cl-07 and cl-09 to cl-11), and
  /// what stands behind a number (cl-13).
  public static let neverFirst = Set(
    "’”)）〕]］}｝〉》」』】⦆〙〗〟»›｠‐〜–゠～?？!！‼⁇⁈⁉・:：;；.。．｡､,、，ヽヾゝゞ々〻ー"
      + "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ%％‰℃°′″¢")

  /// Whether two characters are a dash or an ellipsis of two (cl-08), which stays whole.
  public static func isPair(_ one: Character, _ next: Character) -> Bool {
    one == next && "—―…‥".contains(one)
  }
}
