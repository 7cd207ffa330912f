extension SyntaxProblemTests.Case {
  static let all: [Self] = [
    Self(
      "冊子 {{title\n{{heading}}",
      """
      page.mustache:1:4: error: The tag that begins with “{{” has no “}}”. [unclosed-tag]
        hint: Write “}}” after the name: {{name}}.
      """,
      """
      page.mustache:1:4: エラー: 「{{」で始まるタグに、終わりの「}}」がありません。 [unclosed-tag]
        直し方: 名前の後に「}}」を書いてください：{{name}}
      """),
    Self(
      "<p>{{{content}}</p>",
      """
      page.mustache:1:4: error: The tag that begins with “{{{” has no “}}}”. [unclosed-tag]
        hint: Write “}}}” after the name: {{{name}}}.
      """,
      """
      page.mustache:1:4: エラー: 「{{{」で始まるタグに、終わりの「}}}」がありません。 [unclosed-tag]
        直し方: 名前の後に「}}}」を書いてください：{{{name}}}
      """),
    Self(
      "{{ }}",
      """
      page.mustache:1:1: error: The tag has no name. [empty-tag]
        hint: Write a name, such as {{title}}, or remove the tag.
      """,
      """
      page.mustache:1:1: エラー: タグに名前がありません。 [empty-tag]
        直し方: {{title}} のように名前を書くか、タグを消してください。
      """),
    Self(
      "{{#}}{{/}}",
      """
      page.mustache:1:1: error: The tag has no name. [empty-tag]
        hint: Write a name, such as {{title}}, or remove the tag.
      page.mustache:1:6: error: The tag has no name. [empty-tag]
        hint: Write a name, such as {{title}}, or remove the tag.
      """,
      """
      page.mustache:1:1: エラー: タグに名前がありません。 [empty-tag]
        直し方: {{title}} のように名前を書くか、タグを消してください。
      page.mustache:1:6: エラー: タグに名前がありません。 [empty-tag]
        直し方: {{title}} のように名前を書くか、タグを消してください。
      """),
    Self(
      "{{=<%%>=}}",
      """
      page.mustache:1:1: error: This tag does not say which two delimiters to use. [wrong-delimiters]
        hint: Write two delimiters with a space between them: {{=<% %>=}}.
      """,
      """
      page.mustache:1:1: エラー: 区切り記号を変えるタグの書き方が正しくありません。 [wrong-delimiters]
        直し方: 2つの記号を空白で区切って {{=<% %>=}} のように書いてください。
      """),
    Self(
      "{{=<% %>}}{{x}}",
      """
      page.mustache:1:1: error: This tag does not say which two delimiters to use. [wrong-delimiters]
        hint: Write two delimiters with a space between them: {{=<% %>=}}.
      """,
      """
      page.mustache:1:1: エラー: 区切り記号を変えるタグの書き方が正しくありません。 [wrong-delimiters]
        直し方: 2つの記号を空白で区切って {{=<% %>=}} のように書いてください。
      """),
    Self(
      "{{= a=b c =}}",
      """
      page.mustache:1:1: error: This tag does not say which two delimiters to use. [wrong-delimiters]
        hint: Write two delimiters with a space between them: {{=<% %>=}}.
      """,
      """
      page.mustache:1:1: エラー: 区切り記号を変えるタグの書き方が正しくありません。 [wrong-delimiters]
        直し方: 2つの記号を空白で区切って {{=<% %>=}} のように書いてください。
      """),
    Self(
      "a\n{{/booklet}}",
      """
      page.mustache:2:1: error: “{{/booklet}}” closes nothing that is open. [stray-closing-tag]
        hint: Remove it, or write the opening tag.
      """,
      """
      page.mustache:2:1: エラー: 「{{/booklet}}」に対応する始まりのタグがありません。 [stray-closing-tag]
        直し方: このタグを消すか、始まりのタグを書いてください。
      """),
    Self(
      "{{#booklet}}{{/chapters}}{{/booklet}}",
      """
      page.mustache:1:13: error: “{{/chapters}}” closes nothing that is open. [stray-closing-tag]
        hint: Open here is “{{#booklet}}”, from line 1.
      """,
      """
      page.mustache:1:13: エラー: 「{{/chapters}}」に対応する始まりのタグがありません。 [stray-closing-tag]
        直し方: ここで開いているのは、1行目の「{{#booklet}}」です。
      """),
    Self(
      "{{#booklet}}\n{{/bookelt}}",
      """
      page.mustache:2:1: error: “{{/bookelt}}” does not close “{{#booklet}}”, opened in line 1. [wrong-closing-tag]
        hint: Write “{{/booklet}}” where it ends.
      """,
      """
      page.mustache:2:1: エラー: 「{{/bookelt}}」は、1行目の「{{#booklet}}」を閉じるタグではありません。 [wrong-closing-tag]
        直し方: 終わりに「{{/booklet}}」と書いてください。
      """),
    Self(
      "あ{{#a}}{{#booklet}}{{/a}}",
      """
      page.mustache:1:8: error: “{{#booklet}}” is never closed. [unclosed-section]
        hint: Write “{{/booklet}}” where it ends.
      """,
      """
      page.mustache:1:8: エラー: 「{{#booklet}}」を閉じるタグがありません。 [unclosed-section]
        直し方: 終わりに「{{/booklet}}」と書いてください。
      """),
    Self(
      "{{^sample}}",
      """
      page.mustache:1:1: error: “{{^sample}}” is never closed. [unclosed-section]
        hint: Write “{{/sample}}” where it ends.
      """,
      """
      page.mustache:1:1: エラー: 「{{^sample}}」を閉じるタグがありません。 [unclosed-section]
        直し方: 終わりに「{{/sample}}」と書いてください。
      """),
    Self(
      "{{$title}}x",
      """
      page.mustache:1:1: error: “{{$title}}” is never closed. [unclosed-section]
        hint: Write “{{/title}}” where it ends.
      """,
      """
      page.mustache:1:1: エラー: 「{{$title}}」を閉じるタグがありません。 [unclosed-section]
        直し方: 終わりに「{{/title}}」と書いてください。
      """),
    Self(
      "{{<layout}}",
      """
      page.mustache:1:1: error: “{{<layout}}” is never closed. [unclosed-section]
        hint: Write “{{/layout}}” where it ends.
      """,
      """
      page.mustache:1:1: エラー: 「{{<layout}}」を閉じるタグがありません。 [unclosed-section]
        直し方: 終わりに「{{/layout}}」と書いてください。
      """),
    Self(
      "{{<layout}}{{heading}}{{#sample}}{{x}}{{/sample}}{{/layout}}",
      """
      page.mustache:1:12: error: “{{heading}}” stands in “{{<layout}}” but in no block, so it is left out. [outside-block]
        hint: Put it into a block: {{$name}}…{{/name}}.
      page.mustache:1:23: error: “{{#sample}}” stands in “{{<layout}}” but in no block, so it is left out. [outside-block]
        hint: Put it into a block: {{$name}}…{{/name}}.
      """,
      """
      page.mustache:1:12: エラー: 「{{heading}}」は「{{<layout}}」の中でブロックの外にあるため、使われません。 [outside-block]
        直し方: {{$name}}…{{/name}} のようにブロックの中に書いてください。
      page.mustache:1:23: エラー: 「{{#sample}}」は「{{<layout}}」の中でブロックの外にあるため、使われません。 [outside-block]
        直し方: {{$name}}…{{/name}} のようにブロックの中に書いてください。
      """),
    Self(
      "{{<layout}}\n  text {{$a}}{{/a}}\n{{/layout}}",
      """
      page.mustache:2:3: warning: This text stands in “{{<layout}}” but in no block, so it is left out. [outside-block]
        hint: Put it into a block: {{$name}}…{{/name}}.
      """,
      """
      page.mustache:2:3: 注意: この文は「{{<layout}}」の中でブロックの外にあるため、使われません。 [outside-block]
        直し方: {{$name}}…{{/name}} のようにブロックの中に書いてください。
      """),
    Self(
      "{{<layout}}{{$a}}{{/a}}\n{{$a}}{{/a}}{{/layout}}",
      """
      page.mustache:2:1: error: “{{$a}}” is given twice: line 1 has it too. [repeated-block]
        hint: Remove one of them.
      """,
      """
      page.mustache:2:1: エラー: 「{{$a}}」が2つあります（1行目にもあります）。 [repeated-block]
        直し方: どちらか1つを消してください。
      """),
    Self(
      String(repeating: "{{#a}}", count: 101) + String(repeating: "{{/a}}", count: 101),
      """
      page.mustache:1:601: error: Tags are nested more than 100 deep. [nested-too-deep]
        hint: Move the inner part into a template of its own.
      """,
      """
      page.mustache:1:601: エラー: タグの入れ子が100段を超えています。 [nested-too-deep]
        直し方: 内側の部分を別のテンプレートに分けてください。
      """),
  ]
}
