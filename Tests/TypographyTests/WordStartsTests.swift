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
    "毎日|使います。", "字を|いつもならいます。", "今日|行きます。", "子どもといつも|食べようと", "キャンセル|できます。",
    "家族|サポーター制度", "ピアサポート|交流会です。", "会場は|大切でした。", "会費が|わかります。", "春は|もうすぐ", "交流会の|つくり方です。",
    "明日の当日|お越しに", "いま「|みかん」でした。", "一般社団法人|さくらぐみ", "そのまま|お伝えします。", "証明には|なりません。",
    "その使い方と|利用シーンを", "情報交換と、|ネットワークづくり", "アクセシビリティ|について", "「自分だけではない」|という安心", "申し|込むまでの流れ",
    "多胎児（ふたごや、|みつごなど）の家族", "事業に|取り組みました。",
    "話せて|よかったです。", "名前でも|かまいません。", "この機器にだけ|残ります。", "その設定の|とおり", "自動で|できあがります。", "交流会の日に、|もう一度",
    "連絡先も伝えて|おきましょう。", "これから変わり|ませんでした。", "分からない|んですよね。", "できるといい|ですね。", "どの|ページでしたか",
    "同じ経験をした|仲間として話す", "外にはみ出したりし|ないこと。", "使えるドレスの|QRコード", "こうしなければ|なりません。", "くわしくは|団体について",
    "NPO|法人です。", "順番はまねできる|からです。", "はじめに確かめて|おくこと", "これをダウンロード|する文書。",
    "大きな|テレビセンター", "山に|上がります。", "家族の|交流会にも", "おいしい、|みかんです。",
  ])
  func `it begins with a word`(text: String) {
    let parts = text.split(separator: "|").map(String.init)
    #expect(ending(parts.joined()) == parts[1])
  }

  @Test func `a name in hiragana stays whole behind what it is`() {
    #expect(ending("一般社団法人みかんぐみ") == "みかんぐみ")
    #expect(ending("特定非営利活動法人ひまわり") == "ひまわり")
    #expect(ending("当法人まほろば") == "まほろば")
    #expect(ending("ボランティアグループみかんぐみ") == "みかんぐみ")
  }

  @Test func `what is longer than a line is parted where it must be, never before a small kana`() {
    #expect(ending("みんなでいっしょにつくった") == "くった")
    #expect(ending("いつまでもわすれられない") == "れない")
    #expect(ending("いつまでもそのままヵヶか") == "まヵヶか")
    #expect(ending("場所をつくります。", within: 4) == "ります。")
  }
}
