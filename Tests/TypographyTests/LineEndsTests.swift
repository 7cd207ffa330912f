import Testing
import Typography

@Suite struct LineEndsTests {
  @Test(arguments: [
    ("交流会の｜つくり方", LineEnds.Quality.phrase), ("ピアサポート｜交流会", .compound),
    ("ピア｜サポート", .emergency), ("ဗုဒ္｜ဓ", .emergency), ("使い｜方", .compound), ("取り｜組み", .character),
    ("ご｜案内", .character), ("ケア｜児の", .character), ("広が｜る", .character),
    ("サポ｜ート", .emergency), ("まち｜、", .emergency), ("「｜まち", .emergency),
    ("まち、｜いっしょ", .phrase), ("まちへ｜「みかん", .phrase), ("――｜", .emergency),
    ("Peer ｜Support", .phrase), ("Pee｜r", .emergency), ("self-｜help", .compound),
    ("活動法人｜みかん", .compound), ("楽｜しめる", .character), ("NPO｜は", .emergency),
    ("10｜年", .emergency), ("12月｜29日", .emergency), ("人｜々", .emergency), ("き｜ゃ", .emergency),
    ("お試しく｜ださい", .emergency), ("お試し｜ください", .compound), ("交流会に｜ついて", .emergency),
    ("参加が大切で｜す", .emergency), ("公園で｜遊ぶ", .phrase), ("まちに｜集まる", .compound), ("公園に｜集まる", .phrase),
    ("内容が｜わかる", .phrase), ("広が｜らない", .character), ("みんなを｜もっと", .phrase), ("会に｜も行く", .character),
    ("「みかん」の｜あゆみ", .phrase), ("「みかん」｜の会", .character), ("まち、｜「みかん」", .phrase), ("ヵ｜ヶ", .emergency),
    ("アクセシビリティ｜について", .character), ("毎日会｜いたい", .character), ("一人歩｜きします", .character),
    ("当日｜お越し", .compound), ("#｜みかん", .emergency), ("使｜います", .character),
    ("つくる、｜はじめての", .phrase), ("書くことが｜できる", .compound), ("知っておく｜こと", .character),
    ("用意で｜きない", .emergency),
    ("機器に｜だけ", .character), ("自動で｜できる", .compound), ("会の｜もので", .character),
    ("အပြန်အလှန် ｜ကူညီ", .phrase), ("ကူ｜ညီ", .character), ("အပြ｜န်", .emergency), ("တွေ့ဆုံပွဲမျ｜ား", .emergency),
    ("วิธีจัด｜เพื่อน", .character), ("วิ｜ธี", .emergency), ("เ｜พื่อน", .emergency),
  ])
  func `the end of a line is judged by what stands on both sides`(
    text: String, quality: LineEnds.Quality
  ) {
    let parts = text.split(separator: "｜", omittingEmptySubsequences: false)
    let whole = parts.joined() + (parts.last == "" ? "―" : "")
    #expect(LineEnds(whole).quality(before: parts[0].count) == quality)
  }
}
