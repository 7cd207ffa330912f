internal import Diagnostics
import Manuscript
internal import Publishing

/// What the desk and the person say to one another about publishing, as the screens are told.
struct TalkAnswer: Encodable, Sendable {
  /// The work that is under way, or was ended last.
  @OrNull var job: Job?
  @OrNull var plan: Plan?
  @OrNull var question: Question?
  @OrNull var result: Result?
  @OrNull var trial: Trial?
  /// Where a password was put that was typed a moment ago, as a sentence.
  @OrNull var passwordKept: String?
  /// Whether publishing was broken off, and can go on where it was.
  let isBrokenOff: Bool
  /// Whether the work that was ended last failed.
  let hasFailed: Bool

  /// What publishing would change.
  struct Plan: Encodable, Sendable {
    let id: Int
    let destination: String
    let sentence: String
    let new: [String]
    let changed: [String]
    let removed: [String]
    let same: Int
    let inTheWay: [String]
    let isFirst: Bool
    let isResumed: Bool
    /// Whether there is nothing to do.
    let isDone: Bool
    let removesMuch: Bool
    /// Whether it is what the files still say.
    let isCurrent: Bool
    /// When the state was published that would be published again.
    @OrNull var backTo: String?
    @OrNull var address: String?
  }

  /// Something that only the person can say.
  struct Question: Encodable, Sendable {
    let id: Int
    let kind: Kind
    let title: String
    let text: String
    /// What is to be compared with what the host's own people say.
    let marks: [String]

    enum Kind: String, Encodable, Sendable {
      case destination, hostKey, certificate, password
    }
  }

  /// What became of publishing.
  struct Result: Encodable, Sendable {
    let destination: String
    let sent: Int
    let deleted: Int
    @OrNull var address: String?
    @OrNull var look: Look?
  }

  /// What was seen on the web.
  struct Look: Encodable, Sendable {
    let right: Int
    let time: String
    let wrong: [Difference]
  }

  /// A page that the web shows otherwise.
  struct Difference: Encodable, Sendable {
    let address: String
    let message: String
    let hint: String
  }

  /// What became of a trial.
  struct Trial: Encodable, Sendable {
    let destination: String
    /// Whether the site can be published there, and is seen on the web.
    let isRight: Bool
    let message: String
  }
}

extension TalkAnswer {
  /// - Parameters:
  ///   - job: the work that is under way or was ended last, whatever it is about.
  ///   - isWritten: whether the output folder, in which a plan stands, holds what the files say.
  init(
    _ talk: PublishingTalk, _ job: Job?, isWritten: Bool, _ language: MessageLanguage,
    _ clock: DeskClock
  ) {
    let isAtWork = job.map { $0.kind.isOfPublishing && $0.running } ?? false
    self.job = isAtWork ? job : talk.job
    plan = talk.shown.map { .init($0, isCurrent: talk.isSettled || isWritten, language, clock) }
    question = talk.question.map { .init($0, language) }
    result = talk.published.map { .init($0.report, of: $0.plan, language, clock) }
    trial = talk.tried.map { .init($0.trial, of: $0.destination, language) }
    passwordKept = talk.passwordPlace?.wording?.text(in: language)
    isBrokenOff = talk.isBrokenOff
    hasFailed = talk.hasFailed
  }
}

extension TalkAnswer.Plan {
  fileprivate init(
    _ shown: PublishingTalk.Shown, isCurrent: Bool, _ language: MessageLanguage, _ clock: DeskClock
  ) {
    let plan = shown.prepared.plan
    id = shown.id
    destination = plan.destination.text
    sentence = ChangesSentence(plan).wording.text(in: language)
    new = plan.changes.new
    changed = plan.changes.changed
    removed = plan.changes.removed
    same = plan.changes.sameCount
    inTheWay = plan.inTheWay
    isFirst = plan.isFirst
    isResumed = plan.isResumed
    isDone = shown.prepared.isDone
    removesMuch = plan.removesMuch
    self.isCurrent = isCurrent
    backTo = plan.backTo.map(clock.local)
    address = plan.baseURL?.description
  }
}

extension TalkAnswer.Question {
  fileprivate init(_ asked: PublishingTalk.Question, _ language: MessageLanguage) {
    id = asked.id
    kind =
      switch asked.question {
      case .destination: .destination
      case .hostKey: .hostKey
      case .certificate: .certificate
      case .password: .password
      }
    title = asked.question.wording.text(in: language)
    text = asked.question.explanation.text(in: language)
    marks = asked.question.evidence
  }
}

extension TalkAnswer.Result {
  fileprivate init(
    _ report: PublishingReport, of plan: PublishingPlan, _ language: MessageLanguage,
    _ clock: DeskClock
  ) {
    destination = plan.destination.text
    sent = report.sent
    deleted = report.deleted
    address = plan.baseURL?.description
    look = report.look.map { look in
      .init(
        right: look.right, time: clock.local(look.time),
        wrong: look.wrong.map {
          .init(
            address: $0.address, message: $0.wording.text(in: language),
            hint: $0.hint.onScreen.text(in: language))
        })
    }
  }
}

extension TalkAnswer.Trial {
  fileprivate init(
    _ trial: HostTrial, of destination: Destination, _ language: MessageLanguage
  ) {
    self.destination = destination.text
    isRight = trial.sees == .file
    message = trial.wording.text(in: language)
  }
}
