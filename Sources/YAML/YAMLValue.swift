/// A value that is to be written into a YAML text.
public indirect enum YAMLValue: Hashable, Sendable {
  /// A text, in quotation marks where it could be taken for something else; of several lines, below a `|`.
  case text(String)
  /// A word that stands without quotation marks: `true`, a date, a number.
  case word(String)
  /// A list.
  case list([YAMLValue])
  /// Keys with their values.
  case mapping([Entry])

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: YAMLValue

    /// A key with its value.
    public init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// A value as it would be read back.
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let isPlain): self = isPlain ? .word(text) : .text(text)
    case .sequence(let items): self = .list(items.map(YAMLValue.init))
    case .mapping(let entries): self = .mapping(entries.map { Entry($0.key, YAMLValue($0.value)) })
    }
  }

  /// Whether it is a list or a mapping with nothing in it.
  var isEmptyCollection: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    default: false
    }
  }
}
