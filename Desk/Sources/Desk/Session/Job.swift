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
  /// What is to be said about what was made.
  public var problems: [Mistake]
  /// What came of it; nil while it goes on.
  @OrNull public var message: String?

  /// What is made.
  public enum Kind: String, Encodable, Sendable {
    case paper, build
  }

  /// Work that begins.
  public init(id: Int, kind: Kind) {
    self.id = id
    self.kind = kind
    running = true
    done = 0
    of = 0
    what = ""
    problems = []
    message = nil
  }
}
