import Fixtures

extension Mistake {
  static let settings = [
    Mistake(
      name: "no site.yaml", files: ["site.yaml": nil],
      english: """
        content/site.yaml: error: There is no site.yaml, or it is empty. [missing-settings]
          hint: Make this file in the content folder, with at least:
          name: Our group
          languages: [en]
        """,
      japanese: """
        content/site.yaml: エラー: site.yaml がないか、空です。 [missing-settings]
          直し方: コンテンツのフォルダーにこのファイルを作り、少なくとも次のように書いてください：
          name: わたしたちの会
          languages: [ja]
        """),
    Mistake(
      name: "YAML that does not parse", files: ["site.yaml": "name: 冊子\n  more: 会\n"],
      english: """
        content/site.yaml:2:7: error: This is not valid YAML: mapping values are not allowed in this context. [invalid-yaml]
          hint: Put a value that holds “: ” or begins with a special character in quotation marks.
        """,
      japanese: """
        content/site.yaml:2:7: エラー: YAMLとして読めません：ここに「:」は書けません。 [invalid-yaml]
          直し方: 「: 」をふくむ値や、記号で始まる値は引用符 " " で囲んでください。
        """),
    Mistake(
      name: "an unknown key",
      files: ["site.yaml": ContentFolderFixture.settings + "\nnavigaton: [index.md]\n"],
      english: """
        content/site.yaml:6:1: error: “navigaton” is not a known key. [unknown-key]
          hint: Did you mean “navigation”?
        """,
      japanese: """
        content/site.yaml:6:1: エラー: 「navigaton」という項目はありません。 [unknown-key]
          直し方: 「navigation」のことですか？
        """),
    Mistake(
      name: "a word that downloads does not know",
      files: ["site.yaml": ContentFolderFixture.settings + "\ndownloads: yes\n"],
      english: """
        content/site.yaml:6:12: error: Expected clean or keep, but found “yes”. [wrong-value]
        """,
      japanese: """
        content/site.yaml:6:12: エラー: ここにはclean か keepが必要ですが、「yes」があります。 [wrong-value]
        """),
    Mistake(
      name: "a picture that does not exist",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\npicture: {file: shaer.jpg, alt: 机}\n",
        "ja/index.md": "---\ntitle: ホーム\n---\n[写真](share.jpg)\n", "ja/share.jpg": "",
      ],
      english: """
        content/site.yaml:6:17: error: The picture “shaer.jpg” does not exist in content/ja. [missing-picture]
          hint: Did you mean “share.jpg”?
        """,
      japanese: """
        content/site.yaml:6:17: エラー: 画像「shaer.jpg」が content/ja にありません。 [missing-picture]
          直し方: 「share.jpg」のことですか？
        """),
    Mistake(
      name: "a picture like no file",
      files: ["site.yaml": ContentFolderFixture.settings + "\npicture: {file: a.jpg, alt: 机}\n"],
      english: """
        content/site.yaml:6:17: error: The picture “a.jpg” does not exist in content/ja. [missing-picture]
          hint: Name a file in the folder of the source language, such as share.jpg.
        """,
      japanese: """
        content/site.yaml:6:17: エラー: 画像「a.jpg」が content/ja にありません。 [missing-picture]
          直し方: 元の言語のフォルダーの中のファイルを、share.jpg のように書いてください。
        """),
    Mistake(
      name: "a picture without a description",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\npicture: {file: a.jpg}\n",
        "ja/a.jpg": "",
      ],
      english: """
        content/site.yaml:6:10: error: “alt” is missing. [missing-key]
          hint: Add a line such as: alt: 机を囲む親たち
        """,
      japanese: """
        content/site.yaml:6:10: エラー: 「alt」がありません。 [missing-key]
          直し方: 次のような行を加えてください： alt: 机を囲む親たち
        """),
    Mistake(
      name: "a missing key",
      files: ["site.yaml": "languages: [ja]\norganisation: {name: 会, url: https://example.org/}\n"],
      english: """
        content/site.yaml:1:1: error: “name” is missing. [missing-key]
          hint: Add a line such as: name: Our group
        """,
      japanese: """
        content/site.yaml:1:1: エラー: 「name」がありません。 [missing-key]
          直し方: 次のような行を加えてください： name: わたしたちの会
        """),
    Mistake(
      name: "a value of the wrong type",
      files: ["site.yaml": ContentFolderFixture.settings + "\nnavigation: index.md\n"],
      english: """
        content/site.yaml:6:13: error: Expected a list (lines that begin with “- ”), but found “index.md”. [wrong-value]
          hint: Write it in half-width brackets with commas: [index.md]
        """,
      japanese: """
        content/site.yaml:6:13: エラー: ここにはリスト（「- 」で始まる行の並び）が必要ですが、「index.md」があります。 [wrong-value]
          直し方: 半角のかっことコンマで書いてください： [index.md]
        """),
    Mistake(
      name: "a text without one of the languages",
      files: [
        "site.yaml": """
        name: {ja: 冊子}
        languages: [ja, en]
        organisation: {name: 会, url: https://example.org/}
        """,
        "en/index.md": "---\ntitle: Home\n---\nWelcome.\n",
      ],
      english: """
        content/site.yaml:1:7: warning: “name” has no text in the language “en”; another language's is used. [untranslated-text]
          hint: Add a line “en: …” below “name”.
        """,
      japanese: """
        content/site.yaml:1:7: 注意: 「name」に言語「en」の文がありません。ほかの言語の文を使います。 [untranslated-text]
          直し方: 「name」の下に「en: …」の行を加えてください。
        """),
    Mistake(
      name: "an order route that leads nowhere",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\norder-routes:\n  - {key: form, copies: 30冊未満, recipient: 会}\n"
      ],
      english: """
        content/site.yaml:7:5: error: This order route has neither “form” nor “phone”. [order-route-without-contact]
          hint: Add the address of the order form, or a phone number.
        """,
      japanese: """
        content/site.yaml:7:5: エラー: この申し込み先には form も phone もありません。 [order-route-without-contact]
          直し方: 申し込みフォームのアドレス（form）か電話番号（phone）を加えてください。
        """),
    Mistake(
      name: "a page in the navigation that does not exist",
      files: ["site.yaml": ContentFolderFixture.settings + "\nnavigation: [indx.md]\n"],
      english: """
        content/site.yaml:6:14: error: The navigation names “indx.md”, but no language has that page. [unknown-page]
          hint: Did you mean “index.md”?
        """,
      japanese: """
        content/site.yaml:6:14: エラー: ナビゲーションの「indx.md」というページは、どの言語にもありません。 [unknown-page]
          直し方: 「index.md」のことですか？
        """),
    Mistake(
      name: "a date that does not exist",
      files: [
        "site.yaml": """
        name: 冊子
        languages: [ja]
        organisation: {name: 会, url: https://example.org/, founded: 2018-13}
        """
      ],
      english:
        "content/site.yaml:3:61: error: Expected a date that exists, such as 2018, 2018-05 or 2018-05-01, but found “2018-13”. [wrong-value]",
      japanese:
        "content/site.yaml:3:61: エラー: ここには2018、2018-05、2018-05-01 のような、実在する日付が必要ですが、「2018-13」があります。 [wrong-value]"
    ),
  ]

  static let frontMatter = [
    Mistake(
      name: "an embargo, and nobody said for which day the site is built",
      files: [
        "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
        "ja/releases/2021-12-16-booklet.md": "---\ntitle: 冊子\nembargo: 2021-12-16\n---\n本文\n",
      ],
      english: """
        content/ja/releases/2021-12-16-booklet.md:3:10: warning: This page must not be published before 2021-12-16, and it is in this build. [embargoed-page]
          hint: Build with --date and today's date, and it stays out until then; once it is published, remove this line.
        """,
      japanese: """
        content/ja/releases/2021-12-16-booklet.md:3:10: 注意: このページは 2021-12-16 より前に公開できませんが、今回のサイトに入っています。 [embargoed-page]
          直し方: --date に今日の日付を付けて作ると、その日までは入りません。公開したら、この行を消してください。
        """),
    Mistake(
      name: "an embargo that ends on no day of the calendar",
      files: [
        "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
        "ja/releases/2021-12-16-booklet.md": "---\ntitle: 冊子\nembargo: 12月\n---\n本文\n",
      ],
      english:
        "content/ja/releases/2021-12-16-booklet.md:3:10: error: Expected a date that exists, such as 2021-12-16, but found “12月”. [wrong-value]",
      japanese:
        "content/ja/releases/2021-12-16-booklet.md:3:10: エラー: ここには2021-12-16 のような、実在する日付が必要ですが、「12月」があります。 [wrong-value]"
    ),
    Mistake(
      name: "front matter that is never closed",
      files: ["ja/order.md": "---\ntitle: 注文\n\n本文\n"],
      english: """
        content/ja/order.md:1:1: error: The front matter that begins here is never closed. [unclosed-front-matter]
          hint: Put a line with only --- below its last key.
        """,
      japanese: """
        content/ja/order.md:1:1: エラー: ここから始まる見出し情報（フロントマター）が閉じられていません。 [unclosed-front-matter]
          直し方: 最後の項目の下に「---」だけの行を書いてください。
        """),
    Mistake(
      name: "no front matter",
      files: ["ja/order.md": "本文だけ\n"],
      english: """
        content/ja/order.md:1: error: The page has no title. [missing-title]
          hint: Begin the file with:
          ---
          title: The page's title
          ---
        """,
      japanese: """
        content/ja/order.md:1: エラー: ページに題名がありません。 [missing-title]
          直し方: ファイルの先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
        """),
    Mistake(
      name: "front matter without a title",
      files: ["ja/order.md": "---\ndescription: 注文の方法\n---\n本文\n"],
      english: """
        content/ja/order.md:2:1: error: “title” is missing. [missing-key]
          hint: Add a line such as: title: 冊子の申し込み
        """,
      japanese: """
        content/ja/order.md:2:1: エラー: 「title」がありません。 [missing-key]
          直し方: 次のような行を加えてください： title: 冊子の申し込み
        """),
    Mistake(
      name: "a title of nothing but white space",
      files: ["ja/order.md": "---\ntitle: \"  \"\n---\n本文\n"],
      english: """
        content/ja/order.md:2:1: error: “title” is missing. [missing-key]
          hint: Add a line such as: title: 冊子の申し込み
        """,
      japanese: """
        content/ja/order.md:2:1: エラー: 「title」がありません。 [missing-key]
          直し方: 次のような行を加えてください： title: 冊子の申し込み
        """),
    Mistake(
      name: "a full-width colon",
      files: ["ja/order.md": "---\ntitle：注文\n---\n本文\n"],
      english: """
        content/ja/order.md:2:6: error: The colon “：” behind the key is full-width. [wrong-colon]
          hint: Write a half-width colon with a space behind it: title: 注文
        """,
      japanese: """
        content/ja/order.md:2:6: エラー: 項目名のあとのコロン「：」が全角です。 [wrong-colon]
          直し方: 半角のコロンと半角の空白で書いてください： title: 注文
        """),
    Mistake(
      name: "a NUL in an escape",
      files: ["ja/order.md": "---\ntitle: \"注文\\0\"\n---\n本文\n"],
      english: """
        content/ja/order.md:2:8: error: There is an invisible character here (U+0000), which no text may hold. [invisible-character]
          hint: Delete it, or type this line anew. Is the file really a text file?
        """,
      japanese: """
        content/ja/order.md:2:8: エラー: ここに、目に見えない文字（U+0000）があります。文章には使えません。 [invisible-character]
          直し方: その文字を消すか、この行を打ち直してください。テキストファイルではない可能性もあります。
        """),
    Mistake(
      name: "an unknown key in front matter",
      files: ["ja/order.md": "---\ntitle: 注文\ndescripton: 方法\n---\n"],
      english: """
        content/ja/order.md:3:1: error: “descripton” is not a known key. [unknown-key]
          hint: Did you mean “description”?
        """,
      japanese: """
        content/ja/order.md:3:1: エラー: 「descripton」という項目はありません。 [unknown-key]
          直し方: 「description」のことですか？
        """),
    Mistake(
      name: "front matter that is no YAML",
      files: ["ja/order.md": "---\ntitle: 注文\n  lead: x: y\n---\n"],
      english: """
        content/ja/order.md:3:7: error: This is not valid YAML: mapping values are not allowed in this context. [invalid-yaml]
          hint: Put a value that holds “: ” or begins with a special character in quotation marks.
        """,
      japanese: """
        content/ja/order.md:3:7: エラー: YAMLとして読めません：ここに「:」は書けません。 [invalid-yaml]
          直し方: 「: 」をふくむ値や、記号で始まる値は引用符 " " で囲んでください。
        """),
    Mistake(
      name: "a flag that is no flag",
      files: ["ja/order.md": "---\ntitle: 注文\nsample: yes\n---\n"],
      english: """
        content/ja/order.md:3:9: error: Expected true or false, but found “yes”. [wrong-value]
          hint: Write it without quotation marks: true
        """,
      japanese: """
        content/ja/order.md:3:9: エラー: ここにはtrue か falseが必要ですが、「yes」があります。 [wrong-value]
          直し方: 引用符なしの半角で書いてください： true
        """),
    Mistake(
      name: "a date in front matter that does not exist",
      files: ["ja/order.md": "---\ntitle: 注文\ndate: 2023-02-29\n---\n"],
      english:
        "content/ja/order.md:3:7: error: Expected a date that exists, such as 2021-12-16, but found “2023-02-29”. [wrong-value]",
      japanese:
        "content/ja/order.md:3:7: エラー: ここには2021-12-16 のような、実在する日付が必要ですが、「2023-02-29」があります。 [wrong-value]"
    ),
  ]
}
