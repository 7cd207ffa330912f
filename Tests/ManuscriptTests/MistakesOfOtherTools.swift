extension Mistake {
  private static func home(_ body: String) -> [String: String?] {
    ["ja/index.md": "---\ntitle: ホーム\n---\n" + body]
  }

  static let foreignMarks = [
    Mistake(
      name: "a link in double brackets",
      files: home("[[order|注文]]へ"),
      english: """
        content/ja/index.md:4:1: warning: A link in [[ ]] is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A link is written: [注文](order.md)
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: [[ ]] のリンクはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: リンクはこう書きます： [注文](order.md)
        """),
    Mistake(
      name: "a file in double brackets",
      files: home("![[photo.png]]"),
      english: """
        content/ja/index.md:4:1: warning: A file in ![[ ]] is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A picture is written: ![説明](photo.png)
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: ![[ ]] の埋め込みはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 画像はこう書きます： ![説明](photo.png)
        """),
    Mistake(
      name: "a highlight",
      files: home("これは==大切==です"),
      english: """
        content/ja/index.md:4:4: warning: A highlight in == == is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Bold is written: **大切**
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: == == の強調はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 太字はこう書きます： **大切**
        """),
    Mistake(
      name: "underlining",
      files: home("[大切]{.underline}です"),
      english: """
        content/ja/index.md:4:1: warning: Underlining is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Bold is written: **大切**
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 下線の記号はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 太字はこう書きます： **大切**
        """),
    Mistake(
      name: "a superscript",
      files: home("10m^2^です"),
      english: """
        content/ja/index.md:4:4: warning: A superscript in ^ ^ is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: It is written: <sup>2</sup>
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: ^ ^ の上付き文字はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: こう書きます： <sup>2</sup>
        """),
    Mistake(
      name: "a note within the text",
      files: home("本文^[注の文]です"),
      english: """
        content/ja/index.md:4:3: warning: A note in ^[ ] is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A note stands on a line of its own, [^1]: The text; where it belongs, write: [^1]
        """,
      japanese: """
        content/ja/index.md:4:3: 注意: ^[ ] の注はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 注の文は「[^1]: 注の文」という行に書き、付けたいところにはこう書きます： [^1]
        """),
    Mistake(
      name: "a mark for contents",
      files: home("[TOC]"),
      english: """
        content/ja/index.md:4:1: warning: A mark for contents is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Delete it: the booklet's contents are made by themselves.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: もくじの記号はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 消してください。冊子のもくじは自動で作られます。
        """),
    Mistake(
      name: "ruby in 《》",
      files: home("電子《でんし》の本"),
      english: """
        content/ja/index.md:4:1: warning: Ruby in 《》 is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Ruby is written: {電子|でんし}
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 《》のルビはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: ルビはこう書きます： {電子|でんし}
        """),
    Mistake(
      name: "ruby behind a bar",
      files: home("このＡ｜ＢＣ《ビーシー》"),
      english: """
        content/ja/index.md:4:4: warning: Ruby in 《》 is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Ruby is written: {ＢＣ|ビーシー}
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: 《》のルビはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: ルビはこう書きます： {ＢＣ|ビーシー}
        """),
    Mistake(
      name: "dots in 《《》》",
      files: home("《《大切》》です"),
      english: """
        content/ja/index.md:4:1: warning: Dots in 《《》》 is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Bold is written: **大切**
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: 《《》》の傍点はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 太字はこう書きます： **大切**
        """),
    Mistake(
      name: "an annotation",
      files: home("［＃改ページ］"),
      english: """
        content/ja/index.md:4:1: warning: An annotation in ［＃］ is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Delete it, or write in words what it is to say.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: ［＃］の注記はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 消すか、言いたいことをことばで書いてください。
        """),
    Mistake(
      name: "the name of an emoji",
      files: home("楽しい:smile:です"),
      english: """
        content/ja/index.md:4:4: warning: The name of an emoji is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Type the emoji itself.
        """,
      japanese: """
        content/ja/index.md:4:4: 注意: 絵文字の名前はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 絵文字そのものを入力してください。
        """),
    Mistake(
      name: "a formula",
      files: home("式は$x^2$です"),
      english: """
        content/ja/index.md:4:3: warning: A formula in $ $ is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Write it in words or plain signs (x²), or as a picture.
        """,
      japanese: """
        content/ja/index.md:4:3: 注意: $ $ の数式はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: ことばやふつうの文字（x² など）で書くか、画像にしてください。
        """),
    Mistake(
      name: "a grid table",
      files: home("+---+---+\n| a | b |\n+---+---+"),
      english: """
        content/ja/index.md:4:1: warning: A table of +---+ is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A table is written with bars alone, and |---|---| below its head.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: +---+ の表はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 表は縦線だけで書き、見出しの行の下に |---|---| の行を置きます。
        """),
    Mistake(
      name: "a definition list",
      files: home("用語\n: 説明"),
      english: """
        content/ja/index.md:5:1: warning: A definition behind “: ” is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Write a list, “- **term**: what it means”, or a table.
        """,
      japanese: """
        content/ja/index.md:5:1: 注意: 「: 」の説明はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 「- **用語**：説明」という箇条書きか、表にしてください。
        """),
    Mistake(
      name: "a tag of a template",
      files: home("{{< figure >}}"),
      english: """
        content/ja/index.md:4:1: warning: A template's tag is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Delete it; signs that are meant as such stand between backticks.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: テンプレートのタグはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 消してください。記号として見せるときは、` でくくります。
        """),
    Mistake(
      name: "a comment",
      files: home("%%メモ%%"),
      english: """
        content/ja/index.md:4:1: warning: A comment in %% %% is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Readers would see it. A comment is written: <!-- メモ -->
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: %% %% のコメントはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 読む人に見えてしまいます。コメントはこう書きます： <!-- メモ -->
        """),
    Mistake(
      name: "a box of exclamation marks",
      files: home("!!! note"),
      english: """
        content/ja/index.md:4:1: warning: A box of !!! is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A box is written :::note, the text, and ::: on a line of its own.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: !!! の囲みはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 囲みは、:::注 の行、本文、::: の行の順に書きます。
        """),
    Mistake(
      name: "a heading of equals signs",
      files: home("== 見出し =="),
      english: """
        content/ja/index.md:4:1: warning: A heading of = is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: A heading is written with “## ” before it.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: = の見出しはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 見出しは、行の頭に「## 」を書きます。
        """),
    Mistake(
      name: "a directive",
      files: home(".. note::"),
      english: """
        content/ja/index.md:4:1: warning: A directive of reStructuredText is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Delete it; signs that are meant as such stand between backticks.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: reStructuredText の命令はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 消してください。記号として見せるときは、` でくくります。
        """),
    Mistake(
      name: "a command",
      files: home("\\newpage"),
      english: """
        content/ja/index.md:4:1: warning: This command is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Delete it; signs that are meant as such stand between backticks.
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: この命令はほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: 消してください。記号として見せるときは、` でくくります。
        """),
    Mistake(
      name: "a page within the page",
      files: home("@[youtube](abc)"),
      english: """
        content/ja/index.md:4:1: warning: A page in @[ ] is a mark of other tools, and would be shown as it is. [foreign-mark]
          hint: Pages show nothing of other sites; link to it: [text](address)
        """,
      japanese: """
        content/ja/index.md:4:1: 注意: @[ ] の埋め込みはほかのツールの書き方で、ここでは記号のまま表示されます。 [foreign-mark]
          直し方: ほかのサイトのものは埋め込めません。リンクにしてください： [文字](アドレス)
        """),
    Mistake(
      name: "a picture written into the text",
      files: home("![机][1]\n\n[1]: data:image/png;base64," + String(repeating: "A", count: 300)),
      english: """
        content/ja/index.md:4:1: error: This picture is written into the text itself (data:). [picture-in-text]
          hint: Save it as a file in the content folder, and name the file here: ![description](picture.png)
        """,
      japanese: """
        content/ja/index.md:4:1: エラー: この画像は、本文の中に直接（data: で）書き込まれています。 [picture-in-text]
          直し方: ファイルとしてコンテンツのフォルダーに保存し、そのファイル名を書いてください： ![説明](picture.png)
        """),
  ]
}
