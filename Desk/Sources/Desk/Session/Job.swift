/// Work that takes long, as the screens are told of it.
public struct Job: Encodable, Sendable {
  /// By which it is known while the desk runs.
  public var id: Int
  /// What is made.
  public var kind: Kind
  /// Whether it goes on.
  public var running: Bool
  /// How many parts are done.
  public var done: Int
  /// How many parts there are.
  public var of: Int
  /// What is made just now.
  public var what: String
  /// Of files that go to a host, what is done with them; nil for other work.
  @OrNull var sending: Sending?
  /// What is to be said about what was made.
  public var problems: [Mistake]
  /// What came of it; nil while it goes on.
  @OrNull public var message: String?

  /// What is made.
  public enum Kind: String, Encodable, Sendable {
    case paper, build
    /// A host is asked what it has, and what publishing would change is found out.
    case look
    /// Files go to a host.
    case publish
    /// A file goes to a host, is looked for on the web, and is taken away.
    case trial

    /// Whether it is about publishing.
    var isOfPublishing: Bool { [.look, .publish, .trial].contains(self) }
  }

  /// How far the sending of files is.
  struct Sending: Encodable, Sendable {
    /// `asking`, `sending`, `deleting` or `looking`.
    let step: String
    let doneBytes: Int
    let totalBytes: Int
    @OrNull var secondsLeft: Int?
  }

  /// Work that begins.
  public init(id: Int, kind: Kind) {
    self.id = id
    self.kind = kind
    running = true
    done = 0
    of = 0
    what = ""
    sending = nil
    problems = []
    message = nil
  }
}
