public import Diagnostics

/// What a desk says in the terminal in which it was started.
public struct DeskVoice: Sendable {
  /// Says a line for other programs, on the standard output.
  public var say: @Sendable (String) -> Void
  /// Tells the person something.
  public var tell: @Sendable (Wording) -> Void

  /// Speaks by these means.
  public init(
    say: @escaping @Sendable (String) -> Void, tell: @escaping @Sendable (Wording) -> Void
  ) {
    self.say = say
    self.tell = tell
  }
}
