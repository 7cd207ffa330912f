/// The signs and words that stand in, before and behind numbers.
enum NumberWords {
  /// Signs between the digits of a number, a date, a time or a range, in their half-width form.
  static let inNumbers = scalars(",.:/-–〜～~")
  /// Signs of ASCII behind which digits go on with an address or a code.
  static let inAddresses = scalars("./:_@#=&?%-~\\,")
  /// Signs of ASCII that go on with an address or a code behind digits.
  static let inCodes = scalars("/_@=&#~")

  /// What one sign says that a number counts: parts of dates and times, and the commonest counters.
  static let counters = scalars(
    "年月日時分秒円元人名回件歳才岁度個个個本冊册枚点點週周階階台号號番組部章節頁行倍割代間目半级級校園社戸軒棟室席泊食丁世帯"
      + "万億亿千百兆钟鐘时天块岁页份家户位次％℃‰년월일시분초원명개권회")
  /// Behind which the next number of a date may stand behind a space: 2021年 12月 16日.
  static let beforeSpaces = scalars("年月년월일시")
  /// The signs of days.
  static let days = scalars("日号號일")
  /// What a day of the week in parentheses begins with.
  static let weekdays = scalars("月火水木金土日祝休周週星월화수목금토일")

  /// Units in hiragana, or that begin with kana.
  static let kanaUnits = words([
    "か月", "カ月", "ヶ月", "ヵ月", "ケ月", "ヶ所", "か所", "カ所", "箇所", "か国", "カ国", "ヶ国", "か年", "カ年", "ばんめ", "ばん",
    "にん",
    "さつ", "まい", "さい", "つ",
  ])
  /// How long a word in katakana is at most that says what a number counts: センチメートル.
  static let longestKatakana = 7

  /// What stands right before a number and belongs to it.
  static let prefixes = words([
    "第", "約", "约", "午前", "午後", "正午", "上午", "下午", "中午", "早上", "晚上", "令和", "平成", "昭和", "大正", "明治",
    "西暦", "公元",
    "+",
  ])

  /// Units in Latin letters.
  static let units = Set(
    words([
      "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "L", "ml", "mL", "ha", "h", "min", "s",
      "a.m.",
      "p.m.", "am", "pm", "AM", "PM", "A.M.", "P.M.", "°C", "°F", "yen", "JPY", "USD", "EUR", "GB",
      "MB", "KB", "kB", "million", "billion", "o'clock",
    ]))
  /// What makes an ordinal number of a number in English.
  static let ordinals = Set(words(["st", "nd", "rd", "th"]))
  /// The months in English, the longer names first.
  static let months = words([
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
    "Sep", "Oct", "Nov", "Dec",
  ])

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  private static func words(_ words: [String]) -> [[UInt32]] {
    words.map { $0.unicodeScalars.map(\.value) }
  }
}
