public import Diagnostics
internal import FoundationEssentials
public import HTTPTypes
public import Publishing

/// Why the desk does not do what it was asked for, said to the person who asked.
public struct Refusal: Error, Sendable {
  /// The status of the answer.
  public var status: HTTPResponse.Status
  /// What is wrong.
  public var message: Wording
  /// What to do.
  public var hint: Wording?

  /// A refusal.
  public init(_ status: HTTPResponse.Status, _ message: Wording, hint: Wording? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  /// What is wrong with what a person wrote.
  public init(_ status: HTTPResponse.Status, _ diagnostic: Diagnostic) {
    self.init(status, diagnostic.message, hint: diagnostic.hint)
  }

  /// That the machine failed.
  public init(_ failure: MachineFailure) {
    self.init(.internalServerError, failure.diagnostic)
  }
}

/// What is wrong and what to do, in the person's language.
public struct Problem: Codable, Hashable, Sendable {
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?

  /// What a refusal says.
  public init(_ refusal: Refusal, in language: MessageLanguage) {
    message = refusal.message.text(in: language)
    hint = refusal.hint?.text(in: language)
  }

  private enum Key: CodingKey { case message, hint }

  /// Writes it as the screens' protocol has it: no hint is null.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(message, forKey: .message)
    try object.encode(hint, forKey: .hint)
  }
}
