internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// Adds what the screens ask and tell (`/api/…`) to the desk's router. A handler throws a `Refusal`, a `Diagnostic` or a
/// `MachineFailure`: `Refusals`, which goes before it, says that in the person's language.
func addRoutes(to router: Router<DeskContext>, session: DeskSession) {
  let routes = Routes(router: router, session: session)
  routes.addSite()
  routes.addPages()
  routes.addPage()
  routes.addTyping()
  routes.addPictures()
  routes.addHistory()
  routes.addTrash()
  routes.addMoves()
  routes.addForms()
  routes.addFacts()
  routes.addPaper()
  routes.addPublishing()
  routes.addSending()
  routes.addStart()
}

/// The routes of the desk's screens, over a session.
struct Routes {
  let router: Router<DeskContext>
  let session: DeskSession

  typealias Handler = @Sendable (Asked, DeskSession) async throws -> Reply

  /// Answers a request that says in its body, as JSON, what is wished for.
  typealias WishHandler<Wish> = @Sendable (Wish, DeskSession) async throws -> Reply

  func get(_ path: RouterPath, _ handler: @escaping Handler) { on(.get, path, handler) }
  func post(_ path: RouterPath, _ handler: @escaping Handler) { on(.post, path, handler) }
  func delete(_ path: RouterPath, _ handler: @escaping Handler) { on(.delete, path, handler) }

  func post<Wish: Decodable & Sendable>(
    _ path: RouterPath, taking wish: Wish.Type, _ handler: @escaping WishHandler<Wish>
  ) {
    on(.post, path) { try await handler($0.json(wish), $1) }
  }

  func put<Wish: Decodable & Sendable>(
    _ path: RouterPath, taking wish: Wish.Type, _ handler: @escaping WishHandler<Wish>
  ) {
    on(.put, path) { try await handler($0.json(wish), $1) }
  }

  private func on(
    _ method: HTTPRequest.Method, _ path: RouterPath, _ handler: @escaping Handler
  ) {
    router.on(path, method: method) { [session] request, _ in
      do {
        return try await handler(Asked(request), session).response
      } catch {
        throw session.refusal(for: error)
      }
    }
  }
}

extension DeskSession {
  /// An error in words for a person, which names files by the way to them from the site's folder.
  nonisolated func refusal(for error: any Error) -> any Error {
    switch error {
    case let failure as MachineFailure:
      return Refusal(status(of: failure.diagnostic), failure.diagnostic)
        .named(below: publication.siteFolder)
    case let diagnostic as Diagnostic:
      return Refusal(.unprocessableContent, diagnostic).named(below: publication.siteFolder)
    default: return error
    }
  }

  /// Whether the machine is to blame, rather than what was asked of it.
  private nonisolated func status(of diagnostic: Diagnostic) -> HTTPResponse.Status {
    switch diagnostic.identifier {
    case .cannotRead:
      let path = below(diagnostic.location.file).flatMap { try? ContentPath($0) }
      return path.map(content.holds) == false ? .notFound : .internalServerError
    case .cannotWrite, .outOfMemory: return .internalServerError
    case .changedMeanwhile: return .conflict
    default: return .unprocessableContent
    }
  }
}

extension Refusal {
  /// The same, its files named by the way to them from a folder.
  func named(below folder: String) -> Refusal {
    Refusal(status, message.named(below: folder), hint: hint?.named(below: folder))
  }
}

extension Wording {
  /// The sentence with the files below a folder named by the way to them from there: nobody wants to read the rest.
  func named(below folder: String) -> Wording {
    Wording(
      english: english.replacing(folder + "/", with: ""),
      japanese: japanese.replacing(folder + "/", with: ""))
  }

  /// The same for who reads it on a screen: it leads to the screens, not to a command.
  var onScreen: Wording {
    let (command, screen) = (HostTrial.advice, Self.trialOnScreen)
    return Wording(
      english: english.replacing(command.english, with: screen.english),
      japanese: japanese.replacing(command.japanese, with: screen.japanese))
  }

  private static let trialOnScreen = Wording(
    english: "“Change” on the screen “Publish” takes another one, and tries it with a small file.",
    japanese: "「公開」の画面の「変える」で別のフォルダーにして、小さなファイルで試せます。")
}
