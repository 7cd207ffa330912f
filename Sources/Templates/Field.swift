public import Diagnostics

/// One field of a subject that templates may name: its name, its shape, how to get its value.
///
/// Shape and value come from the same line of code, so a template that passes the check finds at
/// render time what it was promised.
public struct Field<Subject>: Sendable {
  let name: String
  /// What stands there, in a sentence's part for a reference; nil when nobody said it.
  let about: Wording?
  let shape: @Sendable () -> Shape
  let value: @Sendable (Subject) -> Value
}

extension Field {
  /// Words, written with `{{name}}` and escaped. Empty text is false in a section.
  public static func text(
    _ name: String, _ about: Wording? = nil,
    _ text: @escaping @Sendable (Subject) -> String
  ) -> Field {
    Field(name: name, about: about, shape: { .text }, value: { .text(text($0)) })
  }

  /// A condition for sections: `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  public static func flag(
    _ name: String, _ about: Wording? = nil,
    _ flag: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name: name, about: about, shape: { .flag }, value: { .flag(flag($0)) })
  }

  /// Bytes of HTML, written with `{{{name}}}` and copied as they are. No bytes are false in a section.
  public static func html(
    _ name: String, _ about: Wording? = nil,
    _ bytes: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Field {
    Field(name: name, about: about, shape: { .html }, value: { .html(bytes($0)) })
  }

  /// Another subject's fields, as a section or as `{{name.field}}`. nil is false in a section, and
  /// its fields are written as nothing.
  public static func record<Sub: TemplateData>(
    _ name: String, _ about: Wording? = nil,
    _ sub: @escaping @Sendable (Subject) -> Sub?
  ) -> Field {
    Field(
      name: name, about: about, shape: { .record(Sub.fields.layout) },
      value: { subject in sub(subject).map { .record(Record($0)) } ?? .nothing })
  }

  /// Other subjects, gone through by a section. No subjects are false in a section.
  public static func list<Sub: TemplateData>(
    _ name: String, _ about: Wording? = nil,
    _ subs: @escaping @Sendable (Subject) -> [Sub]
  ) -> Field {
    Field(
      name: name, about: about, shape: { .list(.record(Sub.fields.layout)) },
      value: { .list(subs($0).map { .record(Record($0)) }) })
  }

  /// Texts, gone through by a section in which each is `{{.}}`.
  public static func texts(
    _ name: String, _ about: Wording? = nil,
    _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(
      name: name, about: about, shape: { .list(.text) },
      value: { .list(texts($0).map { .text($0) }) })
  }
}
