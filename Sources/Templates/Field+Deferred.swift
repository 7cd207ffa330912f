public import Diagnostics

extension Field {
  /// Bytes of HTML that are made each time a template writes them: for what takes work, and what most templates
  /// leave out. Written with `{{{name}}}`.
  ///
  /// - Parameter bytes: gives for a subject what makes its bytes.
  public static func html(
    _ name: String, _ about: Wording? = nil,
    later bytes: @escaping @Sendable (Subject) -> @Sendable () -> [UInt8]
  ) -> Field {
    Field(
      name: name, about: about, shape: { .html },
      value: { subject in
        let make = bytes(subject)
        return .deferred { .html(make()) }
      })
  }

  /// Other subjects, gone through by a section, that are made each time a template does so.
  ///
  /// - Parameter subs: gives for a subject what makes them.
  public static func list<Sub: TemplateData>(
    _ name: String, _ about: Wording? = nil,
    later subs: @escaping @Sendable (Subject) -> @Sendable () -> [Sub]
  ) -> Field {
    Field(
      name: name, about: about, shape: { .list(.record(Sub.fields.layout)) },
      value: { subject in
        let make = subs(subject)
        return .deferred { .list(make().map { .record(Record($0)) }) }
      })
  }
}
