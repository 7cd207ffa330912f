import Diagnostics
import YAML

/// Reads what a file says into the fields of a form.
struct FormReader {
  let layout: FormLayout
  let editor: YAMLEditor
  private(set) var unknown: [UnknownLines] = []

  init(_ layout: FormLayout, _ editor: YAMLEditor) {
    self.layout = layout
    self.editor = editor
  }

  /// The fields, in the order of the form.
  mutating func read() -> [FormField] {
    fields(of: layout.entries, in: editor.root, at: [], group: .other)
  }

  private mutating func fields(
    of entries: [FormEntry], in node: YAMLNode?, at path: [String], group: FormGroup,
    shorthand: String? = nil
  ) -> [FormField] {
    let isWord = if case .scalar? = node?.content { shorthand != nil } else { false }
    if !isWord { noteOthers(than: entries, in: node, at: path) }
    return entries.flatMap { entry -> [FormField] in
      let value = isWord ? (entry.key == shorthand ? node : nil) : node?.child(entry.key)
      return fields(entry, value, at: path + [entry.key], group: entry.group ?? group)
    }
  }

  private mutating func fields(
    _ entry: FormEntry, _ node: YAMLNode?, at path: [String], group: FormGroup
  ) -> [FormField] {
    let node = node.flatMap { $0.isNull ? nil : $0 }
    var field = FormField(
      path: path, kind: .groups, label: entry.label, hint: entry.hint, group: group)
    field.isRequired = entry.isRequired
    field.isLong = entry.isLong
    field.options = entry.options
    field.standard = entry.standard
    field.line = node?.location.line
    switch entry.shape {
    case .mapping(let inner, let shorthand):
      if let node, !node.isMapping, shorthand == nil || !node.isScalar {
        note(path)
        return []
      }
      return fields(of: inner, in: node, at: path, group: group, shorthand: shorthand)
    case .items(let inner, let shorthand):
      guard let items = items(node, shorthand) else {
        note(path)
        return []
      }
      field.items = items.enumerated().map { index, item in
        fields(of: inner, in: item, at: path + ["\(index)"], group: group, shorthand: shorthand)
      }
      field.fields = fields(of: inner, in: nil, at: path + ["\(items.count)"], group: group)
    case .field(let kind):
      guard let value = value(node, kind) else {
        note(path)
        return []
      }
      field.kind = kind
      field.value = value.found
      if kind == .texts || kind == .languages { field.languages = layout.languages }
    }
    return [field]
  }

  /// The items of a list; nil where something else stands, or a thing in the list that is no item.
  private func items(_ node: YAMLNode?, _ shorthand: String?) -> [YAMLNode]? {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content,
      items.allSatisfy({ $0.isMapping || $0.isNull || shorthand != nil && $0.isScalar })
    else { return nil }
    return items
  }

  /// What a field shows of a value; nil for a value that no field of the kind can show.
  private func value(_ node: YAMLNode?, _ kind: FormField.Kind) -> (found: FormValue?, Void)? {
    guard let node else { return (nil, ()) }
    switch (kind, node.content) {
    case (.flag, .scalar): return ((try? node.flag()).map { .flag($0) }, ())
    case (.list, .scalar(let text, _)), (.languages, .scalar(let text, _)):
      return (.list([text]), ())
    case (.list, .sequence(let items)), (.languages, .sequence(let items)):
      let texts = items.compactMap { try? $0.text() }
      return texts.count == items.count ? (.list(texts), ()) : nil
    case (.texts, .mapping(let entries)) where !node.isTextInBraces:
      let texts = entries.filter { !$0.value.isNull }
      guard texts.allSatisfy(\.value.isScalar) else { return nil }
      let pairs = texts.map { ($0.key, (try? $0.value.text()) ?? "") }
      return (.texts(Dictionary(pairs, uniquingKeysWith: { first, _ in first })), ())
    case (_, .scalar(let text, _)): return (.text(text), ())
    default: return nil
    }
  }

  private mutating func noteOthers(
    than entries: [FormEntry], in node: YAMLNode?, at path: [String]
  ) {
    guard case .mapping(let found)? = node?.content else { return }
    for entry in found where !entries.contains(where: { $0.key == entry.key }) {
      note(path + [entry.key])
    }
  }

  private mutating func note(_ path: [String]) {
    guard let (line, text) = editor.lines(of: path) else { return }
    unknown.append(UnknownLines(path: path, text: text, line: line))
  }
}

extension YAMLNode {
  fileprivate var isMapping: Bool {
    if case .mapping = content { !isTextInBraces } else { false }
  }

  var isScalar: Bool { if case .scalar = content { true } else { false } }
}
