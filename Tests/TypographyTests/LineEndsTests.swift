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
