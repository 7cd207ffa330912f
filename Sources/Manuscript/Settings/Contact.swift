/// Whom to write to or call.
public struct Contact: Hashable, Sendable {
  /// A short name for templates: `readers`, `press`.
  public var key: String?
  /// Whom this contact is for.
  public var label: LocalizedText?
  /// Who answers.
  public var name: LocalizedText?
  /// The person to ask for.
  public var person: LocalizedText?
  /// An e-mail address.
  public var email: String?
  /// A phone number.
  public var phone: PhoneNumber?
}
