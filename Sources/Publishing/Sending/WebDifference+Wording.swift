public import Diagnostics

// What is said of a page that the web shows otherwise than it was sent
extension WebDifference {
  /// What was seen.
  public var wording: Wording {
    switch cause {
    case .oldCopy:
      Wording(
        english: "The web still shows this page as it was before.",
        japanese: "ウェブでは、このページがまだ前のままです。")
    case .missing:
      Wording(
        english: "The web does not have this page, though it was sent.",
        japanese: "送ったのに、ウェブにこのページがありません。")
    case .addedCode:
      Wording(
        english: "The host adds something of its own to this page.",
        japanese: "サーバーが、このページに何かを書き加えています。")
    case .other:
      Wording(
        english: "The web shows something else here than what was sent.",
        japanese: "ウェブのこのアドレスに、送ったものとは違うものが出ています。")
    case .noAnswer(status: let status?):
      Wording(
        english: "The web does not give this page out (status \(status)).",
        japanese: "ウェブでこのページを開けません（状態コード \(status)）。")
    case .noAnswer(status: nil):
      Wording(
        english: "Nobody answers at this address.", japanese: "このアドレスから応答がありません。")
    }
  }

  /// The likely cause, and what the person can do.
  public var hint: Wording {
    switch cause {
    case .oldCopy:
      Wording(
        english: """
          Most likely a copy is kept on the way for some minutes (a cache). Wait and look again; when it stays, empty the \
          cache on the page of the host's company.
          """,
        japanese: """
          途中に、しばらくのあいだ前のコピーが残っているようです（キャッシュ）。少し待って、もう一度見てください。\
          変わらないときは、サーバー会社の設定画面でキャッシュを消してください。
          """)
    case .missing, .other:
      Wording(
        english: """
          Most likely the files are in a folder that the web does not show, or “base-url” in site.yaml is another address. \
          \(HostTrial.advice.english)
          """,
        japanese: """
          ウェブで公開されるのとは別のフォルダーに送ったか、site.yaml の base-url が違うようです。\
          \(HostTrial.advice.japanese)
          """)
    case .addedCode:
      Wording(
        english: """
          Readers see the page, with what the host adds: advertisements, or code that counts visits. Ask the host's company \
          how to switch that off.
          """,
        japanese: """
          ページは見られますが、広告や、見た人を数えるコードなどが加わっています。止め方をサーバー会社にたずねてください。
          """)
    case .noAnswer(status: 401?), .noAnswer(status: 403?):
      Wording(
        english: """
          The host asks readers for a password, or does not give the files out. Look on the page of its company at who may \
          read the folder.
          """,
        japanese: """
          見る人にパスワードをたずねる設定か、ファイルを公開しない設定になっているようです。\
          サーバー会社の設定画面で、フォルダーの公開の設定を確かめてください。
          """)
    case .noAnswer(status: _?):
      Wording(
        english: """
          The host's own settings are in the way, such as a file “.htaccess”, or it is out of order. Try the address in a \
          browser, then ask the host's company.
          """,
        japanese: """
          サーバーの設定（.htaccess など）か、不具合のようです。ブラウザーでこのアドレスを開いてみてから、\
          サーバー会社にたずねてください。
          """)
    case .noAnswer(status: nil):
      Wording(
        english: """
          Check “base-url” in site.yaml. A new domain takes up to a day until everybody finds it.
          """,
        japanese: """
          site.yaml の base-url を確かめてください。新しいドメインは、使えるようになるまで1日ほどかかることがあります。
          """)
    }
  }

  /// Whether readers get the page all the same, now or soon.
  public var isHarmless: Bool { cause == .oldCopy || cause == .addedCode }
}
