internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird

/// The previewed site, as the host gives it on which it will stand. It has no cookies and changes nothing.
struct SitePages: Sendable {
  let session: DeskSession
  let web: WebFiles
  /// The origin of the screens, which show its pages in a frame; nil when the site is shown alone.
  let desk: String?

  /// The folder of what makes the pages follow the preview: no site has one of this name, as hidden files are left out.
  private static let own = "/.sasshi/"

  /// Answers a request.
  func respond(to request: Request, context: DeskContext) async -> Response {
    guard request.method == .get || request.method == .head else {
      return answer(Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"]))
    }
    let isOfHandbook = desk != nil && request.uri.path.hasPrefix(HandbookPages.place)
    let isOwn = !isOfHandbook && request.uri.path.hasPrefix(Self.own)
    guard request.isOfTheSite || (!isOwn && request.showsPage) else {
      return answer(Response(status: .forbidden))
    }
    if isOfHandbook {
      if let page = await HandbookPages(session: session).respond(to: request) { return page }
      return answer(Response(status: .notFound))
    }
    if isOwn {
      return answer(
        await own(String(request.uri.path.dropFirst(Self.own.utf8.count)), context))
    }
    guard let path = SitePath(requested: request.uri.path) else { return await missing() }
    if let file = await session.previewedFile(at: path.file) { return answer(file) }
    if !path.isFolder, await session.previewedFile(at: "\(path.text)/index.html") != nil {
      let query = request.uri.query.map { "?\($0)" } ?? ""
      return answer(
        Response(status: .found, headers: [.location: "\(request.uri.path)/\(query)"]))
    }
    return await missing()
  }

  private func own(_ name: String, _ context: DeskContext) async -> Response {
    if name == "events" {
      let tab = await session.events.listen(isTab: false)
      return .stream(
        tab, first: .hello(build: await session.build), to: context.channel, told: \.forPages)
    }
    guard name.hasPrefix("preview"), let file = web.file(name) else {
      return Response(status: .notFound)
    }
    return .bytes(file.bytes, file.mediaType)
  }

  /// The site's own page for what it does not have.
  private func missing() async -> Response {
    if let page = await session.previewedFile(at: "404.html") {
      return answer(page, status: .notFound)
    }
    let page = PlainPage(
      title: Wording(english: "Nothing to see yet", japanese: "まだ表示できません"),
      sentence: Wording(
        english: "There is no such page, or the site has mistakes that must be mended first.",
        japanese: "このページがないか、先に直すところがあります。"))
    let html = page.html(in: await session.language)
    return answer(
      SiteFile(bytes: Array(html.utf8), mediaType: "text/html; charset=utf-8", isPage: true),
      status: .notFound)
  }

  private func answer(_ file: SiteFile, status: HTTPResponse.Status = .ok) -> Response {
    guard file.isPage else {
      return answer(.bytes(file.bytes, file.mediaType, status: status))
    }
    let page = LivePage(file.bytes, held: file.held)
    return answer(.bytes(page.bytes, file.mediaType, status: status), page.policy)
  }

  private func answer(
    _ response: Response, _ policy: [String] = LivePage.usualPolicy
  ) -> Response {
    var response = response
    response.headers = response.headers.completed(
      by: ResponseHeaders.site(policy, embeddedBy: desk))
    return response
  }
}

extension Request {
  /// Whether a page of the site itself asks, or the person: no other page on the web reads what is not published yet, not
  /// even the size of a picture.
  fileprivate var isOfTheSite: Bool {
    headers[.secFetchSite] != "cross-site" && headers[.secFetchSite] != "same-site"
  }

  /// Whether the browser shows the answer as a page, by itself or in the frame of the screens.
  fileprivate var showsPage: Bool {
    headers[.secFetchMode] == "navigate"
      && (headers[.secFetchDest] == "document" || headers[.secFetchDest] == "iframe")
  }
}
