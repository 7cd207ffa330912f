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

  /// A diagnostic of the given severity.
  public init(
    _ severity: Severity, _ identifier: DiagnosticIdentifier, at location: Location,
    _ message: Wording, hint: Wording? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.hint = hint
    self.related = related
  }

  /// A diagnostic that stops the build.
  public static func error(
    _ identifier: DiagnosticIdentifier, at location: Location, _ message: Wording,
    hint: Wording? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.error, identifier, at: location, message, hint: hint, related: related)
  }

  /// A diagnostic that lets the build go on.
  public static func warning(
    _ identifier: DiagnosticIdentifier, at location: Location, _ message: Wording,
    hint: Wording? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.warning, identifier, at: location, message, hint: hint, related: related)
  }
}

extension Diagnostic {
  /// The diagnostic as it is shown: `file:line:column: error: message`, the hint on its own line.
  public func text(in language: MessageLanguage) -> String {
    let severityName = Self.names[severity]?.text(in: language) ?? severity.rawValue
    var text = "\(location): \(severityName): \(message.text(in: language))"
    if let hint {
      let indented = hint.text(in: language).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .joined(separator: "\n  ")
      text += "\n  \(Self.hintName.text(in: language)): \(indented)"
    }
    return text
  }

  private static let names: [Severity: Wording] = [
    .error: Wording(english: "error", japanese: "エラー"),
    .warning: Wording(english: "warning", japanese: "注意"),
  ]
  private static let hintName = Wording(english: "hint", japanese: "直し方")
}

extension Sequence<Diagnostic> {
  /// Whether any of them stops the build.
  public var haveErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The same diagnostics by file, then by line and column; those without a line first.
  public func sortedByLocation() -> [Diagnostic] {
    sorted { $0.location.begins(before: $1.location) }
  }
}
