extension NameProblemTests.Case {
  static let all: [Self] = [
    Self(
      [("page", "冊子{{headin}}")],
      """
      page.mustache:1:3: error: The name “headin” is not known here. [unknown-name]
        hint: Did you mean “heading”?
      """,
      """
      page.mustache:1:3: エラー: ここでは「headin」という名前は使えません。 [unknown-name]
        直し方: 「heading」のことですか？
      """),
    Self(
      [("page", "{{xyzzy}}")],
      """
      page.mustache:1:1: error: The name “xyzzy” is not known here. [unknown-name]
        hint: Known here: heading, content, sample, tags, booklet, words.
      """,
      """
      page.mustache:1:1: エラー: ここでは「xyzzy」という名前は使えません。 [unknown-name]
        直し方: 使えるもの：heading、content、sample、tags、booklet、words
      """),
    Self(
      [("page", "{{#booklet}}\n {{#chapters}}{{titel}}{{/chapters}}\n{{/booklet}}")],
      """
      page.mustache:2:15: error: The name “titel” is not known here. [unknown-name]
        hint: Did you mean “title”?
      """,
      """
      page.mustache:2:15: エラー: ここでは「titel」という名前は使えません。 [unknown-name]
        直し方: 「title」のことですか？
      """),
    Self(
      [("page", "{{#booklet.chapters}}{{number}}{{/booklet.chapters}}")],
      """
      page.mustache:1:22: error: The name “number” is not known here. [unknown-name]
        hint: Known in “booklet.chapters”: title, url, current.
      """,
      """
      page.mustache:1:22: エラー: ここでは「number」という名前は使えません。 [unknown-name]
        直し方: 「booklet.chapters」で使えるもの：title、url、current
      """),
    Self(
      [("page", "{{chapters}}")],
      """
      page.mustache:1:1: error: The name “chapters” is not known here. [unknown-name]
        hint: Did you mean “booklet.chapters”?
      """,
      """
      page.mustache:1:1: エラー: ここでは「chapters」という名前は使えません。 [unknown-name]
        直し方: 「booklet.chapters」のことですか？
      """),
    Self(
      [("page", "{{booklet.titel}}{{booklet.price}}")],
      """
      page.mustache:1:1: error: “booklet” has no “titel”. [unknown-name]
        hint: Did you mean “booklet.title”?
      page.mustache:1:18: error: “booklet” has no “price”. [unknown-name]
        hint: Known in “booklet”: title, chapters.
      """,
      """
      page.mustache:1:1: エラー: 「booklet」に「titel」はありません。 [unknown-name]
        直し方: 「booklet.title」のことですか？
      page.mustache:1:18: エラー: 「booklet」に「price」はありません。 [unknown-name]
        直し方: 「booklet」で使えるもの：title、chapters
      """),
    Self(
      [("page", "{{words.nex}}{{words.footer}}")],
      """
      page.mustache:1:1: error: “words.nex” is not in locales/ja.yaml. [unknown-name]
        hint: Did you mean “words.next”?
      page.mustache:1:14: error: “words.footer” is not in locales/ja.yaml. [unknown-name]
        hint: Add it to locales/ja.yaml.
      """,
      """
      page.mustache:1:1: エラー: 「words.nex」が locales/ja.yaml にありません。 [unknown-name]
        直し方: 「words.next」のことですか？
      page.mustache:1:14: エラー: 「words.footer」が locales/ja.yaml にありません。 [unknown-name]
        直し方: locales/ja.yaml に書き足してください。
      """),
    Self(
      [("page", "{{heading.length}}{{booklet.chapters.title}}")],
      """
      page.mustache:1:1: error: “heading” is text, which has no “length”. [misused-name]
        hint: Write only “heading”.
      page.mustache:1:19: error: “booklet.chapters” is a list, which has no “title”. [misused-name]
        hint: Go through the list: {{#booklet.chapters}}{{title}}{{/booklet.chapters}}.
      """,
      """
      page.mustache:1:1: エラー: 「heading」は文字列なので、「length」はありません。 [misused-name]
        直し方: 「heading」だけを書いてください。
      page.mustache:1:19: エラー: 「booklet.chapters」はリストなので、「title」はありません。 [misused-name]
        直し方: {{#booklet.chapters}}{{title}}{{/booklet.chapters}} のように、1つずつ取り出してください。
      """),
    Self(
      [("page", "{{content}}")],
      """
      page.mustache:1:1: error: “content” is HTML, and this tag would show its markup as text. [wrong-braces]
        hint: Write {{{content}}}.
      """,
      """
      page.mustache:1:1: エラー: 「content」はHTMLです。この書き方では、HTMLのタグが文字として表示されます。 [wrong-braces]
        直し方: {{{content}}} と書いてください。
      """),
    Self(
      [("page", "{{{heading}}}{{&heading}}")],
      """
      page.mustache:1:1: error: “heading” is text, and this tag would not escape it. [wrong-braces]
        hint: Write {{heading}}.
      page.mustache:1:14: error: “heading” is text, and this tag would not escape it. [wrong-braces]
        hint: Write {{heading}}.
      """,
      """
      page.mustache:1:1: エラー: 「heading」は文字列です。この書き方では、エスケープされません。 [wrong-braces]
        直し方: {{heading}} と書いてください。
      page.mustache:1:14: エラー: 「heading」は文字列です。この書き方では、エスケープされません。 [wrong-braces]
        直し方: {{heading}} と書いてください。
      """),
    Self(
      [("page", "{{sample}}{{booklet}}{{booklet.chapters}}{{.}}")],
      """
      page.mustache:1:1: error: “sample” is a condition, which cannot be written. [misused-name]
        hint: Use it as a section: {{#sample}}…{{/sample}}.
      page.mustache:1:11: error: “booklet” is a group of fields, which cannot be written. [misused-name]
        hint: Write one of its fields, such as {{booklet.title}}.
      page.mustache:1:22: error: “booklet.chapters” is a list, which cannot be written. [misused-name]
        hint: Use it as a section: {{#booklet.chapters}}…{{/booklet.chapters}}.
      page.mustache:1:42: error: “.” is a group of fields, which cannot be written. [misused-name]
        hint: Write one of its fields, such as {{heading}}.
      """,
      """
      page.mustache:1:1: エラー: 「sample」は条件なので、そのまま書き出せません。 [misused-name]
        直し方: {{#sample}}…{{/sample}} のように、セクションとして使ってください。
      page.mustache:1:11: エラー: 「booklet」は項目のまとまりなので、そのまま書き出せません。 [misused-name]
        直し方: {{booklet.title}} のように、中の項目を書いてください。
      page.mustache:1:22: エラー: 「booklet.chapters」はリストなので、そのまま書き出せません。 [misused-name]
        直し方: {{#booklet.chapters}}…{{/booklet.chapters}} のように、セクションとして使ってください。
      page.mustache:1:42: エラー: 「.」は項目のまとまりなので、そのまま書き出せません。 [misused-name]
        直し方: {{heading}} のように、中の項目を書いてください。
      """),
    Self(
      [("page", "{{#tags}}{{{.}}}{{/tags}}")],
      """
      page.mustache:1:10: error: “.” is text, and this tag would not escape it. [wrong-braces]
        hint: Write {{.}}.
      """,
      """
      page.mustache:1:10: エラー: 「.」は文字列です。この書き方では、エスケープされません。 [wrong-braces]
        直し方: {{.}} と書いてください。
      """),
    Self(
      [("page", "{{#nothing}}x{{/nothing}}{{^nothing}}x{{/nothing}}")],
      """
      page.mustache:1:1: error: The name “nothing” is not known here. [unknown-name]
        hint: Known here: heading, content, sample, tags, booklet, words.
      page.mustache:1:26: error: The name “nothing” is not known here. [unknown-name]
        hint: Known here: heading, content, sample, tags, booklet, words.
      """,
      """
      page.mustache:1:1: エラー: ここでは「nothing」という名前は使えません。 [unknown-name]
        直し方: 使えるもの：heading、content、sample、tags、booklet、words
      page.mustache:1:26: エラー: ここでは「nothing」という名前は使えません。 [unknown-name]
        直し方: 使えるもの：heading、content、sample、tags、booklet、words
      """),
    Self(
      [("page", "{{> hed}}{{<footer}}{{/footer}}"), ("head", "")],
      """
      page.mustache:1:1: error: There is no template “hed”. [unknown-template]
        hint: Did you mean “head”?
      page.mustache:1:10: error: There is no template “footer”. [unknown-template]
        hint: Known here: head, page.
      """,
      """
      page.mustache:1:1: エラー: 「hed」というテンプレートはありません。 [unknown-template]
        直し方: 「head」のことですか？
      page.mustache:1:10: エラー: 「footer」というテンプレートはありません。 [unknown-template]
        直し方: 使えるもの：head、page
      """),
    Self(
      [
        ("page", "{{<layout}}{{$titel}}{{/titel}}{{$sidebar}}{{/sidebar}}{{/layout}}"),
        ("layout", "{{$title}}{{/title}}{{$content}}{{/content}}"),
      ],
      """
      page.mustache:1:12: error: “{{$titel}}” overrides nothing: “layout” has no such block. [unknown-block]
        hint: Did you mean “{{$title}}”?
      page.mustache:1:32: error: “{{$sidebar}}” overrides nothing: “layout” has no such block. [unknown-block]
        hint: Known in “layout”: title, content.
      """,
      """
      page.mustache:1:12: エラー: 「{{$titel}}」に対応するブロックが「layout」にありません。 [unknown-block]
        直し方: 「{{$title}}」のことですか？
      page.mustache:1:32: エラー: 「{{$sidebar}}」に対応するブロックが「layout」にありません。 [unknown-block]
        直し方: 「layout」で使えるもの：title、content
      """),
    Self(
      [("page", "{{<layout}}{{$x}}{{/x}}{{/layout}}"), ("layout", "none")],
      """
      page.mustache:1:12: error: “{{$x}}” overrides nothing: “layout” has no such block. [unknown-block]
        hint: Add {{$name}}…{{/name}} to “layout”, or use {{> layout}}.
      """,
      """
      page.mustache:1:12: エラー: 「{{$x}}」に対応するブロックが「layout」にありません。 [unknown-block]
        直し方: 「layout」に {{$name}}…{{/name}} を加えるか、{{> layout}} を使ってください。
      """),
    Self(
      [("page", "{{> page}}")],
      """
      page.mustache:1:1: error: “page” includes itself again with the same data, without end. [endless-template]
        hint: Include it only inside a section that goes further into the data each time.
      """,
      """
      page.mustache:1:1: エラー: 「page」が同じデータのまま自分自身を呼び出し、終わりません。 [endless-template]
        直し方: 呼び出すたびにデータの内側へ進むセクションの中でだけ使ってください。
      """),
    Self(
      [("page", "{{> list}}"), ("list", "{{#booklet.chapters}}{{> list}}{{/booklet.chapters}}")],
      """
      list.mustache:1:22: error: “list” includes itself again with the same data, without end. [endless-template]
        hint: Include it only inside a section that goes further into the data each time.
      """,
      """
      list.mustache:1:22: エラー: 「list」が同じデータのまま自分自身を呼び出し、終わりません。 [endless-template]
        直し方: 呼び出すたびにデータの内側へ進むセクションの中でだけ使ってください。
      """),
    Self(
      [("page", "{{<page}}{{/page}}")],
      """
      page.mustache:1:1: error: “page” includes itself again with the same data, without end. [endless-template]
        hint: Include it only inside a section that goes further into the data each time.
      """,
      """
      page.mustache:1:1: エラー: 「page」が同じデータのまま自分自身を呼び出し、終わりません。 [endless-template]
        直し方: 呼び出すたびにデータの内側へ進むセクションの中でだけ使ってください。
      """),
    Self(
      [("page", "{{a..b}}{{*x}}")],
      """
      page.mustache:1:1: error: The name “a..b” is not known here. [unknown-name]
        hint: Known here: heading, content, sample, tags, booklet, words.
      page.mustache:1:9: error: The name “*x” is not known here. [unknown-name]
        hint: Known here: heading, content, sample, tags, booklet, words.
      """,
      """
      page.mustache:1:1: エラー: ここでは「a..b」という名前は使えません。 [unknown-name]
        直し方: 使えるもの：heading、content、sample、tags、booklet、words
      page.mustache:1:9: エラー: ここでは「*x」という名前は使えません。 [unknown-name]
        直し方: 使えるもの：heading、content、sample、tags、booklet、words
      """),
  ]
}
