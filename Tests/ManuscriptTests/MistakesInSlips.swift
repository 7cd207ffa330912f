extension Mistake {
  private static func home(_ body: String) -> [String: String?] {
    ["ja/index.md": "---\ntitle: ホーム\n---\n" + body]
  }

  static let slips = [
    Mistake(
      name: "a heading without a space",
      files: home("##見出し"),
      english: """
        content/ja/index.md:4:1: error: This heading would be shown with its number signs. [heading-mark]
          hint: Write: ## 見出し
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この見出しは、「#」の記号のまま表示されます。 [heading-mark]
          直し方: 次のように書いてください： ## 見出し
        """),
    Mistake(
      name: "a heading of full-width signs",
      files: home("本文\n＃＃\u{3000}見出し"),
      english: """
        content/ja/index.md:5:1: error: This heading would be shown with its number signs. [heading-mark]
          hint: Write: ## 見出し
        """,
      japanese: """
        content/ja/index.md:5:1: エラー: この見出しは、「#」の記号のまま表示されます。 [heading-mark]
          直し方: 次のように書いてください： ## 見出し
        """),
    Mistake(
      name: "a task whose box is full-width",
      files: home("- [　] 予約"),
      english: """
        content/ja/index.md:4:3: warning: The box of this task would be shown as text. [task-mark]
          hint: Write: [ ] 予約
        """,
      japanese: """
        content/ja/index.md:4:3: 注意: チェック欄の記号が違っているので、そのまま文字として表示されます。 [task-mark]
          直し方: 次のように書いてください： [ ] 予約
        """),
    Mistake(
      name: "a heading's id with a full-width sign",
      files: home("## 申し込み {＃order}"),
      english: """
        content/ja/index.md:4:9: warning: This id would be shown as a part of the heading. [heading-id]
          hint: Write: {#order}
        """,
      japanese: """
        content/ja/index.md:4:9: 注意: id の記号が違っているので、見出しの文字として表示されます。 [heading-id]
          直し方: 次のように書いてください： {#order}
        """),
    Mistake(
      name: "a comment of full-width signs",
      files: home("本文＜！－－ 次回までに確認 －－＞"),
      english: """
        content/ja/index.md:4:3: error: This would be shown to every reader: the signs are not those of a comment. [comment-mark]
          hint: Write: <!-- 次回までに確認 -->
        """,
      japanese: """
        content/ja/index.md:4:3: エラー: コメントの記号が違っているので、この文は読む人に見えてしまいます。 [comment-mark]
          直し方: 次のように書いてください： <!-- 次回までに確認 -->
        """),
    Mistake(
      name: "a title of a full-width sign",
      files: ["ja/index.md": "---\nsample: true\n---\n＃ ホーム\n\n本文\n"],
      english: """
        content/ja/index.md:4:1: error: This heading would be shown with its number signs. [heading-mark]
          hint: Write: # ホーム
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この見出しは、「#」の記号のまま表示されます。 [heading-mark]
          直し方: 次のように書いてください： # ホーム
        """),
    Mistake(
      name: "a title without a space",
      files: ["ja/index.md": "#ホーム\n\n本文\n"],
      english: """
        content/ja/index.md:1:1: error: The page has no title. [missing-title]
          hint: Write: # ホーム
        """,
      japanese: """
        content/ja/index.md:1:1: エラー: ページに題名がありません。 [missing-title]
          直し方: 次のように書いてください： # ホーム
        """),
    Mistake(
      name: "a title below the text",
      files: ["ja/index.md": "本文\n\n# ホーム\n"],
      english: """
        content/ja/index.md:3:1: error: A heading of the first level (“# ”) stands in the text; the page's title is the only one. [second-title]
          hint: Write “## ” instead, and the title in the front matter.
        """,
      japanese: """
        content/ja/index.md:3:1: エラー: 本文に第1階層の見出し（「# 」）があります。第1階層はページの題名だけです。 [second-title]
          直し方: 「## 」に変え、題名は見出し情報（フロントマター）の title に書いてください。
        """),
    Mistake(
      name: "ruby of HTML with marks in it",
      files: home("<ruby>**太**<rt>ふと</rt></ruby>"),
      english: """
        content/ja/index.md:4:1: error: This <ruby> holds more than text. [unbalanced-tag]
          hint: Write the words alone: {漢字|かんじ} or <ruby>漢字<rt>かんじ</rt></ruby>
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この <ruby> の中に、文字とルビのタグ以外のものがあります。 [unbalanced-tag]
          直し方: 文字だけで書いてください： {漢字|かんじ} または <ruby>漢字<rt>かんじ</rt></ruby>
        """),
    Mistake(
      name: "a pair of tags that is refused",
      files: home("<q>引用</q>"),
      english: """
        content/ja/index.md:4:1: error: HTML is not allowed in a text: <q> [raw-html]
          hint: Write it in Markdown; a “<” that is meant as a character is written \\<. To allow HTML on the whole site, put “raw-html: allow” into site.yaml.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 本文にHTMLは書けません： <q> [raw-html]
          直し方: Markdownで書いてください。文字としての「<」は \\< と書きます。サイト全体でHTMLを許すには、site.yaml に「raw-html: allow」と書きます。
        """),
    Mistake(
      name: "a box with full-width colons",
      files: home("：：：注 大事"),
      english: """
        content/ja/index.md:4:1: error: The colons of this container are full-width, so they would be shown. [container-mark]
          hint: Write: :::注 大事
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この囲みの「：」は全角なので、記号のまま表示されます。 [container-mark]
          直し方: 次のように書いてください： :::注 大事
        """),
    Mistake(
      name: "a quotation with a full-width sign",
      files: home("＞ 引用"),
      english: """
        content/ja/index.md:4:1: warning: The sign of this quotation is full-width, so it would be shown. [quotation-mark]
          hint: Write: > 引用
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 引用の記号「＞」が全角なので、記号のまま表示されます。 [quotation-mark]
          直し方: 次のように書いてください： > 引用
        """),
    Mistake(
      name: "a list with full-width spaces",
      files: home("-\u{3000}一\n-\u{3000}二\n-\u{3000}三"),
      english: """
        content/ja/index.md:4:1: warning: 3 lines of a list would run together in one paragraph. [list-mark]
          hint: A list is written: - 一
          Lines that are no list stand apart with an empty line between them.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 箇条書きらしい3行が、1つの段落につながって表示されます。 [list-mark]
          直し方: 箇条書きはこう書きます： - 一
          箇条書きでなければ、行のあいだに空の行を入れてください。
        """),
    Mistake(
      name: "a line of a list with a full-width space",
      files: home("- 一\n-\u{3000}二"),
      english: """
        content/ja/index.md:5:1: warning: This line would run on with the one above: a space beside its mark is full-width. [list-mark]
          hint: A list is written: - 二
          Lines that are no list stand apart with an empty line between them.
        """,
      japanese: """
        content/ja/index.md:5:1: 注意: 記号の横の空白が全角なので、この行は上の行につながって表示されます。 [list-mark]
          直し方: 箇条書きはこう書きます： - 二
          箇条書きでなければ、行のあいだに空の行を入れてください。
        """),
    Mistake(
      name: "a table as a spreadsheet copies it",
      files: home("品\t数\nりんご\t3"),
      english: """
        content/ja/index.md:4:1: warning: 2 lines with tabs, as copied from a table, would run together in one paragraph. [tabbed-lines]
          hint: Write a table with bars, and |---|---| below its first line: | 品 | 数 |
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: タブで区切った2行（表から写したもの？）が、1つの段落につながって表示されます。 [tabbed-lines]
          直し方: 表は縦線で書き、1行目の下に |---|---| の行を置きます： | 品 | 数 |
        """),
    Mistake(
      name: "a line of full-width hyphens",
      files: home("－－－－－"),
      english: """
        content/ja/index.md:4:1: warning: This line of signs would be shown as it is. [rule-mark]
          hint: A line across the page is written --- between two empty lines.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: この記号の行は、そのまま文字として表示されます。 [rule-mark]
          直し方: 区切りの線は、空の行をはさんで --- と書きます。
        """),
    Mistake(
      name: "bold with full-width asterisks",
      files: home("これは＊＊大切＊＊です"),
      english: """
        content/ja/index.md:4:4: warning: The marks of bold would be shown here as they are. [emphasis-mark]
          hint: Write: **大切**
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: 太字の記号が、ここではそのまま表示されます。 [emphasis-mark]
          直し方: 次のように書いてください： **大切**
        """),
    Mistake(
      name: "asterisks that are left over",
      files: home("**大切です"),
      english: """
        content/ja/index.md:4:1: warning: The marks of bold would be shown here as they are. [emphasis-mark]
          hint: Put ** right before and right behind the words, without spaces. Signs that are meant as such are written \\*\\*.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 太字の記号が、ここではそのまま表示されます。 [emphasis-mark]
          直し方: 太字にすることばのすぐ前とすぐ後ろに、空白を入れずに ** を書いてください。記号として見せるときは \\*\\* と書きます。
        """),
    Mistake(
      name: "bold with spaces within",
      files: home("** 大切 **です"),
      english: """
        content/ja/index.md:4:1: warning: The marks of bold would be shown here as they are. [emphasis-mark]
          hint: Write: **大切**
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 太字の記号が、ここではそのまま表示されます。 [emphasis-mark]
          直し方: 次のように書いてください： **大切**
        """),
    Mistake(
      name: "underscores beside Japanese",
      files: home("これは__大切__です"),
      english: """
        content/ja/index.md:4:4: warning: The marks of bold would be shown here as they are. [emphasis-mark]
          hint: Write: **大切**
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: 太字の記号が、ここではそのまま表示されます。 [emphasis-mark]
          直し方: 次のように書いてください： **大切**
        """),
    Mistake(
      name: "ruby with full-width braces",
      files: home("｛漢字｜かんじ｝"),
      english: """
        content/ja/index.md:4:1: error: The braces of this ruby are full-width, so they would be shown. [ruby-mark]
          hint: Write: {漢字｜かんじ}
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このルビの「｛ ｝」は全角なので、記号のまま表示されます。 [ruby-mark]
          直し方: 次のように書いてください： {漢字｜かんじ}
        """),
    Mistake(
      name: "ruby without its closing brace",
      files: home("{漢字|かんじ"),
      english: """
        content/ja/index.md:4:1: error: This ruby has no closing brace, so it would be shown as it is. [ruby-mark]
          hint: Put a brace behind the reading: {漢字|かんじ}
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このルビには閉じる「}」がないので、記号のまま表示されます。 [ruby-mark]
          直し方: 読みのあとに「}」を書いてください： {漢字|かんじ}
        """),
    Mistake(
      name: "ruby whose end nobody knows",
      files: home("{漢字|かんじを読む"),
      english: """
        content/ja/index.md:4:1: error: This ruby has no closing brace, so it would be shown as it is. [ruby-mark]
          hint: Put a brace behind the reading: {漢字|…}
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このルビには閉じる「}」がないので、記号のまま表示されます。 [ruby-mark]
          直し方: 読みのあとに「}」を書いてください： {漢字|…}
        """),
    Mistake(
      name: "a link in full-width parentheses",
      files: home("[家]（index.md）"),
      english: """
        content/ja/index.md:4:1: error: This link would be shown with its brackets: one of its signs is not Markdown's. [link-mark]
          hint: Write: [家](index.md)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このリンクは、記号のまま表示されます。かっこ・引用符・空白のどれかが違っています。 [link-mark]
          直し方: 次のように書いてください： [家](index.md)
        """),
    Mistake(
      name: "a picture whose name has a space",
      files: home("![机](my photo.png)"),
      english: """
        content/ja/index.md:4:1: error: This picture would not be shown: one of its signs is not Markdown's. [link-mark]
          hint: Write: ![机](<my photo.png>)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この画像は表示されません。かっこ・引用符・空白のどれかが違っています。 [link-mark]
          直し方: 次のように書いてください： ![机](<my photo.png>)
        """),
    Mistake(
      name: "a picture with a size",
      files: home("![机](a.png =300x)"),
      english: """
        content/ja/index.md:4:1: error: This picture would not be shown: one of its signs is not Markdown's. [link-mark]
          hint: Write: ![机](a.png)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この画像は表示されません。かっこ・引用符・空白のどれかが違っています。 [link-mark]
          直し方: 次のように書いてください： ![机](a.png)
        """),
    Mistake(
      name: "a picture with a full-width space before its title",
      files: home("![机](a.png\u{3000}\"題\")"),
      english: """
        content/ja/index.md:4:1: error: This picture would not be shown: one of its signs is not Markdown's. [link-mark]
          hint: Write: ![机](a.png "題")
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この画像は表示されません。かっこ・引用符・空白のどれかが違っています。 [link-mark]
          直し方: 次のように書いてください： ![机](a.png "題")
        """),
    Mistake(
      name: "a definition with a full-width colon",
      files: home("[家]：index.md"),
      english: """
        content/ja/index.md:4:1: error: This definition would be shown as text: one of its signs is full-width. [definition-mark]
          hint: Write: [家]: index.md
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: このリンク先（注）の行は、記号に全角があるので、そのまま表示されます。 [definition-mark]
          直し方: 次のように書いてください： [家]: index.md
        """),
    Mistake(
      name: "a footnote with a full-width colon",
      files: home("本文\n\n[^1]：注の文"),
      english: """
        content/ja/index.md:6:1: error: This definition would be shown as text: one of its signs is full-width. [definition-mark]
          hint: Write: [^1]: 注の文
        """,
      japanese: """
        content/ja/index.md:6:1: エラー: このリンク先（注）の行は、記号に全角があるので、そのまま表示されます。 [definition-mark]
          直し方: 次のように書いてください： [^1]: 注の文
        """),
    Mistake(
      name: "a link without a definition",
      files: home("[注文][]"),
      english: """
        content/ja/index.md:4:1: error: Nothing says where the link “[注文]” leads, so it would be shown with its brackets. [undefined-link]
          hint: Write the address behind the text, [text](order.md), or add a line such as: [注文]: order.md
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: リンク「[注文]」の行き先がどこにも書かれていないので、記号のまま表示されます。 [undefined-link]
          直し方: [文字](order.md) のように行き先を書くか、次のような行を加えてください： [注文]: order.md
        """),
    Mistake(
      name: "a link to a name without a definition",
      files: home("[注文][order]"),
      english: """
        content/ja/index.md:4:1: error: Nothing says where the link “[order]” leads, so it would be shown with its brackets. [undefined-link]
          hint: Write the address behind the text, [text](order.md), or add a line such as: [order]: order.md
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: リンク「[order]」の行き先がどこにも書かれていないので、記号のまま表示されます。 [undefined-link]
          直し方: [文字](order.md) のように行き先を書くか、次のような行を加えてください： [order]: order.md
        """),
    Mistake(
      name: "a table with full-width bars",
      files: home("｜品｜数｜\n｜ー｜ー｜\n｜林檎｜3｜"),
      english: """
        content/ja/index.md:4:1: error: This table would be shown with its bars: some of its signs are full-width. [table-mark]
          hint: Write:
          |品|数|
          |-|-|
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この表は、記号に全角があるので、縦線のまま表示されます。 [table-mark]
          直し方: 次のように書いてください：
          |品|数|
          |-|-|
        """),
    Mistake(
      name: "a table without the line below its head",
      files: home("| 品 | 数 |\n| 林檎 | 3 |"),
      english: """
        content/ja/index.md:4:1: error: This table would be shown with its bars: the line below its head is missing. [table-line]
          hint: Put this line below its first one: |---|---|
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この表は、見出しの行の下の線がないので、縦線のまま表示されます。 [table-line]
          直し方: 1行目の下に、次の行を加えてください： |---|---|
        """),
    Mistake(
      name: "a table whose line has too few cells",
      files: home("| 品 | 数 | 値 |\n|---|---|\n| 林檎 | 3 | 9 |"),
      english: """
        content/ja/index.md:5:1: error: This table would be shown with its bars: its head has 3 cells, the line below it 2. [table-line]
          hint: Give both as many cells. For the head as it is, the line is: |---|---|---|
        """,
      japanese: """
        content/ja/index.md:5:1: エラー: この表は、縦線のまま表示されます。見出しのセルが3個、その下の線が2個です。 [table-line]
          直し方: 両方を同じ数にしてください。今の見出しに合わせるなら： |---|---|---|
        """),
    Mistake(
      name: "a row with too many cells",
      files: home("| 品 | 数 |\n|---|---|\n| 林檎 | 3 | 100円 |"),
      english: """
        content/ja/index.md:6:11: error: This row has 3 cells and the table 2 columns: the rest would not be shown. [lost-cells]
          hint: Add columns to the head, or write a bar that is meant as a sign \\|.
        """,
      japanese: """
        content/ja/index.md:6:11: エラー: この行はセルが3個ですが、表は2列です。ここから先は表示されません。 [lost-cells]
          直し方: 見出しの列を増やしてください。文字としての縦線は \\| と書きます。
        """),
    Mistake(
      name: "a paragraph with a line of hyphens below it",
      files: home("本文の段落です。\n---\nつぎ"),
      english: """
        content/ja/index.md:4:1: warning: The “---” or “===” below this paragraph makes a heading of it. [accidental-heading]
          hint: Put an empty line above it; write a heading with “## ” before it.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: すぐ下の「---」か「===」のために、この段落は見出しになります。 [accidental-heading]
          直し方: その行の上に空の行を入れてください。見出しにするときは、行の頭に「## 」を書きます。
        """),
    Mistake(
      name: "a paragraph that is indented",
      files: home("    字下げした段落です。次の文です。"),
      english: """
        content/ja/index.md:4:5: warning: The indentation makes this paragraph a block of code. [accidental-code]
          hint: Take the spaces at the beginning of its lines away.
        """,
      japanese: """
        content/ja/index.md:4:5: 注意: 行頭が字下げされているので、この段落はプログラムのコードとして表示されます。 [accidental-code]
          直し方: 行頭の空白（タブ）を消してください。
        """),
  ]
}
