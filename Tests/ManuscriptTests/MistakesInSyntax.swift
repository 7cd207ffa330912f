extension Mistake {
  private static func home(_ body: String, speakers: String = "") -> [String: String?] {
    ["ja/index.md": "---\ntitle: ホーム\n\(speakers)---\n" + body]
  }

  static let containers = [
    Mistake(
      name: "a container that is never closed",
      files: home("本文\n\n:::注 大事\n一行\n"),
      english: """
        content/ja/index.md:6:1: error: The container “:::注” that begins here is never closed. [unclosed-container]
          hint: Put a line with only ::: below its last line.
        """,
      japanese: """
        content/ja/index.md:6:1: エラー: ここから始まる囲み「:::注」が閉じられていません。 [unclosed-container]
          直し方: 囲みの最後の行の下に、「:::」だけの行を書いてください。
        """),
    Mistake(
      name: "a container with a name that is slightly wrong",
      files: home("- 一\n\n  :::importent\n  二\n  :::\n"),
      english: """
        content/ja/index.md:6:3: error: There is no container “importent”. [unknown-container]
          hint: Did you mean “important”?
        """,
      japanese: """
        content/ja/index.md:6:3: エラー: 「importent」という囲みはありません。 [unknown-container]
          直し方: 「important」のことですか？
        """),
    Mistake(
      name: "a container with a name that nobody knows",
      files: home(":::コラム\n二\n:::\n"),
      english: """
        content/ja/index.md:4:1: error: There is no container “コラム”. [unknown-container]
          hint: Known here: note, 注, 補足, important, 重要, order, 申込み, 申し込み, contact, 問い合わせ, お問い合わせ, roundtable, 座談会, figures, 写真, 図, pages, 一覧.
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: 「コラム」という囲みはありません。 [unknown-container]
          直し方: 使えるもの：note、注、補足、important、重要、order、申込み、申し込み、contact、問い合わせ、お問い合わせ、roundtable、座談会、figures、写真、図、pages、一覧
        """),
    Mistake(
      name: "a closing line that closes nothing",
      files: home("一\n\n:::\n"),
      english: """
        content/ja/index.md:6:1: error: This “:::” closes nothing. [stray-fence]
          hint: Delete it, or write the opening line of the container, such as “:::note”.
        """,
      japanese: """
        content/ja/index.md:6:1: エラー: この「:::」は、どの囲みも閉じていません。 [stray-fence]
          直し方: 消すか、囲みの始まりの行（「:::注」など）を書いてください。
        """),
    Mistake(
      name: "containers in too many others",
      files: home(
        String(repeating: ":::注\n", count: 65) + String(repeating: ":::\n", count: 64)),
      english: """
        content/ja/index.md:68:1: error: Containers are nested more than 64 levels deep here. [nested-too-deep]
          hint: Divide it into smaller parts.
        """,
      japanese: """
        content/ja/index.md:68:1: エラー: 囲みの入れ子が64段を超えています。 [nested-too-deep]
          直し方: 小さく分けてください。
        """),
    Mistake(
      name: "a speaker whose name is slightly wrong",
      files: home(
        ":::座談会\n司会者：はい\n保険師：いいえ\n:::\n", speakers: "speakers: [{key: 司会者}, {key: 保健師}]\n"),
      english: """
        content/ja/index.md:7:1: error: “保険師” is not one of the speakers. [unknown-speaker]
          hint: Did you mean “保健師”?
        """,
      japanese: """
        content/ja/index.md:7:1: エラー: 話す人に「保険師」はいません。 [unknown-speaker]
          直し方: 「保健師」のことですか？
        """),
    Mistake(
      name: "a speaker that nobody declared",
      files: home("> :::座談会\n> 司会：はい\n> :::\n"),
      english: """
        content/ja/index.md:5:3: error: “司会” is not one of the speakers. [unknown-speaker]
          hint: Add it to the front matter:
          speakers:
            - key: 司会
          If nobody speaks here, begin the line with another word.
        """,
      japanese: """
        content/ja/index.md:5:3: エラー: 話す人に「司会」はいません。 [unknown-speaker]
          直し方: 見出し情報（フロントマター）に加えてください：
          speakers:
            - key: 司会
          話す人ではないときは、行の頭に全角の空白を1つ入れてください。
        """),
    Mistake(
      name: "a speaker that is listed twice",
      files: home("", speakers: "speakers: [{key: 甲}, {key: 甲}]\n"),
      english: """
        content/ja/index.md:3:22: error: The speaker “甲” is listed twice. [repeated-speaker]
          hint: Remove one of them.
        """,
      japanese: """
        content/ja/index.md:3:22: エラー: 話す人「甲」が2回書かれています。 [repeated-speaker]
          直し方: どちらか一方を消してください。
        """),
    Mistake(
      name: "a colour that is none",
      files: home("", speakers: "speakers: [{key: 甲, colour: red}]\n"),
      english: """
        content/ja/index.md:3:29: error: Expected a colour such as "#2b6cb0", but found “red”. [wrong-value]
        """,
      japanese: """
        content/ja/index.md:3:29: エラー: ここには"#2b6cb0" のような色が必要ですが、「red」があります。 [wrong-value]
        """),
  ]

  static let ruby = [
    Mistake(
      name: "ruby without a reading",
      files: home("一\n二{漢字|}三\n"),
      english: """
        content/ja/index.md:5:2: error: This ruby has no reading. [ruby-without-reading]
          hint: Write the reading behind the bar, {漢字|かんじ}; a brace that is meant as a character is written \\{.
        """,
      japanese: """
        content/ja/index.md:5:2: エラー: このルビには読みがありません。 [ruby-without-reading]
          直し方: 縦線のあとに読みを書いてください： {漢字|かんじ}　文字としての「{」は \\{ と書きます。
        """),
    Mistake(
      name: "ruby with readings that fit no character",
      files: home("| 表 |\n| - |\n| {電子書|でん｜し} |\n"),
      english: """
        content/ja/index.md:6:3: error: This ruby has 2 readings for 3 characters. [ruby-readings]
          hint: Write one reading for the whole, or one for each character: {電子|でん|し}
        """,
      japanese: """
        content/ja/index.md:6:3: エラー: このルビは、3文字に対して読みが2個あります。 [ruby-readings]
          直し方: 全体に1つか、1文字に1つずつ書いてください： {電子|でん|し}
        """),
  ]

  static let definitions = [
    Mistake(
      name: "a reference to a footnote that is not there",
      files: home("一[^1]\n二\\[^3]**[^2]**\n\n[^1]: 注\n"),
      english: """
        content/ja/index.md:5:9: error: There is no footnote “[^2]”. [undefined-footnote]
          hint: Add a line such as: [^2]: The text of the note
        """,
      japanese: """
        content/ja/index.md:5:9: エラー: 脚注「[^2]」の本文がありません。 [undefined-footnote]
          直し方: 次のような行を加えてください： [^2]: 脚注の文
        """),
    Mistake(
      name: "a footnote that nothing refers to",
      files: home("一[^1]\n\n[^1]: 注\n\n[^余り]: 注\n"),
      english: """
        content/ja/index.md:8:1: warning: Nothing in the text refers to the footnote “[^余り]”. [unused-footnote]
          hint: Write [^余り] where it belongs, or delete it.
        """,
      japanese: """
        content/ja/index.md:8:1: 注意: 脚注「[^余り]」は、本文のどこからも参照されていません。 [unused-footnote]
          直し方: 本文の注を付けたいところに [^余り] と書くか、この脚注を消してください。
        """),
    Mistake(
      name: "two footnotes with one name",
      files: home("一[^a]\n\n[^a]: 注\n\n> [^A]: 別\n"),
      english: """
        content/ja/index.md:8:3: error: A footnote “[^A]” was there before; this one is not shown. [repeated-footnote]
          hint: Give one of them another name, or delete it.
        """,
      japanese: """
        content/ja/index.md:8:3: エラー: 脚注「[^A]」は前にもあるので、こちらは表示されません。 [repeated-footnote]
          直し方: どちらかを別の名前にするか、消してください。
        """),
    Mistake(
      name: "a link that is defined twice",
      files: home("[会]\n\n[会]: https://a.example/\n\n- x\n\n  [会]: https://b.example/\n"),
      english: """
        content/ja/index.md:10:3: error: The link “[会]” was defined before; this definition is not used. [repeated-reference]
          hint: Give one of them another name, or delete it.
        """,
      japanese: """
        content/ja/index.md:10:3: エラー: リンク「[会]」の行き先は前にも書かれているので、こちらは使われません。 [repeated-reference]
          直し方: どちらかを別の名前にするか、消してください。
        """),
  ]

  static let bounds = [
    Mistake(
      name: "a table past the bound",
      files: home(
        "一\n\n| a | b |\n| - | - |\n" + String(repeating: "| c |\n", count: 50_000)),
      english: """
        content/ja/index.md:6: error: The tables have more than 100000 cells, or one has too many columns. [too-large]
          hint: Divide it into smaller parts.
        """,
      japanese: """
        content/ja/index.md:6: エラー: 表のセルが100000個を超えているか、列が多すぎます。 [too-large]
          直し方: 小さく分けてください。
        """)
  ]

  static let headings = [
    Mistake(
      name: "two headings with one id",
      files: home("## 一 {#a}\n\n## 二 {#a}\n"),
      english: """
        content/ja/index.md:6:1: error: Another heading above has the id “a” too. [repeated-id]
          hint: Give this heading another one: {#a-2}
        """,
      japanese: """
        content/ja/index.md:6:1: エラー: 上の見出しにも、同じid「a」が付いています。 [repeated-id]
          直し方: 別のidにしてください： {#a-2}
        """),
    Mistake(
      name: "a heading that leaves a level out",
      files: home("## 一\n\n#### 二\n\n## 三\n"),
      english: """
        content/ja/index.md:6:1: warning: A heading of level 4 follows level 2; a level is left out. [skipped-heading-level]
          hint: Write “### ” instead, so that readers who hear the page can find their way.
        """,
      japanese: """
        content/ja/index.md:6:1: 注意: 第2階層の次に第4階層の見出しがあり、間の階層が抜けています。 [skipped-heading-level]
          直し方: 「### 」に変えてください。音声で読む人が、見出しで迷わずにすみます。
        """),
  ]
}
