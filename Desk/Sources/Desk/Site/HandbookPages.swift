internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// The handbook, as it stands on the disk. Its pages have the rights of the previewed ones, and so none over the desk:
/// to a browser, the screens are another site.
struct HandbookPages: Sendable {
  let session: DeskSession

  /// Where it begins.
  static let place = "/.sasshi/handbook/"
  /// Names a kind of mistake, to whose place it leads.
  private static let message: Substring = "message"

  /// What its pages may do at most; each says more narrowly itself what it needs.
  private static let policy = [
    "default-src 'self' 'unsafe-inline' data:", "connect-src 'none'", "object-src 'none'",
    "frame-src 'none'", "base-uri 'self'", "form-action 'none'",
  ]

  /// The answer to a request for something below its place; nil where nothing is there.
  func respond(to request: Request) async -> Response? {
    guard let path = SitePath(requested: "/" + request.uri.path.dropFirst(Self.place.utf8.count))
    else { return nil }
    guard let answer = path.text.isEmpty ? await entrance(request) : file(path) else { return nil }
    var response = answer
    response.headers = response.headers.completed(
      by: ResponseHeaders.site(Self.policy, embeddedBy: nil))
    return response
  }

  private func file(_ path: SitePath) -> Response? {
    session.equipment.handbook.file(at: path.file).map { .bytes($0.bytes, $0.mediaType) }
  }

  /// Leads to the handbook in the language of the desk: to a kind of mistake, where it explains it.
  private func entrance(_ request: Request) async -> Response? {
    let (handbook, language) = (session.equipment.handbook, await session.language)
    let identifier = request.uri.queryParameters[Self.message].flatMap {
      DiagnosticIdentifier(rawValue: String($0))
    }
    let place = [identifier, nil].lazy.compactMap { try? handbook.place(of: $0, in: language) }
      .first
    return place.map { place in
      Response(status: .found, headers: [.location: Self.place + place.address])
    }
  }
}
