import Diagnostics
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
  routes.addForms()
  routes.addFacts()
  routes.addPaper()
  routes.addPublishing()
  routes.addStart()
}

/// The routes of the desk's screens, over a session.
struct Routes {
  let router: Router<DeskContext>
  let session: DeskSession

  typealias Handler = @Sendable (Asked, DeskSession) async throws -> Reply

  func get(_ path: RouterPath, _ handler: @escaping Handler) { on(.get, path, handler) }
  func post(_ path: RouterPath, _ handler: @escaping Handler) { on(.post, path, handler) }
  func put(_ path: RouterPath, _ handler: @escaping Handler) { on(.put, path, handler) }
  func delete(_ path: RouterPath, _ handler: @escaping Handler) { on(.delete, path, handler) }

  private func on(
    _ method: HTTPRequest.Method, _ path: RouterPath, _ handler: @escaping Handler
  ) {
    router.on(path, method: method) { [session] request, _ in
      do {
        return try await handler(Asked(request), session).response
      } catch let failure as MachineFailure {
        throw Refusal(
          failure.isOfMachine ? .internalServerError : .unprocessableContent, failure.diagnostic)
      }
    }
  }
}

extension MachineFailure {
  /// Whether the machine is to blame, rather than what was asked of it.
  fileprivate var isOfMachine: Bool {
    switch diagnostic.identifier {
    case .cannotRead, .cannotWrite, .outOfMemory: true
    default: false
    }
  }
}
