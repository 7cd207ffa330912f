import Diagnostics

/// What a form knows of a key: how its field looks, and what stands below it.
struct FormEntry: Sendable {
  let key: String
  let shape: Shape
  var label = Wording(english: "", japanese: "")
  var hint: Wording?
  /// nil: that of what stands around it.
  var group: FormGroup?
  var isRequired = false
  var isLong = false
  var options: [FormField.Option] = []
  var standard: String?
  /// Whether its text stands without quotation marks where it can.
  var isWord = false
  /// A key that cannot stand beside this one, and gives way.
  var rival: String?

  /// How the key's value is built.
  enum Shape: Sendable {
    case field(FormField.Kind)
    /// A mapping whose fields are shown as if they stood around it. It may be written as a word alone, which is then
    /// the value of a key.
    case mapping([FormEntry], shorthand: String?)
    /// A list of such mappings.
    case items([FormEntry], shorthand: String?)
  }

  /// A key with one value.
  init(
    _ key: String, _ kind: FormField.Kind, _ japanese: String, _ english: String,
    hint: (japanese: String, english: String)? = nil, group: FormGroup? = nil
  ) {
    self.init(key, .field(kind), japanese, english, hint: hint, group: group)
  }

  /// A key with a mapping, whose fields have names of their own.
  init(_ key: String, shorthand: String? = nil, group: FormGroup? = nil, _ entries: [FormEntry]) {
    self.key = key
    shape = .mapping(entries, shorthand: shorthand)
    self.group = group
  }

  /// A key with a list.
  init(
    _ key: String, itemsOf entries: [FormEntry], shorthand: String? = nil, _ japanese: String,
    _ english: String, hint: (japanese: String, english: String)? = nil, group: FormGroup? = nil
  ) {
    self.init(
      key, .items(entries, shorthand: shorthand), japanese, english, hint: hint, group: group)
  }

  private init(
    _ key: String, _ shape: Shape, _ japanese: String, _ english: String,
    hint: (japanese: String, english: String)?, group: FormGroup?
  ) {
    self.key = key
    self.shape = shape
    label = Wording(english: english, japanese: japanese)
    self.hint = hint.map { Wording(english: $0.english, japanese: $0.japanese) }
    self.group = group
  }
}

extension FormEntry {
  var required: FormEntry { with { $0.isRequired = true } }

  var word: FormEntry { with { $0.isWord = true } }

  var long: FormEntry { with { $0.isLong = true } }

  /// A field whose value is one of some words.
  func choosing(_ options: [FormField.Option], standard: String? = nil) -> FormEntry {
    with {
      $0.options = options
      $0.standard = standard
    }
  }

  /// A field that takes the place of another.
  func instead(of key: String) -> FormEntry { with { $0.rival = key } }

  func usually(_ standard: String) -> FormEntry { with { $0.standard = standard } }

  private func with(_ change: (inout FormEntry) -> Void) -> FormEntry {
    var entry = self
    change(&entry)
    return entry
  }
}

extension FormField.Option {
  init(_ value: String, _ japanese: String, _ english: String) {
    self.init(value, Wording(english: english, japanese: japanese))
  }
}
