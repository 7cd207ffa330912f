internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Two sites to a browser, one listener: the screens on one name, the previewed pages on the other.
struct House: Sendable {
  let port: Int
  /// Who is told what happens.
  let events: Events
  private let desk: RouterResponder<DeskContext>?
  private let site: SitePages

  /// The house of the previewed site alone.
  init(port: Int, site session: DeskSession, web: WebFiles) {
    self.port = port
    events = session.events
    desk = nil
    site = SitePages(session: session, web: web, desk: nil)
  }

  /// The house of the desk.
  ///
  /// - Parameter takes: takes a token, and says whether it lets its bearer in.
  init(
    port: Int, desk session: DeskSession, web: WebFiles,
    takes: @escaping @Sendable (_ token: String) -> Bool
  ) {
    self.port = port
    events = session.events
    let router = Router(context: DeskContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Refusals(session: session))
    let secret = Secret(port: port)
    router.add(middleware: Door(session: session, port: port, secret: secret, takes: takes))
    router.add(middleware: Screens(web: web))
    router.add(middleware: KeyDoor(secret: secret))
    addEventRoutes(to: router, session: session)
    addRoutes(to: router, session: session)
    desk = router.buildResponder()
    site = SitePages(session: session, web: web, desk: Origin.desk.address(port))
  }

  /// Answers a request to one of the names.
  func respond(to request: Request, context: DeskContext) async -> Response {
    let response = await answer(request, context)
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(_ request: Request, _ context: DeskContext) async -> Response {
    switch Origin(host: request.head.authority ?? "", port: port) {
    case .site: return await site.respond(to: request, context: context)
    case .desk:
      guard let desk else { return Response(status: .forbidden) }
      var response =
        (try? await desk.respond(to: request, context: context))
        ?? Response(status: .internalServerError)
      response.headers = response.headers.completed(by: ResponseHeaders.desk(port: port))
      return response
    case nil: return Response(status: .forbidden)
    }
  }

  /// What answers on a connection.
  var responder: HTTPChannelHandler.Responder {
    { request, writer, channel in
      let context = DeskContext(
        source: ApplicationRequestContextSource(channel: channel, logger: .silent))
      let response = await respond(to: request, context: context)
      try await writer.write(response: response.head, body: response.body)
    }
  }
}

/// The files of the screens, whatever else is asked for.
private struct Screens: RouterMiddleware {
  typealias Context = DeskContext
  let web: WebFiles

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    let name = path == "/" ? WebFiles.index : String(path.dropFirst())
    guard [.get, .head].contains(request.method), let file = web.file(name) else {
      return try await next(request, context)
    }
    return .bytes(file.bytes, file.mediaType)
  }
}

/// Adds what tells the screens what happens, and lets them end the desk.
private func addEventRoutes(to router: Router<DeskContext>, session: DeskSession) {
  router.get("/api/events") { _, context in
    let tab = await session.events.listen()
    return Response.stream(
      tab, first: .hello(build: await session.build), to: context.channel, told: { $0 })
  }
  router.post("/api/close") { _, _ in
    await session.events.close()
    return Response(status: .noContent)
  }
}
