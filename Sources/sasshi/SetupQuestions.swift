import Diagnostics
import Manuscript
import Publishing

/// What a person is asked who wants to publish a site, question by question.
struct SetupQuestions {
  private let announcer: Announcer
  private let questions: Questions

  init(_ announcer: Announcer, _ questions: Questions) {
    self.announcer = announcer
    self.questions = questions
  }

  /// The parts of the place.
  ///
  /// - Parameter known: what was said before, and stands for an empty line.
  func draft(known: DestinationDraft?) throws -> DestinationDraft {
    let way = try askWay(usual: known?.way ?? .sftp)
    var draft = known?.way == way ? known ?? DestinationDraft(way) : DestinationDraft(way)
    switch way {
    case .sftp, .ftps:
      draft.host = try ask(
        Wording(
          english: "The host's name (such as www1234.example.ne.jp)",
          japanese: "サーバーの名前（www1234.example.ne.jp など）"), draft.host, isNeeded: true)
      draft.user = try ask(
        Wording(
          english: "The account's name on it", japanese: "アカウント名（ユーザー名）"), draft.user,
        isNeeded: true)
      draft.port = try ask(
        Wording(
          english: "The port (Enter for the usual one)",
          japanese: "ポート番号（案内になければ、そのまま Enter キー）"), draft.port)
      draft.folder = try ask(
        Wording(
          english: "The folder that the web shows (often public_html or www)",
          japanese: "ウェブで公開されるフォルダー（public_html や www など）"), draft.folder)
    case .folder:
      draft.folder = announcer.terminal.expanded(
        try ask(
          Wording(
            english: "The folder on this machine", japanese: "このパソコンのフォルダー"), draft.folder,
          isNeeded: true))
    case .rclone:
      draft.remote = try ask(
        Wording(
          english: "The name of the remote (“rclone config” makes one)",
          japanese: "rclone のリモートの名前（「rclone config」で作れます）"), draft.remote, isNeeded: true)
      draft.folder = try ask(
        Wording(
          english: "The bucket, and the folder in it", japanese: "バケットと、その中のフォルダー"), draft.folder,
        isNeeded: true)
    }
    return draft
  }

  /// The place of which these are the parts; as long as one of them is wrong, that is said, and they are asked again.
  func destination(of draft: inout DestinationDraft) throws -> Destination {
    while true {
      do throws(DestinationFault) {
        return try draft.destination()
      } catch {
        announcer.report([
          .error(.wrongOption, at: Location("--setup"), error.wording)
        ])
      }
      draft = try self.draft(known: draft)
    }
  }

  /// The address at which readers find the site; nil when that is not known yet.
  func baseURL(known: BaseURL?) throws -> BaseURL? {
    try questions.ask(
      Wording(
        english: "The address at which readers find the site (Enter when it is not known yet)",
        japanese: "サイトのアドレス（https:// から。決まっていなければ、そのまま Enter キー）"),
      usual: known?.description ?? ""
    ) { answer in
      if answer.isEmpty { return nil }
      guard let address = BaseURL(answer) else {
        throw Diagnostic.refused("--base-url", for: answer)
      }
      return address
    }
  }

  private func askWay(usual: DestinationDraft.Way) throws -> DestinationDraft.Way {
    announcer.say(
      Wording(
        english: """
          How do files get there?
            1  SFTP: most rental servers
            2  FTPS: rental servers that have no SFTP
            3  a folder of this machine, which something else publishes
            4  an object store, by rclone
          """,
        japanese: """
          どうやって送りますか？
            1  SFTP： 多くのレンタルサーバー
            2  FTPS： SFTPが使えないレンタルサーバー
            3  このパソコンのフォルダー（ほかのしくみで公開しているとき）
            4  オブジェクトストレージ（rclone で送ります）
          """), to: .error)
    let ways: [DestinationDraft.Way] = [.sftp, .ftps, .folder, .rclone]
    let number = (ways.firstIndex(of: usual) ?? 0) + 1
    return try questions.ask(
      Wording(english: "A number from 1 to 4", japanese: "1から4までの番号"), usual: "\(number)"
    ) { answer in
      let answer = answer.halfWidth.lowercased()
      if let way = DestinationDraft.Way(rawValue: answer) { return way }
      guard let number = Int(answer), (1...ways.count).contains(number) else {
        throw Self.noNumber(answer)
      }
      return ways[number - 1]
    }
  }

  private func ask(
    _ question: Wording, _ usual: String, isNeeded: Bool = false
  ) throws -> String {
    try questions.ask(question, usual: usual) { answer in
      if isNeeded, answer.isEmpty { throw Self.nothing }
      return answer
    }
  }

  private static func noNumber(_ answer: String) -> Diagnostic {
    .error(
      .wrongOption, at: Location(answer),
      Wording(english: "This is none of the numbers.", japanese: "番号ではありません。"),
      hint: Wording(
        english: "Type a number from 1 to 4, and press Enter.",
        japanese: "1から4までの番号を入力して、Enter キーを押してください。"))
  }

  private static let nothing = Diagnostic.error(
    .wrongOption, at: Location("--setup"),
    Wording(english: "This is needed.", japanese: "これがないと送れません。"),
    hint: Wording(
      english: "It stands on the page of the host's company. Control and C stop this.",
      japanese: "サーバー会社の案内にあります。やめるには、Ctrl キーを押しながら C を押してください。"))
}
