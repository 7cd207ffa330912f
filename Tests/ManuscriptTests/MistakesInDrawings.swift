import Fixtures

extension Mistake {
  static let drawings = [
    Mistake(
      name: "a drawing that is misspelt",
      files: ["ja/index.md": "---\ntitle: ホーム\ndrawings: [growht]\n---\n1. 項目\n"],
      english: """
        content/ja/index.md:3:12: error: Expected the name of a drawing, but found “growht”. [wrong-value]
          hint: Did you mean “growth”?
        """,
      japanese: """
        content/ja/index.md:3:12: エラー: ここには絵の名前が必要ですが、「growht」があります。 [wrong-value]
          直し方: 「growth」のことですか？
        """),
    Mistake(
      name: "a drawing that there is not",
      files: ["ja/index.md": "---\ntitle: ホーム\ndrawings: [みかん]\n---\n1. 項目\n"],
      english: """
        content/ja/index.md:3:12: error: Expected the name of a drawing, but found “みかん”. [wrong-value]
          hint: Known here: together, growth, talk, place, book, heart.
        """,
      japanese: """
        content/ja/index.md:3:12: エラー: ここには絵の名前が必要ですが、「みかん」があります。 [wrong-value]
          直し方: 使えるもの：together、growth、talk、place、book、heart
        """),
    Mistake(
      name: "more drawings than items",
      files: [
        "ja/index.md": "---\ntitle: ホーム\ndrawings: [growth, talk]\n---\n> 1. 引用の項目\n\n1. 項目\n"
      ],
      english: """
        content/ja/index.md:3:11: warning: There are 2 drawings, but 1 item in the first numbered list. [drawing-without-item]
          hint: Each drawing stands beside an item of the first list whose lines begin with “1. ”. Name fewer \
        drawings, or write more items.
        """,
      japanese: """
        content/ja/index.md:3:11: 注意: 絵は2つありますが、最初の番号付きリストの項目は1つです。 [drawing-without-item]
          直し方: 絵は、「1. 」で始まる最初のリストの項目に1つずつ付きます。絵を減らすか、項目を足してください。
        """),
    Mistake(
      name: "drawings without a list",
      files: ["ja/index.md": "---\ntitle: ホーム\ndrawings: [growth]\n---\n本文。\n"],
      english: """
        content/ja/index.md:3:11: warning: There is a drawing, but no numbered list to stand in. [drawing-without-item]
          hint: Each drawing stands beside an item of the first list whose lines begin with “1. ”. Name fewer \
        drawings, or write more items.
        """,
      japanese: """
        content/ja/index.md:3:11: 注意: 絵は1つありますが、番号付きのリストがありません。 [drawing-without-item]
          直し方: 絵は、「1. 」で始まる最初のリストの項目に1つずつ付きます。絵を減らすか、項目を足してください。
        """),
    Mistake(
      name: "drawings on another page",
      files: ["ja/a.md": "---\ntitle: 題\ndrawings: [growth]\n---\n1. 項目\n"],
      english: """
        content/ja/a.md:3:1: error: “drawings” is not a known key. [unknown-key]
          hint: Known here: title, short-title, description, speakers, draft, embargo, sample, translation-of, \
        alias, template, date.
        """,
      japanese: """
        content/ja/a.md:3:1: エラー: 「drawings」という項目はありません。 [unknown-key]
          直し方: 使えるもの：title、short-title、description、speakers、draft、embargo、sample、translation-of、\
        alias、template、date
        """),
  ]
}
