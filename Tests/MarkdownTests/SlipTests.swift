import Diagnostics
import Markdown
import Testing

@Suite struct SlipTests {
  private func slips(_ text: String) throws -> [Document.Slip] {
    let text = try UTF8Text(Array(text.utf8)[...])
    var slips: [Document.Slip] = []
    Document(parsing: text, fromLine: 1).findSlips(in: text) { slips.append($0) }
    return slips
  }

  /// What a text becomes when all that has one cure is mended.
  private func mended(_ text: String) throws -> String {
    String(
      decoding: try slips(text).compactMap(\.cure).applied(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    // Headings
    ("##見出し", "## 見出し"), ("##\u{3000}見出し", "## 見出し"), ("＃＃ 見出し", "## 見出し"),
    ("＃＃見出し", "## 見出し"), ("＃ 見出し", "# 見出し"), ("###\u{A0}見出し", "### 見出し"),
    ("本文\n##見出し", "本文\n## 見出し"), ("> ##見出し", "> ## 見出し"), ("- 一\n\n  ##見出し", "- 一\n\n  ## 見出し"),
    ("##見出し ##", "## 見出し ##"), ("#＃見出し", "## 見出し"), ("##3月の予定", "## 3月の予定"),
    ("\u{3000}## 見出し", "## 見出し"), ("\u{3000}# 見出し", "# 見出し"), ("##**見出し**", "## **見出し**"),
    ("##{見出|みだ}し", "## {見出|みだ}し"), ("##`見出し`", "## `見出し`"), ("##見出し##", "## 見出し ##"),
    ("＃＃見出し##", "## 見出し ##"),
    // Containers
    ("：：：注\n本文\n：：：", ":::注\n本文\n:::"), ("：:：注\n\n本文\n\n：：：\n", ":::注\n\n本文\n\n:::\n"),
    (":::注\n本文\n\n：：：", ":::注\n本文\n\n:::"),
    // Ruby
    ("{漢字|かんじ", "{漢字|かんじ}"), ("｛漢字｜かんじ｝を", "{漢字｜かんじ}を"), ("{漢字|かんじ｝を", "{漢字|かんじ}を"),
    ("漢字《かんじ》を", "{漢字|かんじ}を"), ("｜電子《でんし》を", "{電子|でんし}を"), ("このＡ|ＢＣ《ビーシー》", "このＡ{ＢＣ|ビーシー}"),
    ("## 漢字《かんじ》", "## {漢字|かんじ}"),
    // Links
    ("[注文]（order.md）へ", "[注文](order.md)へ"), ("[注文](order.md）", "[注文](order.md)"),
    ("［注文］(order.md)", "[注文](order.md)"), ("［注文］（order.md）", "[注文](order.md)"),
    ("[注文] (order.md)", "[注文](order.md)"), ("[注文](order.md", "[注文](order.md)"),
    ("[注文](order.md “題”)", "[注文](order.md \"題\")"), ("[注文](order.md\u{3000})", "[注文](order.md)"),
    ("[資料](my file.pdf)", "[資料](<my file.pdf>)"),
    ("[電話]（tel:03-1234-5678）", "[電話](tel:03-1234-5678)"),
    ("- [注文]（order.md）", "- [注文](order.md)"),
    ("[案内]（https：／／example.org/a）", "[案内](https://example.org/a)"),
    ("[電話]（tel：03-1234-5678）", "[電話](tel:03-1234-5678)"),
    // What stands in the brackets stays as it is
    ("[**注文**]（order.md）", "[**注文**](order.md)"), ("[`注文`]（order.md）", "[`注文`](order.md)"),
    ("[{注文|ちゅうもん}]（order.md）", "[{注文|ちゅうもん}](order.md)"),
    ("[~~注文~~]（order.md）", "[~~注文~~](order.md)"),
    ("[注と**文**]（order.md）", "[注と**文**](order.md)"), ("［**注文**］(order.md)", "[**注文**](order.md)"),
    ("[**注*文***]（order.md）", "[**注*文***](order.md)"),
    ("[![図](a.png)]（order.md）", "[![図](a.png)](order.md)"),
    ("[![図](a.png)] (order.md)", "[![図](a.png)](order.md)"),
    ("[**注文**]：order.md", "[**注文**]: order.md"), ("![**図**]（a.png）", "![**図**](a.png)"),
    ("| a |\n|---|\n| [注文]（order.md） |", "| a |\n|---|\n| [注文](order.md) |"),
    // Pictures
    ("![図](my photo.png)", "![図](<my photo.png>)"), ("![図](a.png “題”)", "![図](a.png \"題\")"),
    ("![図](a.png =300x)", "![図](a.png)"), ("![図](a.png 「題」)", "![図](a.png \"題\")"),
    ("![図](a.png\u{3000}\"題\")", "![図](a.png \"題\")"), ("！[図](a.png)", "![図](a.png)"),
    ("![図]（a.png）", "![図](a.png)"), ("！［図］（a.png）", "![図](a.png)"), ("![図] (a.png)", "![図](a.png)"),
    // Definitions
    ("[注文]：order.md", "[注文]: order.md"), ("［^1］：注の文", "[^1]: 注の文"),
    // Tables
    ("| a | b |\n|---|---|\n| 1 ｜ 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("| a | b |\n|---|---|\n| 1 | 2 ｜", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("| a | b |\n|---|---|\n｜1｜2｜", "| a | b |\n|---|---|\n|1|2|"),
    ("| a | b |\n|ーー|ーー|\n| 1 | 2 |", "| a | b |\n|--|--|\n| 1 | 2 |"),
    ("｜a｜b｜\n｜ー｜ー｜\n｜1｜{漢字｜かんじ}｜", "|a|b|\n|-|-|\n|1|{漢字｜かんじ}|"),
    ("> ｜a｜b｜\n> |---|---|\n> ｜1｜2｜", "> |a|b|\n> |---|---|\n> |1|2|"),
    ("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |"),
  ])
  func `what has one cure is mended, and then is no slip any more`(
    _ typed: String, _ right: String
  ) throws {
    #expect(try mended(typed) == right)
    #expect(try slips(right) == [])
  }

  @Test(arguments: [
    "-\u{3000}一\n-\u{3000}二", "- 一\n-\u{3000}二", "1.\u{3000}一\n2.\u{3000}二", "１．一\n２．二", "１、一\n２、二",
    "・一\n・二", "•\t一\n•\t二", "●一\n続き\n●二", "＊ 一\n＊ 二", "-[一](a.md)\n-[二](b.md)", "-一だ\n-二だ",
    "\u{3000}- 一\n\u{3000}- 二", "- 一\n\u{3000}- 二", "\u{3000}・一\n\u{3000}・二",
    "①一\n②二", "\u{F0B7}一\n\u{F0B7}二", "◇一\n◇二", "□ 一\n□ 二", "◎一\n◎二", "★一\n★二", "▶一\n▶二",
    "－一つ\n－二つ",
  ])
  func `lines of a list that run together are one slip, without a cure`(_ text: String) throws {
    let found = try slips(text)
    #expect(found.count == 1)
    guard case .list? = found.first?.kind else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.cure == nil)
  }

  @Test(arguments: [
    ("＞ 引用", Document.Slip.Kind.quotation), ("a\tb\nc\td", .tabbedLines(2)), ("－－－－－", .rule),
    ("＊＊＊", .rule),
    ("- [] 予約", .task), ("- [ ]予約", .task), ("- [　] 予約", .task), ("- [ｘ] 予約", .task),
    ("- ［ ］ 予約", .task), ("1. [✓] 予約", .task), ("- [ ]　予約", .task),
    ("## 一 ｛#a｝", .headingID), ("## 一{＃a}", .headingID), ("## 一 { #a }", .headingID),
    ("＜！-- メモ --＞", .comment), ("一<!- メモ ->二", .comment), ("<! -- メモ -->", .comment),
    ("<!ーーメモーー>", .comment), ("> ＜！－－メモ", .comment), ("| a |\n|---|\n| ＜！--b--＞ |", .comment),
    ("これは＊＊太字＊＊です", .emphasis), ("** 太字 **です", .emphasis), ("**太字です", .emphasis),
    ("これは__太字__です", .emphasis),
    ("This is ** bold ** text", .emphasis), ("{漢字|かんじを読む", .unclosedRuby),
    ("[注文][]", .undefinedLink("注文")),
    ("[注文][order]", .undefinedLink("order")), ("| a | b |\n| 1 | 2 |", .tableWithoutLine),
    ("| a | b | c |\n|---|---|", .tableColumns(head: 3, line: 2)),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", .lostCells(row: 3, columns: 2)),
    ("a | b\n--|--\n1 | 2 | 3", .lostCells(row: 3, columns: 2)),
    ("| a | b |\n|---|---|\n1 | 2 | 3 |", .lostCells(row: 3, columns: 2)),
    ("| a | b |\n|---|---|\n | 1 | 2 | 3 \\|", .lostCells(row: 3, columns: 2)),
    ("名前 電話\n|---|---|\n| a | b |", .tableColumns(head: 1, line: 2)),
    ("本文の段落です。\n---\nつぎ", .accidentalHeading), ("    字下げした段落です。とても長い文章です。", .accidentalCode),
    ("\t字下げした段落です。とても長い文章です。", .accidentalCode),
    ("    「会話です。」", .accidentalCode), ("     五字の字下げです。", .accidentalCode),
    ("    12月5日（土）に、公民館で開きます。", .accidentalCode), ("    ・項目です。", .accidentalCode),
    ("「会話です。」\n---\nつぎ", .accidentalHeading),
    ("[[別のページ]]へ", .foreign(.wikiLink)), ("![[photo.png]]", .foreign(.embeddedFile)),
    ("これは==大切==です", .foreign(.highlight)), ("10m^2^です", .foreign(.superscript)),
    ("文^[注]です", .foreign(.inlineNote)), ("[TOC]", .foreign(.contents)),
    ("[[toc]]", .foreign(.contents)),
    ("[x]{.underline}", .foreign(.underline)), ("［＃改ページ］", .foreign(.annotation)),
    ("楽しい:smile:です", .foreign(.emoji)),
    ("式は$x^2$です", .foreign(.formula)), ("+---+---+\n| a | b |\n+---+---+", .foreign(.gridTable)),
    ("用語\n: 説明", .foreign(.definitionList)), ("{{< figure >}}", .foreign(.templateTag)),
    ("%%メモ%%", .foreign(.comment)),
    ("!!! note", .foreign(.admonition)), ("== 見出し ==", .foreign(.headingOfEquals)),
    (".. note::", .foreign(.directive)),
    ("//list[a][b]{", .foreign(.command)), ("@[youtube](abc)", .foreign(.embeddedPage)),
    ("《《傍点》》", .foreign(.emphasisDots)),
    ("++下線++", .foreign(.underline)), ("[注文](order.md 申込書)", .link), ("(注文)[order.md]", .link),
    ("（案内）[https://example.org/]へ", .link),
    ("[<https://example.org/>]（order.md）", .link),
    ("![図](a.png width=300)", .picture), ("** 見出し", .emphasis), ("*** 見出し", .emphasis),
    ("本文の段落です。\n===\nつぎ", .accidentalHeading), ("$$\nx^2\n$$", .foreign(.formula)),
    ("[[rb:漢字 > かんじ]]", .foreign(.bookRuby)), ("{{ page.title }}", .foreign(.templateTag)),
    ("本文\n{: .red }", .foreign(.templateTag)),
  ])
  func `what has no cure is named`(_ text: String, _ kind: Document.Slip.Kind) throws {
    let found = try slips(text)
    #expect(found.first?.kind == kind)
    #expect(found.allSatisfy { $0.cure == nil })
  }
}

@Suite struct SoundTextTests {
  @Test(arguments: [
    "- [ ] 一", "- [x] 二", "- [x](a.md)", "- [x]", "- []", "- [1] 一", "- [x]一", "- \\[] 一", "[] 一",
    "## 集合 {1, 2}", "## 一 \\{#a}", "## 一 {#}", "## 一 {#a, #b}", "## 一 {#a}", "一 {#a}",
    "＜！＞", "＜！注意＞", "a<!b", "<! a", "`<!- a ->`", "\\<!- a ->", "<!-- a -->", "一＜二",
    "１．目的", "※ 注意", "※1 注\n※2 注", "＊は必須です", "＊注\n＊別の注", "（１）趣旨", "（１）趣旨\n（２）内容", "○ 参加費",
    "○ 参加費\n○ 持ち物", "(^_^)", "(^o^)ありがとう^^;", "ありがとう^o^です", "2**3", "5 * 3 ** 2",
    "C:\\path\\__init__", "#防災 #杉並",
    "#見出しタグ", "＃１", "＃", "＃＃＃", "##タグ ##別のタグ", "a * b * c", "映画《もののけ姫》", "《羅生門》", "絵本《ABC》を",
    "[1] (https://example.org/)", "文献[1]（資料.pdf）", "（注文）[注1]", "（資料）[A.1]", "[ ]（資料.pdf）",
    "[２]（資料.pdf）", "－5度\n－3度",
    "▲5\n▲３", "デ\nータのサーバ\nーへ",
    "[a](b c)", "{: あ }", "$$", "☆☆☆\n★★★", "[ ] (未定)", "[注](参照)", "[緊急][重要] お知らせ", "[A][B]",
    "「[資料]（別紙）」",
    "[要確認]（あとで）", "配列a[i][]の", "12:30:45", "ID: 10:20:30", "std::vector", "a==b", "x == y",
    "1.5倍\n2.5倍", "１．５倍\n２．５倍",
    "2021.4\n2021.5", "2026．11．28", "東京・\n大阪", "・一", "・一  \n・二", "・一\\\n・二", "・・・・・", "時間：：",
    "：：：：：",
    "https://example.org/a__b__c", "<https://example.org/**/a>", "価格は$5と$10です", "$HOME/$USER",
    "{名前|name", "{a,b}", "{{name}}",
    "x^2 + y^2", "————", "ーーーー", "————————", "Q：はい", ">引用", "＞＜", "(＞_＜)", "￥1,000", "＝＝",
    "10:00～11:00", "a | b", "a｜b",
    "C++とC++", "100%%", "50%%と60%%", "…です。\n\n---\n\nつぎ", "短い見出し\n---", "**重要**と**注意**", "１）一",
    "(a)\n(b)",
    "-5度\n-3度", "\u{3000}字下げした段落", "abc_def__ghi", "＊＊区＊＊町", "**kwargs", "src/**/*.md",
    "__init__.py", "5^3^2", "let x = $y",
    "1) 一", "| a | b |\n|---|---|\n| 1 | 2 | |", "| {電子|でんし} | b |\n|---|---|\n| 1 | 2 |",
    "| `a \\| b` | c |\n|---|---|\n| 1 | 2 |",
    "`##見出し`", "```\n##見出し\n漢字《かんじ》\n```", "\\##見出し", "\\[注文\\]（order.md）", "\\[\\[別のページ]]",
    "\\*\\*太字です", "\\{漢字|かんじ",
    "\\＞ 引用", "&#42;&#42;太字です", "    int a; // 値です。", "    10 値を入れる", "    「題」一覧", "[x](a.md)",
    "![図](a.png \"題\")",
    "[注]: a.md\n\n[題][注]", "!!", "…。", "= 3", "??",
    "参照：[注]", "<!-- -->", "男の子**", "\u{3000}- 一つの段落", "| a | b |\n|---|---|\n| A｜B | 2 |",
    "| a | b |\n|---|---|\n| {電子｜でん｜し} | 2 |", "終わり。^[1]", "joe%Joe,%%Where?%.%%",
    "perl -pe 's/a$/=$&=/'",
    "価格** 円",
  ])
  func `what reads right as it stands is no slip`(_ text: String) throws {
    let text = try UTF8Text(Array(text.utf8)[...])
    var slips: [Document.Slip] = []
    Document(parsing: text, fromLine: 1).findSlips(in: text) { slips.append($0) }
    #expect(slips == [])
  }

  @Test func `an indentation may have any length`() throws {
    let text = try UTF8Text(Array((String(repeating: "\u{3000}", count: 100_000) + "漢").utf8)[...])
    var slips: [Document.Slip] = []
    Document(parsing: text, fromLine: 1).findSlips(in: text) { slips.append($0) }
    #expect(slips == [])
  }
}
