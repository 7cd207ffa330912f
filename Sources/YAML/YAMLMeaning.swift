/// What a value says, however it is written.
indirect enum YAMLMeaning: Hashable, Sendable {
  case null
  case flag(String)
  case text(String)
  case list([YAMLMeaning])
  case mapping([String: YAMLMeaning])
}

extension YAMLMeaning {
  init(_ value: YAMLValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .word("true"), .word("false"): self = .flag(value == .word("true") ? "true" : "false")
    case .word(""), .word("~"), .word("null"): self = .null
    case .word(let text): self = .text(text)
    case .list(let items): self = .list(items.map { YAMLMeaning($0) })
    case .mapping(let entries):
      self = .mapping(
        Dictionary(
          entries.map { ($0.key, YAMLMeaning($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  init(_ node: YAMLNode?) {
    self = node.map { YAMLMeaning(YAMLValue($0)) } ?? .null
  }

  /// With another value at a path, whose end is a key or the index of an item that there is or would be next.
  func setting(_ value: YAMLMeaning, at path: ArraySlice<String>) -> YAMLMeaning? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch self {
    // What is put into something empty says what it is.
    case .mapping([:]), .list([]): return YAMLMeaning.null.setting(value, at: path)
    case .mapping(var entries):
      guard let set = (entries[step] ?? .null).setting(value, at: rest) else { return nil }
      entries[step] = set
      return .mapping(entries)
    case .list(var items):
      guard let index = Int(step), (0...items.count).contains(index) else { return nil }
      let old = index < items.count ? items[index] : .null
      guard let set = old.setting(value, at: rest) else { return nil }
      if index < items.count { items[index] = set } else { items.append(set) }
      return .list(items)
    case .null:
      let inner = YAMLMeaning.null.setting(value, at: rest)
      return inner.map { step == "0" ? .list([$0]) : .mapping([step: $0]) }
    default: return nil
    }
  }

  /// With something else in place of what stands at a path.
  func changing(
    at path: ArraySlice<String>, _ change: (YAMLMeaning) -> YAMLMeaning?
  ) -> YAMLMeaning? {
    guard let step = path.first else { return change(self) }
    switch self {
    case .mapping(var entries):
      guard let changed = entries[step]?.changing(at: path.dropFirst(), change) else { return nil }
      entries[step] = changed
      return .mapping(entries)
    case .list(var items):
      guard let index = Int(step), items.indices.contains(index),
        let changed = items[index].changing(at: path.dropFirst(), change)
      else { return nil }
      items[index] = changed
      return .list(items)
    default: return nil
    }
  }

  /// Without a key of this mapping, or an item of this list; nothing when it was the last.
  func removing(_ step: String) -> YAMLMeaning? {
    switch self {
    case .mapping(var entries):
      entries[step] = nil
      return .mapping(entries)
    case .list(var items):
      guard let index = Int(step), items.indices.contains(index) else { return nil }
      items.remove(at: index)
      return .list(items)
    default: return nil
    }
  }

  /// Whether both say the same; of a list or a mapping nothing may be left but its key.
  func agrees(with other: YAMLMeaning) -> Bool {
    switch (self, other) {
    case (.mapping(let own), .mapping(let others)):
      return Set(own.keys).union(others.keys).allSatisfy { key in
        (own[key] ?? .null).agrees(with: others[key] ?? .null)
      }
    case (.list(let own), .list(let others)):
      return own.count == others.count && zip(own, others).allSatisfy { $0.agrees(with: $1) }
    case (.null, .mapping(let entries)), (.mapping(let entries), .null): return entries.isEmpty
    case (.null, .list(let items)), (.list(let items), .null): return items.isEmpty
    default: return self == other
    }
  }
}
