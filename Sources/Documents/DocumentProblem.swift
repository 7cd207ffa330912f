/// Why nobody knows what a document says of who made it.
public enum DocumentProblem: Error, CaseIterable, Hashable, Sendable {
  /// It is not what its name promises, or damaged.
  case damaged
  /// It opens only with a password.
  case locked
  /// Its format is not looked into.
  case closed
}
