import Diagnostics
import HTTPTypes
import Manuscript
import Publishing

// What goes out to readers
extension DeskSession {
  /// Where the site is published, as `site.yaml` says on the disk; nil where it says nothing, or nothing right.
  func destination() throws(MachineFailure) -> Destination? {
    try publication.settings()?.publishing?.destination
  }

  /// What the person at the machine has said about hosts.
  nonisolated func access() throws -> HostAccess {
    guard let settings = equipment.settings else { throw Self.nowhereToKeep }
    return HostAccess(
      settings: settings, programs: try programs(), environment: equipment.environment)
  }

  /// What is asked of a destination.
  nonisolated func request(to destination: Destination) throws -> PublishingRequest {
    PublishingRequest(
      destination: destination, access: try access(), output: output,
      folder: publication.siteFolder, now: clock.now, environment: equipment.environment)
  }

  /// The times at which the states were published that can be published again, newest first: that which stands there now,
  /// and those before.
  func publishedStates(at destination: Destination) -> [Moment] {
    guard let request = try? request(to: destination) else { return [] }
    return publication.publishedStates(for: request)
  }

  /// Begins a piece of work on publishing.
  ///
  /// - Parameter access: what the person has said about hosts, with the password that was typed a moment ago; nil where
  ///   none was.
  func begin(_ errand: PublishingErrand, with access: HostAccess? = nil) throws -> Job {
    var request: PublishingRequest
    var address: BaseURL?
    switch errand {
    case .trial(let destination, let baseURL):
      request = try self.request(to: destination)
      // What only site.yaml names is asked about, even where the form was filled from there.
      request.isNamedByPerson = try self.destination() != destination
      address = baseURL
    case .publish(let prepared, _): request = try self.request(to: prepared.plan.destination)
    case .look:
      guard let destination = try destination() else { throw Self.notSetUp }
      request = try self.request(to: destination)
    }
    request.goesBack = errand.goesBack
    request.access = access ?? request.access
    let begun = try begin(errand.kind) { [request, address] site, programs, tell in
      var (site, request) = (site, request)
      site.baseURL = address ?? site.baseURL
      request.progress = { tell(.sending($0)) }
      return await errand.end(site, request)
    }
    talk.begin(errand, with: request.access)
    return begun
  }

  /// Writes into `site.yaml` where the site is published, and notes that the person said so.
  ///
  /// - Parameter address: where readers find it; nil leaves that as it is.
  func setUp(_ destination: Destination, at address: BaseURL?) async throws {
    let path = try ContentPath(SiteSettings.fileName)
    guard unsaved[path.text] == nil else { throw Self.unsavedTexts }
    let access = try access()
    let isNew = try self.destination() != destination
    if let refusal = try publication.write(publishingTo: destination, at: address) { throw refusal }
    await wrote([path])
    // What site.yaml said before the person saw it is asked about when it is used.
    if isNew { try access.confirm(destination, for: publication.siteFolder) }
  }

  /// Publishes what the person was shown.
  ///
  /// - Parameters:
  ///   - id: by which the screens know it.
  ///   - agrees: whether the person agreed to that much of what stands there goes away.
  func publish(_ id: Int, agreeing agrees: Bool) async throws -> Job {
    guard let shown = talk.shown, shown.id == id else { throw Self.outdated }
    let plan = shown.prepared.plan
    guard try destination() == plan.destination else { throw Self.outdated }
    if !talk.isSettled {
      // To be shown, it was built into the output folder.
      let found = try await changesOfOutput().value
      guard found?.isEmpty == true else { throw Self.outdated }
    }
    guard plan.inTheWay.isEmpty, !plan.removesMuch || agrees else { throw Self.notAgreed }
    return try begin(.publish(shown.prepared, back: shown.errand.goesBack))
  }

  /// What a build of today would change in the output folder; nil where mistakes stand in the way.
  func changesOfOutput() async throws -> Checked<OutputComparison?> {
    var site = siteOfToday
    site.programs = try? programs()
    return try await site.changes(to: output)
  }

  /// Notes what the person said, and goes on with the work that waited for it.
  ///
  /// - Parameters:
  ///   - id: by which the screens know the question.
  ///   - answer: yes or no, or the password.
  /// - Returns: the work; nil when it is given up.
  func answer(_ id: Int, _ answer: PublishingAnswer) throws -> Job? {
    guard let asked = talk.question, asked.id == id else { throw Self.answered }
    guard job?.running != true else { throw Self.busy }
    guard answer.isYes else {
      talk.giveUp(saying: Self.givenUp.text(in: language))
      return nil
    }
    let access = asked.access
    switch asked.question {
    case .destination(let destination):
      try access.confirm(destination, for: publication.siteFolder)
    case .hostKey(let key): try access.accept(key)
    case .certificate(let certificate): try access.accept(certificate)
    case .password(let server, _):
      guard let password = answer.password, !password.isEmpty else { throw Self.noPassword }
      access.try(password, of: server)
    }
    return try begin(asked.errand, with: access)
  }
}

/// What the person says to a question.
struct PublishingAnswer: Sendable {
  let isYes: Bool
  let password: String?
}

extension DeskSession {
  private static let nowhereToKeep = Refusal(
    .conflict,
    Wording(
      english: "This machine has no place for what you say about hosts.",
      japanese: "このパソコンには、サーバーについてのお答えを残しておく場所がありません。"),
    hint: Wording(
      english: "Set the variable HOME, then start Sasshi again.",
      japanese: "環境変数 HOME を設定してから、Sasshi を開き直してください。"))

  private static let notSetUp = Refusal(
    .conflict,
    Wording(
      english: "It is not said yet where the site is published.",
      japanese: "公開する場所が、まだ決まっていません。"),
    hint: Wording(english: "Set that up first.", japanese: "先にその場所を決めてください。"))

  /// A refusal after which the person has to look again.
  private static func refusal(_ english: String, _ japanese: String) -> Refusal {
    Refusal(
      .conflict, Wording(english: english, japanese: japanese),
      hint: Wording(
        english: "Look once more at what will change.", japanese: "変わるところを、もう一度確かめてください。"))
  }

  private static let outdated = refusal(
    "The site has changed since you looked.", "確かめたあとで、サイトが変わりました。")

  private static let notAgreed = refusal("This is not published as it is.", "このままでは公開できません。")

  private static let answered = refusal(
    "This question is not open any more.", "この質問には、もう答えられません。")

  private static let givenUp = Wording(
    english: "Nothing was done, since you did not say yes.",
    japanese: "「はい」と答えなかったので、何もしていません。")

  private static let noPassword = Refusal(
    .unprocessableContent,
    Wording(english: "There is no password.", japanese: "パスワードが入っていません。"),
    hint: Wording(english: "Type it, then go on.", japanese: "入力してから、先へ進んでください。"))
}
