/// All fields of a type that templates may name.
public struct Fields<Subject>: Sendable {
  /// The names and shapes, for checking templates.
  public let layout: Layout
  private let values: [@Sendable (Subject) -> Value]

  /// The given fields, whose names differ.
  public init(_ fields: [Field<Subject>]) {
    assert(Set(fields.map(\.name)).count == fields.count, "two fields have the same name")
    layout = Layout(
      names: fields.map(\.name), shapes: fields.map(\.shape), abouts: fields.map(\.about))
    values = fields.map(\.value)
  }
}

extension Fields {
  func record(of subject: Subject) -> Record {
    Record(layout: layout, values: values.map { $0(subject) })
  }
}

extension Fields: ExpressibleByArrayLiteral {
  /// The fields listed, whose names differ.
  public init(arrayLiteral fields: Field<Subject>...) {
    self.init(fields)
  }
}
