import Diagnostics
import Manuscript
import Publishing

/// One run of `sasshi publish`: what would change is said, a person is asked, it is sent, and looked at.
struct PublishDialogue {
  private let announcer: Announcer
  private let publication: Publication
  private var request: PublishingRequest
  private let line: ProgressLine
  private let questions: Questions?
  private let answers: HostAnswers
  /// How often the command line says yes.
  private let consents: Int
  private let isDry: Bool

  init(
    _ announcer: Announcer, _ publication: Publication, _ request: PublishingRequest, consents: Int,
    isDry: Bool
  ) {
    let line = ProgressLine(announcer)
    var (publication, request) = (publication, request)
    publication.progress = { line.update($0) }
    request.progress = { line.update($0) }
    self.announcer = announcer
    self.publication = publication
    self.request = request
    self.line = line
    self.consents = consents
    self.isDry = isDry
    questions = Questions(
      announcer, of: "sasshi publish", loss: Self.nothing, hint: HostAnswers.password)
    answers = HostAnswers(announcer, questions, request.access, folder: request.folder)
  }

  static let nothing = Wording(
    english: "Nothing was published.", japanese: "何も公開していません。")

  /// Publishes.
  ///
  /// - Returns: the status with which the program ends.
  func run() async throws -> ExitStatus {
    do {
      return try await request.stayingConnected { request in
        var dialogue = self
        dialogue.request = request
        return try await dialogue.publish()
      }
    } catch is HostAnswers.Refusal {
      announcer.say(Self.nothing, to: .error)
      return .wrongCommandLine
    }
  }

  private func publish() async throws -> ExitStatus {
    let found = try await answers.answering {
      try await line.show { try await publication.plan(request) }
    }
    announcer.report(found.diagnostics)
    guard let prepared = found.value else {
      announcer.say(Self.nothing(because: found.diagnostics.errorCount), to: .error)
      return .contentHasErrors
    }
    try await answers.keepPassword(of: request.destination)
    let plan = prepared.plan
    for line in PlanWording(plan, at: announcer.terminal).lines { announcer.say(line) }
    if !plan.inTheWay.isEmpty {
      throw MachineFailure.inTheWay(plan.inTheWay, at: plan.destination)
    }
    if isDry || prepared.isDone { return .success }
    try agree(to: plan)
    return try await send(prepared)
  }

  /// Asks whether that is to be published, as far as the command line does not say so.
  private func agree(to plan: PublishingPlan) throws {
    if consents < 1 {
      guard let questions else { throw Diagnostic.unasked("--yes") }
      guard questions.agrees(to: Wording(english: "Publish?", japanese: "公開しますか？")) else {
        throw HostAnswers.Refusal()
      }
    }
    guard plan.removesMuch, consents < 2 else { return }
    let much = PlanWording(plan, at: announcer.terminal).muchIsRemoved
    guard let questions else {
      announcer.say(much, to: .error)
      throw Diagnostic.unasked("--yes --yes")
    }
    guard questions.agrees(to: much) else { throw HostAnswers.Refusal() }
  }

  private func send(_ prepared: PreparedPublishing) async throws -> ExitStatus {
    if announcer.terminal.isWatched {
      announcer.say(
        Wording(
          english: "Control and C stop it; the next “sasshi publish” goes on from there.",
          japanese: "Ctrl キーを押しながら C を押すと止まります。次に「sasshi publish」を実行すると、続きから送ります。"),
        to: .error)
    }
    let sent = try await answers.answering {
      try await line.show { try await publication.publish(prepared, request) }
    }
    let outcome = PublishOutcome(
      report: sent.value, plan: prepared.plan, terminal: announcer.terminal)
    for line in outcome.lines { announcer.say(line) }
    announcer.report(sent.diagnostics + outcome.differences)
    return outcome.status
  }

  private static func nothing(because errors: Int) -> Wording {
    Wording(
      english: "Nothing was published because of \(errors) error\(errors == 1 ? "" : "s").",
      japanese: "エラーが\(errors)件あるので、何も公開していません。")
  }
}

extension Diagnostic {
  /// Nobody can be asked, and the command line does not say yes.
  fileprivate static func unasked(_ option: String) -> Diagnostic {
    .error(
      .openQuestion, at: Location("sasshi publish"),
      Wording(
        english: "Nobody can be asked here whether that is to be published. Nothing was published.",
        japanese: "公開してよいか、ここではたずねられないので、何も公開していません。"),
      hint: Wording(
        english: "Look at what “--dry-run” says, then say yes with \(option).",
        japanese: "--dry-run で内容を確かめてから、\(option) を付けて実行してください。"))
  }
}
