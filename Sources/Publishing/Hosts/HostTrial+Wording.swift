public import Diagnostics

// What is said of a trial
extension HostTrial {
  /// Tells who reads a hint at a terminal how a folder is tried.
  public static let advice = Wording(
    english: "“sasshi publish --setup” tries the folder with a small file.",
    japanese: "「sasshi publish --setup」で、小さなファイルを置いて試せます。")

  /// What was seen, and what that means.
  public var wording: Wording {
    let address = address ?? ""
    switch sees {
    case .file:
      return Wording(
        english: "It works: what is put there stands on the web. \(address)",
        japanese: "うまくいきました。そこに置いたものが、ウェブで見られます。 \(address)")
    case .otherFolder:
      return Wording(
        english: """
          The file was put there, but the web does not show it at \(address): readers see another folder. Look for its \
          name on the page of the host's company (often “public_html” or “www”), or check the address of the site.
          """,
        japanese: """
          ファイルは置けましたが、ウェブの \(address) では見られません。ウェブで公開されるのは、別のフォルダーです。\
          サーバー会社の案内で、公開されるフォルダーの名前（多くは public_html や www）か、サイトのアドレスを確かめてください。
          """)
    case .unknown:
      return Wording(
        english: """
          The file was put there and taken away again. Nobody looked for it on the web: \
          \(self.address == nil ? "the site's address is not known yet" : "that takes the program curl").
          """,
        japanese: """
          ファイルを置いて、消すことができました。\
          \(self.address == nil ? "サイトのアドレスが決まっていない" : "curl というプログラムがない")ので、\
          ウェブでは確かめていません。
          """)
    case .silent(let status):
      let (english, japanese) =
        status.map { (" (status \($0))", "（状態コード \($0)）") } ?? ("", "")
      return Wording(
        english: """
          The file was put there and taken away again, but the web did not answer at \(address)\(english). A new address \
          takes up to a day until everybody finds it.
          """,
        japanese: """
          ファイルを置いて、消すことができましたが、ウェブの \(address) から応答がありませんでした\(japanese)。\
          新しいアドレスは、使えるようになるまで1日ほどかかることがあります。
          """)
    }
  }
}
