import Manuscript

extension SettingsForm {
  var allFields: [FormField] { fields.flatMap(\.withInner) }
}

extension FrontMatterForm {
  var allFields: [FormField] { fields.flatMap(\.withInner) }
}

extension FormField {
  /// The field with those of its items or, when it has none, of a new one.
  fileprivate var withInner: [FormField] {
    [self] + (items.isEmpty ? fields : items.flatMap(\.self)).flatMap(\.withInner)
  }
}
