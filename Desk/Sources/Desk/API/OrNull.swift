/// A part of an answer that may be missing: it is null then, and never left out, so that nobody has to tell the two
/// apart.
@propertyWrapper public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  /// What there is.
  public var wrappedValue: Value?

  /// What there is; nil is null.
  public init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  /// Writes it, or null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension OrNull: Equatable where Value: Equatable {}
extension OrNull: Hashable where Value: Hashable {}
