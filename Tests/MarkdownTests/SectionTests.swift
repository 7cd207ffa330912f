import Markdown
import Testing

@Suite("Sections")
struct SectionTests {
  /// Each section as `title: text`, readings in braces.
  private func sections(_ text: String) -> [String] {
    Document(parsing: text).sections().map { "\(shown($0.title)): \(shown($0.text))" }
  }

  private func shown(_ words: Document.Words) -> String {
    var shown: [UInt8] = []
    var start = 0
    for reading in words.readings {
      shown += words.bytes[start..<reading.base.upperBound] + "{".utf8 + reading.bytes + "}".utf8
      start = reading.base.upperBound
    }
    return String(decoding: shown + words.bytes[start...], as: UTF8.self)
  }

  @Test func beginWithHeadings() {
    #expect(
      sections("一\n\n## *二* {#b}\n三\n\n四\n### 五\n> ## 六\n> 七\n\n## 八") == [
        ": 一", "二: 三 四", "五: ", "六: 七", "八: ",
      ])
    #expect(Document(parsing: "a\n# b\nc").sections().map(\.heading) == [nil, 0])
    #expect(sections("") == [": "])
  }

  @Test func keepTheReadingsOfRuby() {
    #expect(
      sections("# {見出|みだ}し\n{電子|でん|し}の**{本|ほん}**を{ルビなし}読む") == [
        ": ", "見出{みだ}し: 電子{でんし}の本{ほん}を{ルビなし}読む",
      ])
    let words = Document(parsing: "あ{東京|とうきょう}").sections()[0].text
    #expect(words.readings.map(\.base) == [3..<9])
    #expect(sections("|{本|ほん}|\n|-|\n|{人|ひと}|") == [": 本{ほん} 人{ひと}"])
  }

  @Test func areWithoutMarkup() {
    #expect(
      sections("a **b** *c* ~~d~~`e` [f](g \"h\") &amp; \\* <b>i</b>") == [": a b c e f & * i"])
    #expect(sections("a\nb\\\nc\n日本\n語") == [": a b c 日本語"])
    #expect(sections("```swift\nlet a\n\n  b\n```\nc") == [": let a b c"])
    #expect(sections("- a\n  - b\n- [x] c\n\n1. d\n\n---\n\ne") == [": a b c d e"])
    #expect(sections("|a|b|\n|-|-|\n|c||") == [": a b c"])
    #expect(sections("<div>\na\n</div>\n\nb") == [": b"])
  }

  @Test func holdWhatPicturesSay() {
    #expect(sections("![机と**人**](a.jpg \"説明\")\n\n次") == [": 説明 机と人 次"])
    #expect(sections("前![絵](a.jpg \"題\")後") == [": 前絵後"])
  }

  @Test func holdFootnotesWhereTheyAreReferredTo() {
    let text = """
      a[^1]

      [^1]: 注[^2]の一

          続き

      [^2]: {注|ちゅう}の二

      ## b[^3]
      c[^1]

      [^3]: 注の三

      ## d
      e
      """
    #expect(sections(text) == [": a 注の一 続き 注{ちゅう}の二", "b: c 注の三", "d: e"])
  }

  @Test func holdContainersAndTurns() {
    let table = ":::座談会\n司会：はい\n\nええ\n（笑い）\n親：二\n:::"
    #expect(
      sections(":::note {題|だい}\n一\n:::\n\n\(table)\n三") == [
        ": 題{だい} 一 司会: はい ええ （笑い） 親: 二 三"
      ])
    let document = Document(parsing: ":::座談会\na：b\n:::")
    #expect(shown(document.sections { InlineText("<\($0)>") }[0].text) == "<a>b")
  }
}
