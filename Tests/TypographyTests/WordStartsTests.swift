import Testing

@testable import Typography

@Suite struct WordStartsTests {
  /// What a line begins with that has to end three letters before the end, signs aside.
  private func ending(_ text: String, within reach: Int = 9) -> String {
    let scalars = Array(text.unicodeScalars)
    let letters = scalars.indices.filter { Letters.contain(scalars[$0].value) }
    let place = letters[letters.count - 3]
    let start = WordStarts(in: scalars.map(\.value)).nearest(to: place, within: reach)
    return String(String.UnicodeScalarView(scalars[start...]))
  }

  @Test(arguments: [
    "のちほどお試し|ください。", "ことばを短くしてみて|ください。", "人が集まる場所を|つくります。", "みんなに会うことが|できます。",
    "気持ちが|変わりました。", "どこでも|使えます。", "交流会の|つくり方", "まだ決まって|いません。", "ずっと迷って|いました。",
    "だれでも参加|できます。", "そう|思うのです。", "お問い|合わせ先", "ありがとう|ございました。", "明日も晴れる|でしょう。",
    "休みになることが|あります。", "話を聞く|ところ", "それが大事な|ことです。", "今天谢谢大家|一起来。", "去了一看，就|做不到。",
    "大きな|テレビセンター", "山に|上がります。", "家族の|交流会にも", "おいしい、|みかんです。",
  ])
  func `it begins with a word`(text: String) {
    let parts = text.split(separator: "|").map(String.init)
    #expect(ending(parts.joined()) == parts[1])
  }

  @Test func `a name in hiragana stays whole behind what it is`() {
    #expect(ending("一般社団法人みかんぐみ") == "みかんぐみ")
    #expect(ending("特定非営利活動法人ひまわり") == "ひまわり")
  }

  @Test func `what is longer than a line is parted where it must be, never before a small kana`() {
    #expect(ending("みんなでいっしょにつくった") == "くった")
    #expect(ending("いつまでもわすれられない") == "れない")
    #expect(ending("場所をつくります。", within: 4) == "ります。")
  }
}
