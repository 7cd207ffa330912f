/// One way to order the booklet.
public struct OrderRoute: Hashable, Sendable {
  /// A short name for templates: `form`, `phone`.
  public var key: String?
  /// For how many copies this is the way.
  public var copies: LocalizedText?
  /// Who takes the order.
  public var recipient: LocalizedText?
  /// The address of an order form.
  public var form: String?
  /// A phone number.
  public var phone: PhoneNumber?
  /// When the phone is answered.
  public var hours: OpeningHours?
  /// When it is not, in words.
  public var closed: LocalizedText?
}
