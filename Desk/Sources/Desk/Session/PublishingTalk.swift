internal import Manuscript
import Publishing

/// What the desk and the person at it say to one another about publishing. The screens see what comes of it and say yes
/// or no to it: they never say what it was.
struct PublishingTalk: Sendable {
  /// The work that was ended last.
  private(set) var job: Job?
  /// What the person was shown, and may be published as it is.
  private(set) var shown: Shown?
  /// What only the person can say, before the work goes on.
  private(set) var question: Question?
  /// What became of the publishing that ended last; nil as soon as something else is begun.
  private(set) var published: (report: PublishingReport, plan: PublishingPlan)?
  /// What became of the last trial.
  private(set) var tried: (trial: HostTrial, destination: Destination)?
  /// Where a password was put that was typed for the last work.
  private(set) var passwordPlace: PasswordPlace?
  /// Whether the last work failed.
  private(set) var hasFailed = false
  /// That of what was shown of which the host has been told, since its files began to go there: it has to be brought to
  /// its end, whatever becomes of the site.
  private var begunID: Int?
  /// What is under way, or was last, and with whose help.
  private var errand: (PublishingErrand, HostAccess)?

  /// What can be published.
  struct Shown: Sendable {
    /// By which the screens know it.
    let id: Int
    let prepared: PreparedPublishing
    let errand: PublishingErrand
  }

  /// Something that is asked.
  struct Question: Sendable {
    /// By which the screens know it.
    let id: Int
    let question: HostQuestion
    /// What is done once it is answered.
    let errand: PublishingErrand
    /// Takes the answer. It holds a password that was typed until it is known to be right, and goes with the question.
    let access: HostAccess
  }

  /// What came of a piece of work.
  enum Turn: Sendable {
    /// The person has to say something first.
    case asks(HostQuestion)
    /// It was found out what would change.
    case planned(PreparedPublishing)
    /// The files are at the host.
    case published(PublishingReport, PublishingPlan)
    /// A file went there and was taken away.
    case tried(HostTrial, Destination)
    /// It failed, or mistakes stand in the way.
    case failed
  }
}

extension PublishingTalk {
  /// Work begins: what was said before is over.
  ///
  /// - Parameter access: what the person has said about hosts.
  mutating func begin(_ errand: PublishingErrand, with access: HostAccess) {
    self.errand = (errand, access)
    question = nil
    published = nil
    tried = nil
    passwordPlace = nil
    hasFailed = false
    if case .look = errand { shown = nil }
  }

  /// Work has ended.
  ///
  /// - Parameters:
  ///   - turn: what came of it.
  ///   - place: where a password was put that was typed for it.
  mutating func take(_ turn: Turn, of job: Job, keeping place: PasswordPlace?) {
    self.job = job
    passwordPlace = place
    guard let (errand, access) = errand else { return }
    self.errand = nil
    switch turn {
    case .asks(let question):
      self.question = Question(
        id: job.id, question: question, errand: errand, access: access)
    case .planned(let prepared):
      shown = Shown(id: job.id, prepared: prepared, errand: errand)
    case .published(let report, let plan):
      published = (report, plan)
      shown = nil
    case .tried(let trial, let destination): tried = (trial, destination)
    case .failed: hasFailed = true
    }
  }

  /// The output folder, in which what was shown stands, becomes another one.
  mutating func forgetShown() { shown = nil }

  /// Files began to go to the host.
  mutating func noteSending() {
    if case .publish? = errand?.0 { begunID = shown?.id }
  }

  /// Whether the last publishing was broken off after files had begun to go to the host.
  var isBrokenOff: Bool { hasFailed && job?.kind == .publish && isBegun }

  /// Whether what was shown is published whatever the files say now: a former state stays what it was, and what has begun
  /// to go to the host is brought to its end first.
  var isSettled: Bool { shown?.errand.goesBack == true || isBegun }

  /// Whether files of what was shown have begun to go to the host.
  private var isBegun: Bool { begunID != nil && begunID == shown?.id }

  /// The person said no, and nothing is done.
  ///
  /// - Parameter message: what is said of that.
  mutating func giveUp(saying message: String) {
    question = nil
    job?.message = message
  }
}
