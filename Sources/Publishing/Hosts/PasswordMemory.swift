internal import Manuscript
internal import Synchronization

/// The passwords of one run: each is looked up once, and one that was typed is held until it is kept.
final class PasswordMemory: Sendable {
  typealias Held = (password: String, place: PasswordPlace)

  /// By accounts: what was found; nil inside for one that was looked for and not found.
  private let known = Mutex<[Destination.Server: Held?]>([:])

  /// What is known of an account's password, if it has one.
  func held(of server: Destination.Server) -> Held? {
    known.withLock { $0[server] ?? nil }
  }

  /// Whether an account's password was looked for.
  func isKnown(_ server: Destination.Server) -> Bool {
    known.withLock { $0[server] != nil }
  }

  /// Holds a password that was typed or kept, in place of what was known.
  func hold(_ password: String, at place: PasswordPlace, of server: Destination.Server) {
    known.withLock { $0[server] = .some((password, place)) }
  }

  /// Notes what was found, unless something is known by now.
  func note(_ found: Held?, of server: Destination.Server) {
    known.withLock { known in
      guard known[server] == nil else { return }
      known[server] = .some(found)
    }
  }

  /// Forgets what is known of an account's password: it is looked for anew.
  func forget(_ server: Destination.Server) {
    _ = known.withLock { $0.removeValue(forKey: server) }
  }
}
