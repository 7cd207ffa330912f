import Diagnostics
import Manuscript
import Publishing

/// `sasshi publish --setup`: leads a person to the place at which the site is published, tries it, and writes it down.
struct PublishingSetup {
  private let announcer: Announcer
  private var publication: Publication
  private let access: HostAccess
  private let output: OutputFolder
  private let line: ProgressLine

  init(
    _ announcer: Announcer, _ publication: Publication, _ access: HostAccess, output: OutputFolder
  ) {
    self.announcer = announcer
    self.publication = publication
    self.access = access
    self.output = output
    line = ProgressLine(announcer)
  }

  /// Asks, tries and writes.
  ///
  /// - Returns: the status with which the program ends.
  func run() async throws -> ExitStatus {
    let loss = Wording(
      english: "Nothing was written.", japanese: "何も書き込んでいません。")
    let hint = Wording(
      english: "Run it again, and answer each question; Enter takes what stands in brackets.",
      japanese: "もう一度実行して、質問に1つずつ答えてください。Enter キーだけを押すと、［ ］の中の答えになります。")
    guard
      let questions = Questions(
        announcer, of: "sasshi publish --setup", loss: loss, hint: hint)
    else { throw Self.noTerminal }
    let (known, diagnostics) = try publication.publishingSettings()
    if diagnostics.haveErrors {
      announcer.report(diagnostics)
      return .contentHasErrors
    }
    announcer.say(Self.introduction, to: .error)
    let asked = SetupQuestions(announcer, questions)
    var knownDraft = known.flatMap { DestinationDraft($0.destination) }
    if let draft = knownDraft, draft.way == .folder {
      knownDraft?.folder = announcer.terminal.expanded(draft.folder)
    }
    var draft = try asked.draft(known: knownDraft)
    let knownURL = try publication.baseURL ?? publication.settings()?.baseURL
    let baseURL = try asked.baseURL(known: knownURL)
    do {
      let destination = try await tried(&draft, knownDraft, baseURL, asked, questions)
      return try write(destination, baseURL)
    } catch is HostAnswers.Refusal {
      announcer.say(loss, to: .error)
      return .wrongCommandLine
    }
  }

  /// The place, when it was tried, and the web shows it or the person takes it all the same.
  ///
  /// - Parameter known: the place that `site.yaml` names, part by part.
  private func tried(
    _ draft: inout DestinationDraft, _ known: DestinationDraft?, _ baseURL: BaseURL?,
    _ asked: SetupQuestions, _ questions: Questions
  ) async throws -> Destination {
    var publication = publication
    publication.baseURL = baseURL
    let answers = HostAnswers(announcer, questions, access, folder: publication.folder)
    while true {
      let destination = try asked.destination(of: &draft)
      var request = PublishingRequest(
        destination: destination, access: access, output: output, folder: publication.folder,
        now: announcer.terminal.clock.now,
        environment: { [terminal = announcer.terminal] in terminal.environment($0) })
      // Who only takes over what site.yaml names has not said yet that it is right.
      request.isNamedByPerson = draft != known
      do {
        let trial = try await answers.answering { [publication, request] in
          try await line.show { try await publication.trial(of: request) }
        }
        try await answers.keepPassword(of: destination)
        announcer.say(trial.wording)
        if trial.sees != .otherFolder { return destination }
        // It may be meant: a name that is to lead there only later.
        if questions.agrees(to: Self.allTheSame) { return destination }
      } catch let failure as MachineFailure {
        announcer.report(failure.earlier + [failure.diagnostic])
      }
      let again = Wording(
        english: "Do you want to change the answers and try again?",
        japanese: "答えを変えて、もう一度試しますか？")
      guard questions.agrees(to: again) else { throw HostAnswers.Refusal() }
      draft = try asked.draft(known: draft)
    }
  }

  private func write(_ destination: Destination, _ baseURL: BaseURL?) throws -> ExitStatus {
    let isKnown = try publication.settings()?.baseURL == baseURL
    if let refusal = try publication.write(
      publishingTo: destination, at: isKnown ? nil : baseURL)
    {
      announcer.report([refusal])
      return .contentHasErrors
    }
    announcer.say(
      Wording(
        english: """
          Written into site.yaml: publish: to: \(destination.text)
          Next, type this:
            sasshi publish
          It says what would be published, and asks first.
          """,
        japanese: """
          site.yaml に書き込みました： publish: to: \(destination.text)
          次のように入力して、Enter キーを押してください：
            sasshi publish
          何が公開されるかが表示され、そのあとで公開してよいかたずねます。
          """))
    return .success
  }

  private static let allTheSame = Wording(
    english: "Take this place all the same?", japanese: "それでも、この場所にしますか？")

  private static let introduction = Wording(
    english: """
      This asks where the site is to be published. Have the page of the host's company at hand, or its mail with the \
      words “server”, “account” and “password”. A small file is put there for a moment, and nothing is published.
      """,
    japanese: """
      サイトを公開する場所を、1つずつたずねます。レンタルサーバーの会社からの案内（サーバーの名前、アカウント、パスワードが\
      書かれたもの）を、手元に用意してください。試すために小さなファイルを置いて、すぐに消します。サイトはまだ公開しません。
      """)

  private static let noTerminal = Diagnostic.error(
    .openQuestion, at: Location("--setup"),
    Wording(
      english: "Nobody can be asked here.", japanese: "ここでは質問できません。"),
    hint: Wording(
      english: """
        Run it in a terminal, or write into site.yaml:
        publish:
          to: sftp://name@host/path
        """,
      japanese: """
        ターミナルで実行するか、site.yaml に次のように書いてください：
        publish:
          to: sftp://名前@サーバー/フォルダー
        """))
}
