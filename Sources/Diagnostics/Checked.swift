/// What a whole stage of the work hands on: its value, and all that is wrong with what it was made of.
public struct Checked<Value> {
  /// What was made, as far as it could be.
  public var value: Value
  /// What is wrong.
  public var diagnostics: [Diagnostic]

  /// A value, and what is wrong with what it was made of.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Checked {
  /// The same diagnostics beside what is made of the value.
  public func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Checked<Other> {
    Checked<Other>(try transform(value), diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}
