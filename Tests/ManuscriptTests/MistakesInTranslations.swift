import Fixtures

extension Mistake {
  private static let page = "---\ntitle: 題\n---\n本文\n"
  private static let home = "---\ntitle: Home\n---\n"

  private static func settings(_ languages: String) -> String {
    ContentFolderFixture.settings.replacing("[ja]", with: languages)
  }

  static let translations = [
    Mistake(
      name: "a fallback to a language that the site does not have",
      files: ["site.yaml": settings("[ja, {tag: en, fallback: [jp]}]")],
      english: """
        content/site.yaml:2:38: error: “jp” is not another language of the site, so nothing can be taken from it. [unknown-language]
          hint: Did you mean “ja”?
        """,
      japanese: """
        content/site.yaml:2:38: エラー: 「jp」はこのサイトのほかの言語ではないので、代わりに使えません。 [unknown-language]
          直し方: 「ja」のことですか？
        """),
    Mistake(
      name: "a direction that is none",
      files: ["site.yaml": settings("[ja, {tag: en, direction: left}]")],
      english:
        "content/site.yaml:2:38: error: Expected ltr (from left to right) or rtl (from right to left), but found “left”. [wrong-value]",
      japanese:
        "content/site.yaml:2:38: エラー: ここにはltr（左から右）か rtl（右から左）が必要ですが、「left」があります。 [wrong-value]"),
    Mistake(
      name: "a language listed twice",
      files: ["site.yaml": settings("[ja, {tag: JA}]")],
      english: """
        content/site.yaml:2:17: error: The language “JA” is listed twice. [repeated-language]
          hint: Remove one of them.
        """,
      japanese: """
        content/site.yaml:2:17: エラー: 言語「JA」が2回書かれています。 [repeated-language]
          直し方: どちらか一方を消してください。
        """),
    Mistake(
      name: "a fingerprint that is none",
      files: ["ja/order.md": "---\ntitle: 題\ntranslation-of: yes\n---\n"],
      english:
        "content/ja/order.md:3:17: error: Expected what “sasshi translations mark” writes, such as \"a1b2c3 d4e5f6\", but found “yes”. [wrong-value]",
      japanese:
        "content/ja/order.md:3:17: エラー: ここには「sasshi translations mark」が書きこむ \"a1b2c3 d4e5f6\" のような値が必要ですが、「yes」があります。 [wrong-value]"
    ),
    Mistake(
      name: "a page of the source language that says it is a translation",
      files: ["ja/order.md": "---\ntitle: 題\ntranslation-of: a1b2c3\n---\n"],
      english: """
        content/ja/order.md: warning: This page is in the source language, so its “translation-of” means nothing. [source-as-translation]
          hint: Remove that line.
        """,
      japanese: """
        content/ja/order.md: 注意: このページは元の言語のものなので、translation-of に意味はありません。 [source-as-translation]
          直し方: その行を消してください。
        """),
    Mistake(
      name: "a translation whose source was renamed",
      files: [
        "site.yaml": settings("[ja, en]"), "en/index.md": home, "ja/guide.md": page,
        "en/manual.md": "---\ntitle: Guide\ntranslation-of: \"bfda12\"\n---\n",
      ],
      english: """
        content/en/manual.md: warning: This is a translation, but its source is gone or has another name now. [translation-without-source]
          hint: Is it content/ja/guide.md? Then rename this file to guide.md.
        """,
      japanese: """
        content/en/manual.md: 注意: このページは翻訳ですが、元の文章がなくなったか、名前が変わりました。 [translation-without-source]
          直し方: content/ja/guide.md のことですか？ それなら、このファイルの名前を guide.md に変えてください。
        """),
    Mistake(
      name: "a translation whose source is gone",
      files: [
        "site.yaml": settings("[ja, en]"), "en/index.md": home,
        "en/manual.md": "---\ntitle: Guide\ntranslation-of: a1b2c3\n---\n",
      ],
      english: """
        content/en/manual.md: warning: This is a translation, but its source is gone or has another name now. [translation-without-source]
          hint: Rename it like its source, delete it, or remove its line “translation-of”.
        """,
      japanese: """
        content/en/manual.md: 注意: このページは翻訳ですが、元の文章がなくなったか、名前が変わりました。 [translation-without-source]
          直し方: 元の文章と同じ名前に変えるか、消すか、translation-of の行を消してください。
        """),
    Mistake(
      name: "a chapter that was renumbered in one language",
      files: [
        "site.yaml": settings("[ja, en]"), "en/index.md": home, "ja/booklet/index.md": page,
        "ja/booklet/02-one.md": page, "en/booklet/01-one.md": page,
      ],
      english: """
        content/en/booklet/01-one.md: warning: This translates content/ja/booklet/02-one.md, whose file name has another number. [renumbered-translation]
          hint: Name both files alike; until then the source's number counts.
        """,
      japanese: """
        content/en/booklet/01-one.md: 注意: このページの元の文章 content/ja/booklet/02-one.md は、ファイル名の番号が違います。 [renumbered-translation]
          直し方: 同じファイル名にしてください。それまでは元の文章の番号が使われます。
        """),
    Mistake(
      name: "a former address that is no address",
      files: ["ja/order.md": "---\ntitle: 題\nalias: ../buy.html\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “../buy.html”. [wrong-value]
          hint: Write it like this: buy
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「../buy.html」があります。 [wrong-value]
          直し方: 次のように書いてください： buy
        """),
  ]
}
