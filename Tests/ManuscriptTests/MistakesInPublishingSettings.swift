import Fixtures

extension Mistake {
  static let publishingSettings = [
    publishing(
      "ftp without a word that it is open", "{to: \"ftp://name@www.example.org/www\"}", column: 15,
      english: """
        error: With ftp:// the password and the pages travel in the open: everybody on the way can read and change them. [open-transfer]
          hint: Write sftp:// or ftps:// instead: nearly every host has one of them. Only if yours has neither, add below “publish”: insecure: yes
        """,
      japanese: """
        エラー: ftp:// では、パスワードもページもむき出しで送られます。途中で、ほかの人に読まれたり、書きかえられたりします。 [open-transfer]
          直し方: 代わりに sftp:// か ftps:// と書いてください。ほとんどのサーバーで、どちらかが使えます。どちらも使えないときだけ、publish の下に次の行を加えます： insecure: yes
        """),
    publishing(
      "ftp that shall not be open", "{to: \"ftp://name@www.example.org/www\", insecure: no}",
      column: 15,
      english: """
        error: With ftp:// the password and the pages travel in the open: everybody on the way can read and change them. [open-transfer]
          hint: Write sftp:// or ftps:// instead: nearly every host has one of them. Only if yours has neither, add below “publish”: insecure: yes
        """,
      japanese: """
        エラー: ftp:// では、パスワードもページもむき出しで送られます。途中で、ほかの人に読まれたり、書きかえられたりします。 [open-transfer]
          直し方: 代わりに sftp:// か ftps:// と書いてください。ほとんどのサーバーで、どちらかが使えます。どちらも使えないときだけ、publish の下に次の行を加えます： insecure: yes
        """),
    publishing(
      "a word that a safe way is open", "{to: \"sftp://name@www.example.org/www\", insecure: yes}",
      column: 60,
      english: """
        warning: “insecure” is of no use here: only ftp:// needs it. [needless-permission]
          hint: Delete the line.
        """,
      japanese: """
        注意: insecure は、ここでは要りません。ftp:// のときだけ書くものです。 [needless-permission]
          直し方: この行を消してください。
        """),
    publishing(
      "a password in site.yaml", "{to: \"sftp://name:geheim@www.example.org/www\"}", column: 15,
      english: """
        error: There is a password in the place to publish to. It never stands in a file: Sasshi asks for it and keeps it safe. Everybody who has the file can read it, so change it. [wrong-value]
          hint: Write: sftp://name@www.example.org/www
        """,
      japanese: """
        エラー: 公開する場所にパスワードが書かれています。パスワードはファイルには書きません（公開するときにたずねて、安全なところにしまいます）。このファイルを見た人に知られているので、パスワードを変えてください。 [wrong-value]
          直し方: 次のように書いてください： sftp://name@www.example.org/www
        """),
    publishing(
      "a place to publish to that does not say how", "{to: name@www.example.org/www}", column: 15,
      english: """
        error: The place does not say how files get there (sftp://, ftps://, folder: or rclone:). [wrong-value]
          hint: Write: sftp://name@www.example.org/www
        """,
      japanese: """
        エラー: 公開する場所に、送り方（sftp://、ftps://、folder:、rclone:）が書かれていません。 [wrong-value]
          直し方: 次のように書いてください： sftp://name@www.example.org/www
        """),
    publishing(
      "nothing that says where to publish", "{insecure: no}", column: 10,
      english: """
        error: “to” is missing. [missing-key]
          hint: Add a line such as: to: sftp://name@www.example.org/path
        """,
      japanese: """
        エラー: 「to」がありません。 [missing-key]
          直し方: 次のような行を加えてください： to: sftp://name@www.example.org/path
        """),
  ]

  /// A mistake in `publish` on the sixth line of `site.yaml`.
  private static func publishing(
    _ name: String, _ settings: String, column: Int, english: String, japanese: String
  ) -> Mistake {
    Mistake(
      name: name,
      files: ["site.yaml": ContentFolderFixture.settings + "\npublish: \(settings)\n"],
      english: "content/site.yaml:6:\(column): \(english)",
      japanese: "content/site.yaml:6:\(column): \(japanese)")
  }
}
