import Fixtures

extension Mistake {
  static let names = [
    Mistake(
      name: "a copy that macOS made",
      files: [
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/order のコピー.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/order のコピー.md: warning: By its name this is a copy of “order.md”; it is published as another page. [copied-file]
          hint: Delete it, move it out of the content folder, or give it a name of its own.
        """,
      japanese: """
        content/ja/order のコピー.md: 注意: 名前からみて「order.md」のコピーですが、別のページとして公開されます。 [copied-file]
          直し方: 消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。
        """),
    Mistake(
      name: "a copy that Windows made",
      files: [
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/order - コピー.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/order - コピー.md: warning: By its name this is a copy of “order.md”; it is published as another page. [copied-file]
          hint: Delete it, move it out of the content folder, or give it a name of its own.
        """,
      japanese: """
        content/ja/order - コピー.md: 注意: 名前からみて「order.md」のコピーですが、別のページとして公開されます。 [copied-file]
          直し方: 消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。
        """),
    Mistake(
      name: "a copy that a browser made",
      files: [
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/order (1).md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/order (1).md: warning: By its name this is a copy of “order.md”; it is published as another page. [copied-file]
          hint: Delete it, move it out of the content folder, or give it a name of its own.
        """,
      japanese: """
        content/ja/order (1).md: 注意: 名前からみて「order.md」のコピーですが、別のページとして公開されます。 [copied-file]
          直し方: 消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。
        """),
    Mistake(
      name: "a copy that macOS made in English",
      files: [
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/order copy 2.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/order copy 2.md: warning: By its name this is a copy of “order.md”; it is published as another page. [copied-file]
          hint: Delete it, move it out of the content folder, or give it a name of its own.
        """,
      japanese: """
        content/ja/order copy 2.md: 注意: 名前からみて「order.md」のコピーですが、別のページとして公開されます。 [copied-file]
          直し方: 消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。
        """),
    Mistake(
      name: "a page with two endings",
      files: [
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/note.md.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/note.md.md: warning: By its name this is a copy of “note.md”; it is published as another page. [copied-file]
          hint: Delete it, move it out of the content folder, or give it a name of its own.
        """,
      japanese: """
        content/ja/note.md.md: 注意: 名前からみて「note.md」のコピーですが、別のページとして公開されます。 [copied-file]
          直し方: 消すか、コンテンツのフォルダーから出すか、別の名前を付けてください。
        """),
    Mistake(
      name: "a page with an ending that Windows hides",
      files: ["ja/order.md.txt": "x"],
      english: """
        content/ja/order.md.txt: warning: No page uses this file, so it is not published. [unused-file]
          hint: If it is meant to be a page, name it “order.md”. Windows hides the last ending unless it is told to show them.
        """,
      japanese: """
        content/ja/order.md.txt: 注意: このファイルはどのページからも使われていないので、公開されません。 [unused-file]
          直し方: ページにするつもりなら、ファイル名を「order.md」にしてください。Windowsでは、エクスプローラーの「表示」で「ファイル名拡張子」を出すと、最後の部分が見えます。
        """),
    Mistake(
      name: "a former address like ?p=12",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"?p=12\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “?p=12”. [wrong-value]
          hint: What follows “?” is no part of a file's name, so a file cannot lead on from there. A rule of the web server can.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「?p=12」があります。 [wrong-value]
          直し方: 「?」から後ろはファイル名にならないので、ここからの転送は作れません。サーバーの設定で転送してください。
        """),
    Mistake(
      name: "a former address like con",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"con\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “con”. [wrong-value]
          hint: Leave out < > : " | ? * \\ and a space or a full stop at the end, and names such as con.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「con」があります。 [wrong-value]
          直し方: < > : " | ? * \\ や、末尾の空白・ピリオド、con のような名前は使えません。
        """),
    Mistake(
      name: "a former address like x*y",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"x*y\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “x*y”. [wrong-value]
          hint: Leave out < > : " | ? * \\ and a space or a full stop at the end, and names such as con.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「x*y」があります。 [wrong-value]
          直し方: < > : " | ? * \\ や、末尾の空白・ピリオド、con のような名前は使えません。
        """),
    Mistake(
      name: "a former address like /old/",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"/old/\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “/old/”. [wrong-value]
          hint: Write it like this: old/index
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「/old/」があります。 [wrong-value]
          直し方: 次のように書いてください： old/index
        """),
    Mistake(
      name: "a former address like a//b",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"a//b\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “a//b”. [wrong-value]
          hint: Write it like this: a/b
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「a//b」があります。 [wrong-value]
          直し方: 次のように書いてください： a/b
        """),
    Mistake(
      name: "a former address like https://old.example.jp/a/b.html",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"https://old.example.jp/a/b.html\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “https://old.example.jp/a/b.html”. [wrong-value]
          hint: Write it like this: a/b
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「https://old.example.jp/a/b.html」があります。 [wrong-value]
          直し方: 次のように書いてください： a/b
        """),
    Mistake(
      name: "a former address like old.php",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"old.php\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “old.php”. [wrong-value]
          hint: Only addresses that end in .html or in a folder can lead on. A rule of the web server can do more.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「old.php」があります。 [wrong-value]
          直し方: 転送できるのは .html かフォルダーで終わるアドレスだけです。ほかはサーバーの設定で転送してください。
        """),
    Mistake(
      name: "a former address like a%20b",
      files: ["ja/order.md": "---\ntitle: 題\nalias: \"a%20b\"\n---\n"],
      english: """
        content/ja/order.md:3:8: error: Expected a former address below the language's folder, such as booklet/first-steps, but found “a%20b”. [wrong-value]
          hint: Write it like this: a b
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: ここにはbooklet/first-steps のような、言語のフォルダーから見た前のアドレスが必要ですが、「a%20b」があります。 [wrong-value]
          直し方: 次のように書いてください： a b
        """),
  ]
}
