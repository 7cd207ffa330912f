import Fixtures

extension Mistake {
  static let baseURL = [
    Mistake(
      name: "a site at https://example.org/index.html",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\nbase-url: \"https://example.org/index.html\"\n"
      ],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “https://example.org/index.html”. [wrong-value]
          hint: It has to be that of a folder, without a file's name. Write: https://example.org/
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「https://example.org/index.html」があります。 [wrong-value]
          直し方: ファイル名は書かず、フォルダーのアドレスにします。次のように書いてください： https://example.org/
        """),
    Mistake(
      name: "a site at https://example.org//",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\nbase-url: \"https://example.org//\"\n"
      ],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “https://example.org//”. [wrong-value]
          hint: Between two slashes there has to be a folder's name. Write: https://example.org/
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「https://example.org//」があります。 [wrong-value]
          直し方: 「/」と「/」の間には、フォルダーの名前が要ります。次のように書いてください： https://example.org/
        """),
    Mistake(
      name: "a site at https://example.org/?q",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\nbase-url: \"https://example.org/?q\"\n"
      ],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “https://example.org/?q”. [wrong-value]
          hint: Leave out “?”, “#” and what is behind them. Write: https://example.org/
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「https://example.org/?q」があります。 [wrong-value]
          直し方: 「?」や「#」から後ろは書きません。次のように書いてください： https://example.org/
        """),
    Mistake(
      name: "a site at ftp://example.org/",
      files: ["site.yaml": ContentFolderFixture.settings + "\nbase-url: \"ftp://example.org/\"\n"],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “ftp://example.org/”. [wrong-value]
          hint: It has to begin with https:// or http://.
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「ftp://example.org/」があります。 [wrong-value]
          直し方: https:// か http:// で始めます。
        """),
    Mistake(
      name: "a site at https://",
      files: ["site.yaml": ContentFolderFixture.settings + "\nbase-url: \"https://\"\n"],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “https://”. [wrong-value]
          hint: The host's name behind // is missing or wrong.
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「https://」があります。 [wrong-value]
          直し方: // の後ろの、サーバーの名前がないか、間違っています。
        """),
    Mistake(
      name: "a site at ｈｔｔｐｓ：／／example.org／",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\nbase-url: \"ｈｔｔｐｓ：／／example.org／\"\n"
      ],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “ｈｔｔｐｓ：／／example.org／”. [wrong-value]
          hint: Write it in half-width letters and signs, without spaces (a domain in Japanese as xn--…). Write: https://example.org/
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「ｈｔｔｐｓ：／／example.org／」があります。 [wrong-value]
          直し方: 半角の英数字と記号だけで、空白なしで書きます（日本語ドメインは xn-- で始まる形）。次のように書いてください： https://example.org/
        """),
    Mistake(
      name: "a site at www.example.org",
      files: ["site.yaml": ContentFolderFixture.settings + "\nbase-url: \"www.example.org\"\n"],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “www.example.org”. [wrong-value]
          hint: It has to begin with https:// or http://. Write: https://www.example.org/
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「www.example.org」があります。 [wrong-value]
          直し方: https:// か http:// で始めます。次のように書いてください： https://www.example.org/
        """),
    Mistake(
      name: "a site at https://me@example.org/",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\nbase-url: \"https://me@example.org/\"\n"
      ],
      english: """
        content/site.yaml:6:11: error: Expected an address such as https://example.org/booklet/, but found “https://me@example.org/”. [wrong-value]
          hint: Leave out the user's name before “@”.
        """,
      japanese: """
        content/site.yaml:6:11: エラー: ここにはhttps://example.org/booklet/ のようなアドレスが必要ですが、「https://me@example.org/」があります。 [wrong-value]
          直し方: 「@」の前の利用者名は書きません。
        """),
  ]
}
