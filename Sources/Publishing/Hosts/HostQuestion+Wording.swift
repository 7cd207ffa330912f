public import Diagnostics
internal import Manuscript

// The words in which a person is asked
extension HostQuestion {
  /// What is asked, as a whole sentence.
  public var wording: Wording {
    switch self {
    case .destination(let destination):
      Wording(
        english: "Is this where the site is to be published? \(destination.text)",
        japanese: "サイトを公開する場所は、ここでよいですか？ \(destination.text)")
    case .hostKey(let key):
      Wording(
        english: "Is this the key of “\(key.server.host)”?",
        japanese: "これは「\(key.server.host)」の鍵ですか？")
    case .certificate(let certificate):
      Wording(
        english: "Is this the certificate of “\(certificate.server.host)”?",
        japanese: "これは「\(certificate.server.host)」の証明書ですか？")
    case .password(let server, _):
      Wording(
        english: "The password of \(server.name) at “\(server.host)”",
        japanese: "「\(server.host)」の\(server.japaneseName)のパスワード")
    }
  }

  /// What a person has to know to give the answer.
  public var explanation: Wording {
    switch self {
    case .destination:
      Wording(
        english: """
          Only site.yaml names this place, and the site was never published there from this machine.
          Say yes when you know it as your own: everything that stands on the site goes there.
          """,
        japanese: """
          site.yaml だけに書かれている場所で、このパソコンから公開するのは、はじめてです。
          自分たちの場所だとわかるときだけ「はい」と答えてください。サイトの内容がすべて、そこに送られます。
          """)
    case .hostKey:
      Wording(
        english: """
          This machine talks to this host for the first time. Below is the fingerprint of the host's key, by which it is \
          known: no other machine has the same.
          Compare it with the one on the page of the host's company (look for “SSH” and “fingerprint”). One of the two \
          forms is enough.
          When it is another one, say no, and ask the company.
          """,
        japanese: """
          このパソコンからこのサーバーにつなぐのは、はじめてです。下の「指紋」（フィンガープリント）は、サーバーの鍵を短く\
          表したもので、ほかのサーバーが同じ指紋になることはありません。
          サーバー会社の案内にある指紋（「SSH」「フィンガープリント」などのページ）と同じか、くらべてください。\
          2つの形のうち、どちらか1つで足ります。
          違っていたら「いいえ」と答えて、サーバー会社にたずねてください。
          """)
    case .certificate:
      Wording(
        english: """
          Nobody that this machine trusts vouches for this certificate. Small hosts make their own, and so does somebody \
          who passes for one.
          Compare the fingerprint below with the one that the host's company gives you.
          When it is another one, or the company gives none, say no, and ask the company.
          """,
        japanese: """
          この証明書は、このパソコンが信頼しているところで保証されたものではありません。小さなサーバーが自分で作ったもの\
          かもしれませんが、なりすましのおそれもあります。
          下の「指紋」（フィンガープリント）を、サーバー会社から知らされたものとくらべてください。
          違うときや、知らされていないときは「いいえ」と答えて、サーバー会社にたずねてください。
          """)
    case .password(_, wasWrong: true):
      Wording(
        english: """
          The host did not take the password. Type it once more. It may be another one than that of the company's control \
          panel.
          """,
        japanese: """
          パスワードが違うようです。もう一度入力してください。\
          サーバー会社の設定画面に入るときのパスワードとは、別のことがあります。
          """)
    case .password(_, wasWrong: false):
      Wording(
        english: "It is kept on this machine when it was right.",
        japanese: "正しいパスワードは、このパソコンに保存します。")
    }
  }

  /// What there is to compare, each on a line of its own.
  public var evidence: [String] {
    switch self {
    case .destination, .password: []
    case .hostKey(let key): key.fingerprints.map { "\(key.kind) \($0)" }
    case .certificate(let certificate): [certificate.fingerprint ?? certificate.pin]
    }
  }
}

extension Destination.Server {
  fileprivate var name: String { user.map { "“\($0)”" } ?? "your account" }

  fileprivate var japaneseName: String { user.map { "「\($0)」" } ?? "アカウント" }
}
