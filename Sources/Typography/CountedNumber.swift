/// A number and the sign or word behind it that says what it counts.
struct CountedNumber {
  /// Its code points.
  var range: Range<Int>
  /// What it counts, by the last sign; nil for a bare number.
  var unit: UInt32?

  /// Whether a line never ends before the number that follows: between month and day, hour and minute.
  func isNeverParted(from next: CountedNumber) -> Bool {
    guard let unit = unit.flatMap(Unicode.Scalar.init), let following = next.unit,
      let nextUnit = Unicode.Scalar(following)
    else { return false }
    return switch unit {
    case "月", "월": NumberWords.days.contains(following)
    case "時", "时", "点", "點", "시": nextUnit == "分" || nextUnit == "분"
    case "分", "분": nextUnit == "秒" || nextUnit == "초"
    default: false
    }
  }
}
