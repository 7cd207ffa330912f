import Markdown
import Testing
import Typography

/// Documents as plain text for mail.
@Suite struct PlainTextWriterTests {
  private let japanese = PlainTextStyle(
    columns: TextColumns(40, widensAmbiguous: true), isIdeographic: true, footnote: "注", colon: "：")
  private let english = PlainTextStyle(
    columns: TextColumns(40, widensAmbiguous: false), isIdeographic: false, footnote: "Note",
    colon: ": ")

  private func text(_ markdown: String, _ style: PlainTextStyle) -> (text: String, links: [String])
  {
    let document = Document(parsing: markdown)
    let result = document.plainText(style) { document.string(document.links[$0].destination) }
    return (result.lines.joined(separator: "\n"), result.addresses)
  }

  @Test func `blocks are set apart by empty lines, headings marked as the language does`() {
    let markdown = "## 対象\n\n家族\n\n- 一\n- 二\n\n> 引用\n\n***\n\n```\ncode\n```\n"
    #expect(
      text(markdown, japanese).text
        == "■ 対象\n\n家族\n\n・一\n・二\n\n  引用\n\n* * *\n\n    code")
    #expect(
      text("## For whom\n\nFamilies\n", english).text == "For whom\n--------\n\nFamilies")
  }

  @Test func `lists hang, nest and count`() {
    #expect(
      text("9. one\n10. two\n    - three\n", english).text == "9. one\n10. two\n    - three")
    #expect(text("- [x] done\n- [ ] open\n", english).text == "- [x] done\n- [ ] open")
    #expect(text("- 一\n\n  二\n", japanese).text == "・一\n\n  二")
  }

  @Test
  func `links are numbered, the same address once, and an address that is its own text is not`() {
    let (lines, links) = text(
      "[注文](https://a.example/)は[こちら](https://a.example/)、[会](https://b.example/)、"
        + "<https://c.example/>、<a@b.example>", japanese)
    #expect(
      lines == "注文[1]はこちら[1]、会[2]、\nhttps://c.example/、a@b.example")
    #expect(links == ["https://a.example/", "https://b.example/"])
  }

  @Test func `what is struck out is left out`() {
    #expect(text("~~10時~~11時", japanese).text == "11時")
    #expect(text("一\n\n~~二~~\n\n- ~~三~~\n- 四\n\n## ~~五~~\n", japanese).text == "一\n\n・四")
    #expect(text("|a|~~b~~|\n|-|-|\n", japanese).text == "a |")
    #expect(Document(parsing: "~~10時~~11時").summary(limit: 20) == "11時")
    #expect(Document(parsing: "~~10時~~").plainText == "10時")
  }

  @Test func `a number that is raised stays raised`() {
    #expect(
      text("10<sup>-4</sup> 5m<sup>2</sup> x<sup>n+1</sup> 1<sup>st</sup> H<sub>2</sub>O", english)
        .text == "10⁻⁴ 5m² xⁿ⁺¹ 1st H2O")
  }

  @Test func `the box of a task stands in its line, whatever room is between the items`() {
    #expect(text("- [ ] 一\n\n- [x] 二\n", japanese).text == "・[ ] 一\n\n・[x] 二")
  }

  @Test func `a space sets an address apart from what must not be taken for a part of it`() {
    #expect(
      text("見るhttps://a.example/をご覧。https://b.example/、<https://c.example/>も**と**", japanese).text
        == "見るhttps://a.example/ をご覧。\nhttps://b.example/、https://c.example/\nもと")
  }

  @Test func `a space stands behind no text of the same length`() {
    #expect(
      text("https://a.example/\n\n[123456789012345678](b)**漢**", japanese).text
        == "https://a.example/\n\n123456789012345678[1]漢")
    #expect(
      text("https://a.example/\n\n123456789012345678漢**字**{志|し}", japanese).text
        == "https://a.example/\n\n123456789012345678漢字志（し）")
    #expect(text("https://a.example/{志|し}", japanese).text == "https://a.example/ 志（し）")
  }

  @Test func `readings and notes stand in parentheses, pictures by their caption`() {
    #expect(text("{電子|でん|し}の本", japanese).text == "電子（でんし）の本")
    #expect(
      text("text[^a]\n\n[^a]: A note\n", english).text == "text (Note 1)\n\nNote 1  A note")
    #expect(text("文[^a]\n\n[^a]: 注です\n", japanese).text == "文（注1）\n\n注1  注です")
    #expect(text("![絵](a.png \"会のようす\")", japanese).text == "（会のようす）")
    #expect(text("x ![a map](a.png) y", english).text == "x (a map) y")
  }

  @Test func `tables, round tables and what the site fills in are lines`() {
    var style = japanese
    style.speakers = ["host": "司会"]
    style.insertions = [.order: ["30冊未満", "", "電話：03"]]
    #expect(text("| 一 | 二 |\n|--|--|\n| 三 | 四 |\n", style).text == "一 | 二\n三 | 四")
    #expect(
      text(":::座談会\nhost：はい\n親：ええ\n:::\n", style).text == "司会：はい\n\n親：ええ")
    #expect(text(":::申込み\n:::\n", style).text == "30冊未満\n\n電話：03")
    #expect(text(":::注 お願い\n本文\n:::\n", style).text == "お願い\n\n本文")
  }

  @Test func `who speaks in a conversation is said before it begins`() {
    var style = japanese
    style.speakers = ["甲": "甲", "乙": "乙さん"]
    style.roles = ["乙さん": "家族"]
    let cast = "・甲\n・乙さん（家族）\n\n"
    #expect(
      text("はじめに。\n\n## 一\n\n:::座談会\n甲：a\n:::\n\n## 二\n\n:::座談会\n乙：b\n:::", style).text
        == "はじめに。\n\n\(cast)■ 一\n\n甲：a\n\n■ 二\n\n乙さん：b")
    #expect(text(":::座談会\n甲：a\n\n乙：b\n:::", style).text == "\(cast)甲：a\n\n乙さん：b")
    #expect(text(":::座談会 題\n甲：a\n乙：b\n:::", style).text == "題\n\n\(cast)甲：a\n\n乙さん：b")
  }

  @Test func `nothing is left of an empty document`() {
    #expect(text("", english) == ("", []))
  }
}
