/// The fields that a form has, whatever the file says.
struct FormLayout: Sendable {
  let entries: [FormEntry]
  /// The tags of the languages for which texts can be written, the source language first.
  let languages: [String]
}

extension FormLayout {
  /// What is known of the key at a path. The path of a text's language leads to the text.
  func entry(at path: [String]) -> FormEntry? {
    var entries = entries
    var found: FormEntry?
    var steps = path[...]
    while let step = steps.popFirst() {
      guard let entry = entries.first(where: { $0.key == step }) else { return nil }
      found = entry
      switch entry.shape {
      case .field(.texts) where steps.count == 1 && languages.contains(steps[steps.startIndex]):
        return entry
      case .field: return steps.isEmpty ? entry : nil
      case .mapping(let inner, _): entries = inner
      case .items(let inner, _):
        guard let index = steps.popFirst() else { return entry }
        guard Int(index) != nil else { return nil }
        entries = inner
        if steps.isEmpty { return entry }
      }
    }
    return found
  }

  /// The keys of the mapping at a path, in the order in which they are written.
  func keys(ofMappingAt path: [String]) -> [String] {
    guard !path.isEmpty else { return entries.map(\.key) }
    switch entry(at: path)?.shape {
    case .mapping(let inner, _), .items(let inner, _): return inner.map(\.key)
    case .field(.texts): return languages
    default: return []
    }
  }

  /// The key that is meant where a word stands in place of the mapping at a path.
  func shorthand(ofMappingAt path: [String]) -> String? {
    switch entry(at: path)?.shape {
    case .mapping(_, let shorthand): shorthand
    case .items(_, let shorthand) where path.last.flatMap({ Int($0) }) != nil: shorthand
    default: nil
    }
  }
}
