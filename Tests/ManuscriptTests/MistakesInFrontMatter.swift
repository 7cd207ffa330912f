import Fixtures

extension Mistake {
  static let fences = [
    Mistake(
      name: "a fence with a full-width space",
      files: ["ja/a.md": "---　\ntitle: 題\n---\n本文"],
      english: """
        content/ja/a.md:1:4: error: This line ought to be “---”, but something else stands in it. [wrong-fence]
          hint: Write three half-width hyphens and nothing else, no space either: ---
        """,
      japanese: """
        content/ja/a.md:1:4: エラー: この行は「---」のはずですが、ほかの文字がまざっています。 [wrong-fence]
          直し方: 半角のハイフン3つだけを書いてください。空白（全角も）は入れません： ---
        """),
    Mistake(
      name: "a closing fence with a full-width space",
      files: ["ja/a.md": "---\ntitle: 題\n---　\n本文\n\n---\n\nあと"],
      english: """
        content/ja/a.md:3:4: error: This line ought to be “---”, but something else stands in it. [wrong-fence]
          hint: Write three half-width hyphens and nothing else, no space either: ---
        """,
      japanese: """
        content/ja/a.md:3:4: エラー: この行は「---」のはずですが、ほかの文字がまざっています。 [wrong-fence]
          直し方: 半角のハイフン3つだけを書いてください。空白（全角も）は入れません： ---
        """),
    Mistake(
      name: "a full-width fence",
      files: ["ja/a.md": "－－－\ntitle: 題\n---\n本文"],
      english: """
        content/ja/a.md:1:1: error: This line ought to be “---”, but something else stands in it. [wrong-fence]
          hint: Write three half-width hyphens and nothing else, no space either: ---
        """,
      japanese: """
        content/ja/a.md:1:1: エラー: この行は「---」のはずですが、ほかの文字がまざっています。 [wrong-fence]
          直し方: 半角のハイフン3つだけを書いてください。空白（全角も）は入れません： ---
        """),
    Mistake(
      name: "a fence of four",
      files: ["ja/a.md": "----\ntitle: 題\n---\n"],
      english: """
        content/ja/a.md:1:1: error: This line ought to be “---”, but something else stands in it. [wrong-fence]
          hint: Write three half-width hyphens and nothing else, no space either: ---
        """,
      japanese: """
        content/ja/a.md:1:1: エラー: この行は「---」のはずですが、ほかの文字がまざっています。 [wrong-fence]
          直し方: 半角のハイフン3つだけを書いてください。空白（全角も）は入れません： ---
        """),
    Mistake(
      name: "a fence on the third line",
      files: ["ja/a.md": "\n\n---\ntitle: 題\n---\n本文"],
      english: """
        content/ja/a.md:3:1: error: The front matter does not begin on the first line. [wrong-fence]
          hint: Remove the empty lines above it.
        """,
      japanese: """
        content/ja/a.md:3:1: エラー: 見出し情報（フロントマター）が、1行目から始まっていません。 [wrong-fence]
          直し方: 上の空の行を消してください。
        """),
    Mistake(
      name: "a title that is cut off",
      files: ["ja/a.md": "---\ntitle: お知らせ #1 開催\n---\n"],
      english: """
        content/ja/a.md:2:13: error: “#” begins a comment here, so the value ends before it: “お知らせ”. [cut-value]
          hint: If it is part of the text, put the value in quotation marks: title: "お知らせ #1 開催"
          A comment is safe on a line of its own.
        """,
      japanese: """
        content/ja/a.md:2:13: エラー: 「#」から後ろはメモとして扱われるので、値は「お知らせ」で終わってしまいます。 [cut-value]
          直し方: 文字として書いたなら、値を引用符で囲んでください： title: "お知らせ #1 開催"
          メモなら、別の行に書いてください。
        """),
    Mistake(
      name: "a title with a sign of YAML",
      files: ["ja/a.md": "---\ntitle: [お知らせ] 休館\n---\n"],
      english: """
        content/ja/a.md:2:8: error: “[” has a meaning of its own in YAML, so this value cannot be read. [unquoted-value]
          hint: Put the value in quotation marks: title: "[お知らせ] 休館"
        """,
      japanese: """
        content/ja/a.md:2:8: エラー: 「[」はYAMLで特別な意味を持つので、この値は読めません。 [unquoted-value]
          直し方: 値を引用符で囲んでください： title: "[お知らせ] 休館"
        """),
    Mistake(
      name: "a flag in full-width letters",
      files: ["ja/a.md": "---\ntitle: 題\ndraft: ｔｒｕｅ\n---\n"],
      english: """
        content/ja/a.md:3:8: error: Expected true or false, but found “ｔｒｕｅ”. [wrong-value]
          hint: Write it without quotation marks: true
        """,
      japanese: """
        content/ja/a.md:3:8: エラー: ここにはtrue か falseが必要ですが、「ｔｒｕｅ」があります。 [wrong-value]
          直し方: 引用符なしの半角で書いてください： true
        """),
    Mistake(
      name: "a date in quotation marks",
      files: ["ja/a.md": "---\ntitle: 題\nembargo: “2026-12-01”\n---\n"],
      english: """
        content/ja/a.md:3:10: error: Expected a date that exists, such as 2021-12-16, but found ““2026-12-01””. [wrong-value]
          hint: Write it in half-width characters: 2026-12-01
        """,
      japanese: """
        content/ja/a.md:3:10: エラー: ここには2021-12-16 のような、実在する日付が必要ですが、「“2026-12-01”」があります。 [wrong-value]
          直し方: 半角で書いてください： 2026-12-01
        """),
    Mistake(
      name: "a link to a draft",
      files: [
        "ja/a.md": "---\ntitle: あ\n---\n[下書き](b.md)\n",
        "ja/b.md": "---\ntitle: い\ndraft: true\n---\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “b.md”, which is a draft. [link-to-draft]
          hint: Remove the link, or the line “draft: true” of that page.
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「b.md」は、下書き（draft: true）です。 [link-to-draft]
          直し方: このリンクを消すか、そのページの「draft: true」の行を消してください。
        """),
    Mistake(
      name: "a home page that is a draft",
      files: ["ja/index.md": "---\ntitle: 家\ndraft: true\n---\n"],
      english: """
        content/ja/index.md: error: The home page cannot be held back: without it there is no site. [held-home-page]
          hint: Remove “draft” or “embargo” here, and hold back other pages.
        """,
      japanese: """
        content/ja/index.md: エラー: トップページがないとサイトを作れないので、下書き（draft）や公開前（embargo）にはできません。 [held-home-page]
          直し方: このファイルの draft や embargo の行を消し、ほかのページに書いてください。
        """),
  ]
}
