import Fixtures

extension Mistake {
  static let printSettings = [
    print(
      "an unknown paper size", "{size: a3}", column: 15,
      english: "Expected a paper size: a5, a4, b6 (JIS) or letter, but found “a3”. [wrong-value]",
      japanese: "ここには紙の大きさ（a5、a4、b6、letter のどれか）が必要ですが、「a3」があります。 [wrong-value]"),
    print(
      "an unknown binding", "{binding: top}", column: 18,
      english: "Expected left or right, but found “top”. [wrong-value]",
      japanese: "ここにはleft（左とじ）か right（右とじ）が必要ですが、「top」があります。 [wrong-value]"),
    print(
      "an unknown writing", "{writing: tategaki}", column: 18,
      english: "Expected horizontal or vertical, but found “tategaki”. [wrong-value]",
      japanese: "ここにはhorizontal（横書き）か vertical（縦書き）が必要ですが、「tategaki」があります。 [wrong-value]"),
    print(
      "a margin that is no length", "{margins: {top: wide}}", column: 24,
      english: "Expected a length in millimetres such as 17mm, but found “wide”. [wrong-value]",
      japanese: "ここには17mm のような長さ（ミリメートル）が必要ですが、「wide」があります。 [wrong-value]"),
    print(
      "margins that leave no room", "{margins: {inner: 60mm, outer: 60mm}}", column: 18,
      english: """
        These margins leave less than 50 mm of the page for the text. [margins-too-wide]
          hint: Make them smaller, for example: margins: {inner: 18mm, outer: 16mm}
        """,
      japanese: """
        この余白では、文章を置く場所の幅か高さが 50mm に足りません。 [margins-too-wide]
          直し方: もっと小さくしてください。たとえば： margins: {inner: 18mm, outer: 16mm}
        """),
    print(
      "a bleed as wide as a page", "{bleed: 50mm}", column: 16,
      english: "Expected a length from 0 to 10mm such as 3mm, but found “50mm”. [wrong-value]",
      japanese: "ここには3mm のような長さ（0 から 10mm まで）が必要ですが、「50mm」があります。 [wrong-value]"),
    print(
      "crop marks that are neither", "{crop-marks: yes}", column: 21,
      english: """
        Expected true or false, but found “yes”. [wrong-value]
          hint: Write it without quotation marks: true
        """,
      japanese: """
        ここにはtrue か falseが必要ですが、「yes」があります。 [wrong-value]
          直し方: 引用符なしの半角で書いてください： true
        """),
    print(
      "an unknown key of the print settings", "{bindung: left}", column: 9,
      english: """
        “bindung” is not a known key. [unknown-key]
          hint: Did you mean “binding”?
        """,
      japanese: """
        「bindung」という項目はありません。 [unknown-key]
          直し方: 「binding」のことですか？
        """),
    print(
      "a program", "{programs: {chromium: ./evil.sh}}", column: 9,
      english: """
        Content names no program: “programs” is no longer a key of “print”. [retired-key]
          hint: Remove it. Sasshi finds Chromium and WeasyPrint on the search path (PATH). If yours is \
        elsewhere, say so on your machine: in the variable SASSHI_CHROMIUM or SASSHI_WEASYPRINT, or with a line \
        such as “chromium: /path/to/chromium” in ~/.config/sasshi/programs.yaml.
        """,
      japanese: """
        コンテンツでプログラムを指定することはできません。print の programs という項目はなくなりました。 [retired-key]
          直し方: この項目を消してください。Chromium と WeasyPrint は、パス（PATH）から自動で見つかります。\
        ほかの場所にあるときは、お使いのコンピューターで、環境変数 SASSHI_CHROMIUM か SASSHI_WEASYPRINT、または \
        ~/.config/sasshi/programs.yaml の「chromium: /path/to/chromium」のような行で指定してください。
        """),
    Mistake(
      name: "vertical lines in English",
      files: [
        "site.yaml": """
        name: Booklet
        languages: [en]
        organisation: {name: Group, url: https://example.org/}
        print: {writing: vertical}
        """,
        "ja/index.md": nil, "en/index.md": "---\ntitle: Home\n---\nWelcome.\n",
      ],
      english: """
        content/site.yaml:4:18: error: Only Japanese is set in vertical lines, but the source language is “en”. [vertical-writing]
          hint: Write “writing: horizontal”, or remove the line.
        """,
      japanese: """
        content/site.yaml:4:18: エラー: 縦書きにできるのは日本語だけですが、元の言語は「en」です。 [vertical-writing]
          直し方: 「writing: horizontal」（横書き）と書くか、この行を消してください。
        """),
  ]

  /// A mistake in a `print` on the sixth line of `site.yaml`.
  private static func print(
    _ name: String, _ settings: String, column: Int, english: String, japanese: String
  ) -> Mistake {
    Mistake(
      name: name,
      files: ["site.yaml": ContentFolderFixture.settings + "\nprint: \(settings)\n"],
      english: "content/site.yaml:6:\(column): error: \(english)",
      japanese: "content/site.yaml:6:\(column): エラー: \(japanese)")
  }
}
