internal import Diagnostics
internal import Manuscript

extension MachineFailure {
  /// What went wrong with a host, in words for people: what happened, and what they can do.
  ///
  /// - Parameter settings: the folder in which it is noted what the person said of hosts.
  init(
    _ failure: HostFailure, at destination: Destination,
    settings: String = HostAccess.usualSettings
  ) {
    let location = Location(destination.text)
    if case .missing(let program) = failure.reason {
      self = .missing(program)
      diagnostic.location = location
      return
    }
    let message = failure.message(of: destination)
    let path = failure.path.map { Wording(english: " (\($0.text))", japanese: "（\($0.text)）") }
    let words = failure.reason.isExplainedByWords ? Self.said(failure.words) : ""
    self.init(
      .error(
        failure.reason.identifier, at: location,
        Wording(
          english: "\(message.english)\(path?.english ?? "").\(words)",
          japanese: "\(message.japanese)\(path?.japanese ?? "")。\(words)"),
        hint: failure.reason.hint(for: destination, settings)))
  }
}

extension HostFailure {
  /// What happened, without the stop at its end.
  fileprivate func message(of destination: Destination) -> Wording {
    let name = destination.nameOfHost
    let place =
      if case .folder = destination.way {
        Wording(english: "", japanese: "")
      } else {
        Wording(english: " on “\(name)”", japanese: "「\(name)」に")
      }
    switch reason {
    case .unreachable:
      return Wording(
        english: "“\(name)” does not answer", japanese: "「\(name)」から応答がありません")
    case .brokenOff:
      return Wording(
        english: "The line to “\(name)” broke, or the host took too long to answer",
        japanese: "「\(name)」との通信が途中で切れたか、応答に時間がかかりすぎました")
    case .refusedLogin:
      return Wording(
        english: "“\(name)” did not let \(destination.account.english) in",
        japanese: "「\(name)」に\(destination.account.japanese)入れませんでした")
    case .changedIdentity:
      return Wording(
        english: "“\(name)” shows another \(destination.identity.english) than before",
        japanese: "「\(name)」の\(destination.identity.japanese)が、前と変わっています")
    case .full:
      return Wording(
        english: "There is no room left on “\(name)”", japanese: "「\(name)」に空きがありません")
    case .notPermitted:
      return Wording(
        english: "“\(name)” does not allow anything to be written there",
        japanese: "「\(name)」のその場所に書き込むことが許されていません")
    case .noFolder:
      return Wording(
        english: "There is no folder “\(destination.path)”\(place.english), and it cannot be made",
        japanese: "\(place.japanese)「\(destination.path)」というフォルダーがなく、作ることもできません")
    case .nameTooLong:
      return Wording(
        english: "The name of a file, with the folders around it, is too long for “\(name)”",
        japanese: "ファイル名が、上のフォルダーの名前と合わせると「\(name)」には長すぎます")
    case .tooLarge:
      return Wording(
        english: "A file on “\(name)” is much larger than what Sasshi puts there",
        japanese: "「\(name)」に、Sasshi が置くものよりはるかに大きいファイルがあります")
    case .taken:
      return Wording(
        english: "Something stands on “\(name)” that Sasshi did not put there",
        japanese: "「\(name)」に、Sasshi が置いたのではないファイルがあります")
    case .missing, .refused:
      return Wording(
        english: "“\(name)” refused what was asked", japanese: "「\(name)」で受け付けられませんでした")
    case .machine(let error):
      return Wording(
        english: "This machine failed: \(error.reason.english)",
        japanese: "このパソコンで失敗しました（\(error.reason.japanese)）")
    }
  }
}

extension HostFailure.Reason {
  fileprivate var identifier: DiagnosticIdentifier {
    switch self {
    case .unreachable: .unreachableHost
    case .brokenOff: .brokenLine
    case .refusedLogin: .refusedLogin
    case .changedIdentity: .changedHost
    case .full: .fullHost
    case .notPermitted: .forbiddenByHost
    case .noFolder: .missingHostFolder
    case .nameTooLong: .refusedByHost
    case .tooLarge, .taken: .occupiedOnHost
    case .missing: .missingProgram
    case .refused: .refusedByHost
    case .machine: .cannotRead
    }
  }

  /// Whether the last words of the program say more than Sasshi does.
  fileprivate var isExplainedByWords: Bool {
    switch self {
    case .changedIdentity, .nameTooLong, .tooLarge, .taken, .missing, .machine: false
    default: true
    }
  }

  /// What the person can do about a folder of this machine; nil where it is the same as for a host.
  private var hintForFolder: Wording? {
    switch self {
    case .full:
      Wording(
        english:
          "Delete there what nobody needs, then publish again: it goes on where it was.",
        japanese: "要らないファイルを削除して、もう一度公開してください。続きから送ります。")
    case .taken, .tooLarge:
      Wording(
        english:
          "It was left as it is. Move it away, or give it another name; then publish again.",
        japanese: "そのまま残しました。別の場所に移すか、名前を変えてから、もう一度公開してください。")
    case .refused:
      Wording(
        english: "Look at the disk of the folder, then publish again: it goes on where it was.",
        japanese: "フォルダーのあるディスクを確かめてから、もう一度公開してください。続きから送ります。")
    default: nil
    }
  }

  /// What the person can do.
  fileprivate func hint(for destination: Destination, _ settings: String) -> Wording {
    if case .folder = destination.way, let hint = hintForFolder { return hint }
    return switch self {
    case .unreachable:
      Wording(
        english: """
          Check that this machine is on the internet, and that the name of the host is as its company writes it. Then \
          try again: whatever was sent already stays.
          """,
        japanese: """
          インターネットにつながっているか、サーバーの名前がサーバー会社の案内のとおりかを確かめて、もう一度試してください。\
          すでに送ったものがあれば、そのまま残っています。
          """)
    case .brokenOff:
      Wording(
        english: "Publish again: it goes on where it was.",
        japanese: "もう一度公開してください。続きから送ります。")
    case .refusedLogin: destination.hintOfLogin
    case .changedIdentity: destination.hintOfIdentity(notedIn: settings)
    case .full:
      Wording(
        english: """
          Delete there what nobody needs, or ask the host's company for more room. Then publish again: it goes on where \
          it was.
          """,
        japanese: """
          サーバーにある要らないファイルを削除するか、容量を増やせるかサーバー会社にたずねてください。\
          そのあともう一度公開すると、続きから送ります。
          """)
    case .notPermitted, .noFolder: destination.hintOfFolder
    case .nameTooLong:
      Wording(
        english: "Give the file, or the folders around it, a shorter name; then publish again.",
        japanese: "ファイルかフォルダーの名前を短くしてから、もう一度公開してください。")
    case .tooLarge, .taken:
      Wording(
        english:
          "It was left as it is. Move it away on the host, or give it another name; then publish again.",
        japanese: "そのまま残しました。サーバーの上で別の場所に移すか、名前を変えてから、もう一度公開してください。")
    case .missing, .refused:
      Wording(
        english: """
          Try again. When it happens again, show these words to the host's company: it can say what they mean.
          """,
        japanese: "もう一度試してください。くり返すときは、このメッセージをサーバー会社に見せて、たずねてください。")
    case .machine:
      Wording(
        english: "Look at the disk of this machine, then publish again: it goes on where it was.",
        japanese: "このパソコンのディスクを確かめてから、もう一度公開してください。続きから送ります。")
    }
  }
}
