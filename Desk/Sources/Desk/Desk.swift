public import Diagnostics
internal import Manuscript
public import Publishing

/// The desk of a site: opened in a browser, it stays until nobody has it open any more.
public struct Desk: Sendable {
  /// The folder that holds the site.
  private let folder: String
  private let language: MessageLanguage
  private let equipment: Equipment
  private let session: DeskSession
  /// This moment, in seconds of POSIX time.
  private let now: @Sendable () -> Int
  /// How long the desk stays when no tab is open.
  private let pause: Duration

  /// The desk of a site.
  ///
  /// - Parameters:
  ///   - folder: the whole path of the folder that holds the site, or of one that will hold one.
  ///   - program: the path of this program, which opens the desks of other folders.
  ///   - pause: how long it stays when no tab is open.
  public init(
    of folder: String, language: MessageLanguage, equipment: Equipment,
    clock: DeskClock, program: String, pause: Duration = .seconds(600)
  ) {
    let now: @Sendable () -> Int = { Int(clock.now().milliseconds / 1000) }
    let siblings = SiblingDesks(
      program: program, equipment: equipment, language: language, now: now)
    self.folder = folder
    self.language = language
    self.equipment = equipment
    self.pause = pause
    self.now = now
    session = DeskSession(
      publication: equipment.publication(of: folder), language: language, events: Events(),
      equipment: equipment, clock: clock,
      openDesk: { folder throws(MachineFailure) in try await siblings.open(folder) })
  }

  /// Opens the desk, or the one that the site has already, and stays as long as it is open.
  ///
  /// - Throws: why that cannot be done.
  public func open(by way: DeskWay, _ voice: DeskVoice) async throws(MachineFailure) {
    try Self.find(folder)
    let web = try WebFiles(at: equipment.web)
    let entrance = Entrance(
      folder: try PrivateFolder.ofSite(at: folder, environment: equipment.environment), now: now)
    let bell = Doorbell(
      entrance: entrance, way: way, language: language, environment: equipment.environment,
      voice: voice)
    var taken = entrance.take()
    while taken == nil {
      do { try await Task.sleep(for: .milliseconds(50)) } catch { return }
      taken = entrance.take()
      // The other desk may be about to begin, or to end; or somebody looked whether there is one.
      if taken == nil, let port = await entrance.port { return try await bell.ring(port) }
    }
    defer { entrance.leave() }
    let own = SitePrint(of: folder).port
    let listener = try await Listener.anywhere(
      preferring: [taken?.formerPort, own].compactMap { $0 })
    let house = House(port: listener.port, desk: session, web: web) { token in
      OneTimeToken.use(token, in: entrance.folder, now: now())
    }
    try entrance.tell(listener.port)
    try await bell.ring(listener.port)
    await listener.serve(house, session, until: pause, isAwaited: entrance.tidy) {
      entrance.close()
    }
  }

  /// Shows the previewed site alone, as long as nobody ends it.
  ///
  /// - Parameter port: where.
  /// - Throws: why that cannot be done, such as a port that somebody else has.
  public func serve(at port: Int, _ voice: DeskVoice) async throws(MachineFailure) {
    try Self.find("\(folder)/\(ContentFolder.usualName)")
    let web = try WebFiles(at: equipment.web)
    let listener = try await Listener.at(port)
    let house = House(port: listener.port, site: session, web: web)
    voice.say("\(Origin.site.address(listener.port))/")
    voice.tell(
      Wording(
        english: "The site as it will be. It follows what you save. To end it, press Ctrl-C.",
        japanese: "できあがりの見本です。保存すると、表示も変わります。終わるには Ctrl-C を押します。"))
    await listener.serve(house, session, until: nil, isAwaited: { true })
  }

  /// Ends the desk: every tab is told, and then nobody is answered any more.
  public func end() async {
    await session.events.close()
  }
}

extension Listener {
  /// Answers until the desk is closed, or until no tab has been open for a while.
  ///
  /// - Parameters:
  ///   - pause: how long; nil: for ever.
  ///   - isAwaited: whether a browser is on its way.
  ///   - end: what is done first when the end has come.
  fileprivate func serve(
    _ house: House, _ session: DeskSession, until pause: Duration?,
    isAwaited: @escaping @Sendable () -> Bool, atEnd end: @escaping @Sendable () -> Void = {}
  ) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await serve(house.responder) }
      group.addTask {
        await session.run()
        // Whatever becomes of the preview, the desk stays until it is closed.
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
      }
      group.addTask {
        try? await house.events.waitForEnd(after: pause ?? .seconds(60)) {
          let isAtWork = await session.isAtWork
          return isAwaited() || isAtWork
        }
        end()
        await house.events.close()
        await house.events.waitForSilence()
      }
      await group.next()
      group.cancelAll()
    }
  }
}

extension Equipment {
  /// The site in a folder.
  fileprivate func publication(of folder: String) -> Publication {
    var publication = Publication(
      content: ContentFolder("\(folder)/\(ContentFolder.usualName)"),
      themes: ThemePlaces(shared: themes),
      date: today())
    publication.reader = program
    return publication
  }
}
