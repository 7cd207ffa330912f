internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird

/// Lets in whoever has a token, once, and then that browser alone; and of what that browser sends, only what the screens
/// themselves sent. The cookie lets it in; behind the files of the screens, `KeyDoor` asks for the key.
struct Door: RouterMiddleware {
  typealias Context = DeskContext

  let session: DeskSession
  let port: Int
  let secret: Secret
  /// Takes a token: whether it lets its bearer in.
  let takes: @Sendable (_ token: String) -> Bool

  /// Where a browser goes from the token: from another page than the one it came from, so that it sends its cookie on the
  /// next step. To one that follows a redirection from elsewhere, `SameSite=Strict` forbids that.
  private static let entered = "/entered"
  /// What that page does, and what it needs for that.
  private static let scripts = ["/entered.js", "/key.js"]

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let language = await session.language
    if let token = request.uri.queryParameters["token"], request.uri.path == "/",
      request.method == .get
    {
      return enter(with: String(token), request, language)
    }
    if request.uri.path == Self.entered {
      return .page(
        Wording(english: "Sasshi opens", japanese: "Sasshi を開いています"),
        Wording(english: "Go on", japanese: "先へ進む"), in: language, by: Self.scripts[0])
    }
    // What the pages here need is no secret.
    let isOfDoor =
      (Self.scripts + [PlainPage.styleSheet]).contains(request.uri.path) && request.method == .get
    guard secret.isIn(request.headers) || isOfDoor else {
      guard request.isNavigation else { throw Refusal.strange }
      return .page(
        Wording(english: "Open Sasshi anew", japanese: "Sasshi を開き直してください"),
        Refusal.strange.message, in: language, status: .unauthorized)
    }
    try check(request)
    return try await next(request, context)
  }

  private func enter(
    with token: String, _ request: Request, _ language: MessageLanguage
  ) -> Response {
    let isIn = secret.isIn(request.headers)
    if takes(token) {
      return Response(
        status: .seeOther,
        headers: [.location: "\(Self.entered)#\(secret.key)", .setCookie: secret.cookie])
    }
    // A page that is loaded anew, from a browser that came in by it.
    if isIn { return Response(status: .seeOther, headers: [.location: "/"]) }
    return .page(
      Wording(english: "This address was used already", japanese: "このアドレスは使用済みです"),
      Refusal.strange.message, in: language, status: .forbidden)
  }

  /// Refuses what another page made the browser send.
  private func check(_ request: Request) throws {
    let site = request.headers[.secFetchSite]
    switch request.method {
    case .get, .head:
      guard
        site.map({ ["same-origin", "none"].contains($0) }) ?? true
          || (request.uri.path == "/" && request.isNavigation)
      else { throw Refusal.fromElsewhere }
    case .post, .put, .delete:
      let origin = request.headers[.origin]
      guard site != nil || origin != nil, site.map({ $0 == "same-origin" }) ?? true,
        origin.map({ $0 == Origin.desk.address(port) }) ?? true
      else { throw Refusal.fromElsewhere }
      guard request.hasDeskType else { throw Refusal.ofStatus(.unsupportedMediaType) }
    default: throw Refusal.ofStatus(.methodNotAllowed)
    }
  }
}

/// Lets those pass who have the key: all that is more than the files of the screens, however its address is written.
struct KeyDoor: RouterMiddleware {
  typealias Context = DeskContext

  let secret: Secret

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard secret.hasKey(request) else { throw Refusal.strange }
    return try await next(request, context)
  }
}

extension Request {
  /// Whether the browser shows the answer as a page.
  fileprivate var isNavigation: Bool {
    guard method == .get || method == .head else { return false }
    guard let mode = headers[.secFetchMode] else {
      return headers[.accept]?.contains("text/html") == true
    }
    return mode == "navigate" && headers[.secFetchDest] == "document"
  }

  /// Whether the body is of a type that a form on another page cannot send.
  fileprivate var hasDeskType: Bool {
    guard let type = headers[.contentType]?.lowercased() else { return method == .delete }
    let name = type.prefix { $0 != ";" && $0 != " " }
    return name == "application/json" || name.hasPrefix("image/")
  }
}

extension Refusal {
  /// Who asks has no cookie or key of this desk.
  fileprivate static let strange = Refusal(
    .unauthorized,
    Wording(
      english:
        "The desk does not know this browser. Open Sasshi from the menu, or with “sasshi open”.",
      japanese: "このブラウザーからは開けません。Sasshi をメニューから、または「sasshi open」で開き直してください。"))
  /// Another page made the browser ask.
  fileprivate static let fromElsewhere = Refusal(
    .forbidden,
    Wording(
      english: "That came from another page, and was not done.",
      japanese: "ほかのページからの操作なので、行いませんでした。"))
}
