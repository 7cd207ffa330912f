/// One thing that is wrong (or looks wrong) in what a person wrote, said so that the person can mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic matters to the build.
  public enum Severity: String, Sendable {
    /// The build stops and the old output stays as it is.
    case error
    /// The build goes on; the person should look.
    case warning
  }

  /// How much it matters.
  public var severity: Severity
  /// Which kind of mistake it is.
  public var identifier: DiagnosticIdentifier
  /// Where it is.
  public var location: Location
  /// What is wrong.
  public var message: Wording
  /// What to do about it.
  public var hint: Wording?
  /// Other places that have to do with it.
  public var related: [Related]
  /// How it is mended, when there is one way.
  public var cure: Cure?
  /// For how many mistakes it stands: more than one when it says only how many more there are.
  public internal(set) var count = 1
  /// Whether it says only how many more of a kind there are.
  var isRemainder = false

  /// A diagnostic of the given severity.
  public init(
    _ severity: Severity, _ identifier: DiagnosticIdentifier, at location: Location,
    _ message: Wording, hint: Wording? = nil, related: [Related] = [], cure: Cure? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.hint = hint
    self.related = related
    self.cure = cure
  }

  /// A diagnostic that stops the build.
  public static func error(
    _ identifier: DiagnosticIdentifier, at location: Location, _ message: Wording,
    hint: Wording? = nil, related: [Related] = [], cure: Cure? = nil
  ) -> Diagnostic {
    Diagnostic(.error, identifier, at: location, message, hint: hint, related: related, cure: cure)
  }

  /// A diagnostic that lets the build go on.
  public static func warning(
    _ identifier: DiagnosticIdentifier, at location: Location, _ message: Wording,
    hint: Wording? = nil, related: [Related] = [], cure: Cure? = nil
  ) -> Diagnostic {
    Diagnostic(
      .warning, identifier, at: location, message, hint: hint, related: related, cure: cure)
  }
}

extension Diagnostic {
  /// The diagnostic as it is shown: `file:line:column: error: message [identifier]`, the hint on its own line.
  ///
  /// The identifier, by which the mistake is looked up in the handbook, ends the message's first line.
  public func text(in language: MessageLanguage) -> String {
    let severityName = Self.names[severity]?.text(in: language) ?? severity.rawValue
    let place = "\(location)".lines(joinedBy: "\\u{A}")
    let message = message.text(in: language).firstLine(endingIn: " [\(identifier.rawValue)]")
    var text = "\(place): \(severityName): \(message.indentedBelow)"
    if let hint {
      text += "\n  \(Self.hintName.text(in: language)): \(hint.text(in: language).indentedBelow)"
    }
    return text
  }

  private static let names: [Severity: Wording] = [
    .error: Wording(english: "error", japanese: "エラー"),
    .warning: Wording(english: "warning", japanese: "注意"),
  ]
  private static let hintName = Wording(english: "hint", japanese: "直し方")
}

extension String {
  /// The same lines, all but the first indented: none can pass for a message of its own.
  fileprivate var indentedBelow: String { lines(joinedBy: "\n  ") }

  /// The same lines, the first ending in something more.
  fileprivate func firstLine(endingIn end: String) -> String {
    let lineEnd = unicodeScalars.firstIndex(of: "\n") ?? endIndex
    return self[..<lineEnd] + end + self[lineEnd...]
  }

  fileprivate func lines(joinedBy separator: String) -> String {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      .joined(separator: separator)
  }
}

extension Sequence<Diagnostic> {
  /// How many mistakes they stand for that stop the build.
  public var errorCount: Int {
    reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) }
  }

  /// How many mistakes they stand for that do not stop the build.
  public var warningCount: Int {
    reduce(0) { $0 + ($1.severity == .warning ? $1.count : 0) }
  }

  /// Whether any of them stops the build.
  public var haveErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The same diagnostics by file, then by line and column; those without a line first.
  public func sortedByLocation() -> [Diagnostic] {
    sorted { $0.location.begins(before: $1.location) }
  }
}
