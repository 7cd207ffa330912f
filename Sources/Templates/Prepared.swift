public import Diagnostics

/// A subject's values, taken once for all the pages that show them.
public struct Prepared<Subject: TemplateData>: Sendable {
  let value: Value

  /// The values of a subject.
  public init(_ subject: Subject) {
    value = Value.record(Record(subject)).made
  }
}

/// The values of several subjects, taken once for all the pages that show them.
public struct PreparedList<Subject: TemplateData>: Sendable {
  private var items: [Value]

  /// The values of the subjects, in their order.
  public init(_ subjects: [Subject]) {
    items = subjects.map { Value.record(Record($0)).made }
  }

  /// Whether there are none.
  public var isEmpty: Bool { items.isEmpty }

  /// The same values, those of one subject taken anew.
  ///
  /// - Parameter index: the place of that subject.
  public func replacing(_ index: Int, with subject: Subject) -> PreparedList {
    var list = self
    list.items[index] = Value.record(Record(subject)).made
    return list
  }

  var value: Value { .list(items) }
}

extension Field {
  /// Another subject's fields, prepared; nil is false in a section.
  public static func record<Sub: TemplateData>(
    _ name: String, _ about: Wording? = nil,
    _ sub: @escaping @Sendable (Subject) -> Prepared<Sub>?
  ) -> Field {
    Field(
      name: name, about: about, shape: { .record(Sub.fields.layout) },
      value: { sub($0)?.value ?? .nothing })
  }

  /// Other subjects, prepared, gone through by a section.
  public static func list<Sub: TemplateData>(
    _ name: String, _ about: Wording? = nil,
    _ subs: @escaping @Sendable (Subject) -> PreparedList<Sub>
  ) -> Field {
    Field(
      name: name, about: about, shape: { .list(.record(Sub.fields.layout)) },
      value: { subs($0).value })
  }
}
