import Fixtures

extension Mistake {
  private static let page = "---\ntitle: 題\n---\n本文\n"

  static let addresses = [
    Mistake(
      name: "two chapters with the same number",
      files: [
        "ja/booklet/index.md": page, "ja/booklet/01-one.md": page, "ja/booklet/1-two.md": page,
      ],
      english: """
        content/ja/booklet/1-two.md: error: The chapter number 1 is used twice; the other file is content/ja/booklet/01-one.md. [repeated-chapter-number]
          hint: Give one of the two files another number.
        """,
      japanese: """
        content/ja/booklet/1-two.md: エラー: 章の番号1が2回使われています。もう1つは content/ja/booklet/01-one.md です。 [repeated-chapter-number]
          直し方: どちらかのファイル名の番号を変えてください。
        """),
    Mistake(
      name: "a chapter without a number",
      files: ["ja/booklet/index.md": page, "ja/booklet/peer.md": page],
      english: """
        content/ja/booklet/peer.md: error: A chapter's file name must begin with its number. [chapter-without-number]
          hint: Name it like 01-first-steps.md.
        """,
      japanese: """
        content/ja/booklet/peer.md: エラー: 章のファイル名は、章の番号で始めてください。 [chapter-without-number]
          直し方: 01-first-steps.md のような名前にしてください。
        """),
    Mistake(
      name: "chapters without the booklet's own page",
      files: ["ja/booklet/01-peer.md": page],
      english: """
        content/ja/booklet/index.md: error: There are chapters, but no page for the booklet itself. [missing-page]
          hint: Make this file, beginning with:
          ---
          title: The page's title
          ---
        """,
      japanese: """
        content/ja/booklet/index.md: エラー: 章はありますが、冊子そのもののページがありません。 [missing-page]
          直し方: このファイルを作り、先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
        """),
    Mistake(
      name: "a release without a date",
      files: ["ja/releases/index.md": page, "ja/releases/booklet.md": page],
      english: """
        content/ja/releases/booklet.md: error: A press release's file name must begin with its date. [release-without-date]
          hint: Name it like 2021-12-16-booklet.md.
        """,
      japanese: """
        content/ja/releases/booklet.md: エラー: プレスリリースのファイル名は、日付で始めてください。 [release-without-date]
          直し方: 2021-12-16-booklet.md のような名前にしてください。
        """),
    Mistake(
      name: "a release whose date does not exist",
      files: ["ja/releases/index.md": page, "ja/releases/2021-02-30-booklet.md": page],
      english: """
        content/ja/releases/2021-02-30-booklet.md: error: The date 2021-02-30 in the file name does not exist. [impossible-date]
          hint: Name the file by the day on which the release was issued.
        """,
      japanese: """
        content/ja/releases/2021-02-30-booklet.md: エラー: ファイル名の日付 2021-02-30 は、こよみにありません。 [impossible-date]
          直し方: ファイル名を、発表した日の日付に直してください。
        """),
    Mistake(
      name: "releases without a list",
      files: ["ja/releases/2021-12-16-booklet.md": page],
      english: """
        content/ja/releases/index.md: error: There are press releases, but no page that lists them. [missing-page]
          hint: Make this file, beginning with:
          ---
          title: The page's title
          ---
        """,
      japanese: """
        content/ja/releases/index.md: エラー: プレスリリースはありますが、その一覧のページがありません。 [missing-page]
          直し方: このファイルを作り、先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
        """),
    Mistake(
      name: "a language without a home page",
      files: ["ja/index.md": nil, "ja/home.md": page],
      english: """
        content/ja/index.md: error: The language “ja” has no home page. [missing-page]
          hint: Make this file, beginning with:
          ---
          title: The page's title
          ---
        """,
      japanese: """
        content/ja/index.md: エラー: 言語「ja」のトップページがありません。 [missing-page]
          直し方: このファイルを作り、先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
        """),
    Mistake(
      name: "a chapter in a folder of its own",
      files: ["ja/booklet/index.md": page, "ja/booklet/part/01-peer.md": page],
      english: """
        content/ja/booklet/part/01-peer.md: error: This file lies too deep to be part of booklet/. [misplaced-file]
          hint: Put it directly into booklet/.
        """,
      japanese: """
        content/ja/booklet/part/01-peer.md: エラー: このファイルは深い場所にあるので、booklet/ の一部として扱えません。 [misplaced-file]
          直し方: booklet/ のすぐ下に移してください。
        """),
    Mistake(
      name: "a name that Windows cannot hold",
      files: ["ja/con.md": page],
      english: """
        content/ja/con.md: error: Windows cannot hold a file of this name. [unportable-name]
          hint: Leave out < > : " | ? * \\ and a space or a full stop at the end, and names such as con or aux.
        """,
      japanese: """
        content/ja/con.md: エラー: この名前のファイルは、Windowsでは扱えません。 [unportable-name]
          直し方: < > : " | ? * \\ や、末尾の空白・ピリオド、con や aux のような名前は使わないでください。
        """),
    Mistake(
      name: "a page in the folder of a language that is not listed",
      files: ["fr/index.md": page],
      english: """
        content/fr: warning: “fr” is not in “languages”, so 1 file in content/fr is not used. [unused-language]
          hint: Add “fr” to “languages” in site.yaml, or remove them.
        """,
      japanese: """
        content/fr: 注意: languages に「fr」がないので、content/fr の1個のファイルは使われません。 [unused-language]
          直し方: site.yaml の languages に「fr」を加えるか、いらないなら消してください。
        """),
    Mistake(
      name: "a page whose name ends wrongly",
      files: ["ja/order.MD": page],
      english: """
        content/ja/order.MD: warning: No page uses this file, so it is not published. [unused-file]
          hint: If it is meant to be a page, its name must end in .md (in small letters).
        """,
      japanese: """
        content/ja/order.MD: 注意: このファイルはどのページからも使われていないので、公開されません。 [unused-file]
          直し方: ページにするつもりなら、ファイル名の最後を .md（小文字）にしてください。
        """),
    Mistake(
      name: "a file that nothing uses",
      files: ["ja/memo.txt": "メモ"],
      english: """
        content/ja/memo.txt: warning: No page uses this file, so it is not published. [unused-file]
          hint: Link to it from a page, or move it out of the content folder.
        """,
      japanese: """
        content/ja/memo.txt: 注意: このファイルはどのページからも使われていないので、公開されません。 [unused-file]
          直し方: ページからリンクするか、コンテンツのフォルダーから出してください。
        """),
  ]
}
