internal import Diagnostics
internal import Manuscript
internal import Publishing
internal import YAML

/// A file as a form.
struct FormAnswer: Encodable, Sendable {
  let fields: [Field]
  /// What the form leaves alone.
  let unknown: [Lines]

  /// Lines that the form does not know.
  struct Lines: Encodable, Sendable {
    let text: String
    let line: Int
  }

  init(_ fields: [FormField], _ unknown: [UnknownLines], in language: MessageLanguage) {
    self.fields = fields.map { Field($0, in: language) }
    self.unknown = unknown.map { Lines(text: $0.text, line: $0.line) }
  }
}

/// A field of a form, in the language of the person at the desk.
struct Field: Encodable, Sendable {
  let path: [String]
  let kind: String
  let label: String
  @OrNull var hint: String?
  let group: String
  @OrNull var value: FieldValue?
  let required: Bool
  @OrNull var line: Int?
  @OrNull var options: [Option]?
  @OrNull var language: String?
  @OrNull var languages: [String]?
  @OrNull var fields: [Field]?
  @OrNull var items: [[Field]]?
  @OrNull var problem: String?
  /// What holds when the file says nothing.
  @OrNull var standard: String?

  /// What can be chosen.
  struct Option: Encodable, Sendable {
    let value: String
    let label: String
  }

  private enum CodingKeys: String, CodingKey {
    case path, kind, label, hint, group, value, required, line, options, language, languages, fields
    case items, problem
    case standard = "default"
  }

  init(_ field: FormField, in words: MessageLanguage) {
    path = field.path
    kind = field.kind == .text && field.isLong ? "long" : field.kind.rawValue
    label = field.label.text(in: words)
    hint = field.hint?.text(in: words)
    group = field.group.rawValue
    value = field.value.map { FieldValue($0) }
    required = field.isRequired
    line = field.line
    options =
      field.options.isEmpty
      ? nil : field.options.map { Option(value: $0.value, label: $0.label.text(in: words)) }
    language = nil
    languages = field.languages.isEmpty ? nil : field.languages
    let isGroups = field.kind == .groups
    fields = isGroups ? field.fields.map { Field($0, in: words) } : nil
    items = isGroups ? field.items.map { $0.map { Field($0, in: words) } } : nil
    problem = nil
    standard = field.standard
  }
}

/// What stands in a field.
enum FieldValue: Codable, Hashable, Sendable {
  case text(String)
  case flag(Bool)
  case list([String])
  /// A text for each language, by its tag.
  case texts([String: String])

  init(_ value: FormValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .flag(let flag): .flag(flag)
      case .list(let list): .list(list)
      case .texts(let texts): .texts(texts)
      }
  }

  var formValue: FormValue {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let list): .list(list)
    case .texts(let texts): .texts(texts)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .texts(try container.decode([String: String].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    case .texts(let texts): try container.encode(texts)
    }
  }
}
