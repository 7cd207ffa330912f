import Diagnostics
import YAML

/// Writes what a person changed in a form into the file.
struct FormWriter {
  let layout: FormLayout
  private(set) var editor: YAMLEditor

  init(_ layout: FormLayout, _ editor: YAMLEditor) {
    self.layout = layout
    self.editor = editor
  }

  /// Makes a change; throws why it cannot be made.
  mutating func apply(_ change: FormChange) throws(EditRefusal) {
    guard let entry = layout.entry(at: change.path) else {
      throw Self.unknown(change.path)
    }
    switch change {
    case .set(let path, let value?) where !value.isBlank:
      try set(value, at: path, entry)
      if let rival = entry.rival { try editor.remove(path.dropLast() + [rival]) }
    case .set(let path, _): try clear(path, entry)
    case .insert(let path, let index):
      let isGroup = if case .items = entry.shape { true } else { false }
      try editor.insert(isGroup ? .mapping([]) : .text(""), at: index, ofListAt: path)
    case .remove(let path, let index): try editor.remove(path + ["\(index)"])
    case .move(let path, let old, let new): try editor.move(from: old, to: new, inListAt: path)
    }
  }
}

extension FormWriter {
  private mutating func set(
    _ value: FormValue, at path: [String], _ entry: FormEntry
  ) throws(EditRefusal) {
    guard case .field(let kind) = entry.shape, let step = path.last else {
      throw Self.unknown(path)
    }
    if kind == .texts { return try setText(value, at: path, step) }
    let written: YAMLValue =
      switch value {
      case .flag(let flag): .word(flag ? "true" : "false")
      case .text(let text): Self.written(text, kind, entry)
      case .list(["none"]) where kind == .languages: .word("none")
      case .list(let texts): .list(texts.map { Self.written($0, kind, entry) })
      case .texts: throw Self.unknown(path)
      }
    if case .list(let texts) = value, texts.count == 1, node(path)?.isScalar == true {
      return try put(Self.written(texts[0], kind, entry), at: path)
    }
    try put(written, at: path)
  }

  /// A value as its kind is written: dates, numbers and known words without quotation marks.
  private static func written(
    _ text: String, _ kind: FormField.Kind, _ entry: FormEntry
  ) -> YAMLValue {
    let isWord =
      (entry.isWord || [.date, .number, .choice, .list, .languages].contains(kind))
      && !text.isEmpty && text.utf8.allSatisfy(\.isPartOfWord) && text.utf8.first != 0x2D
    return isWord ? .word(text) : .text(text)
  }

  /// Sets a value; a word that stands in place of the mapping around it becomes that mapping.
  private mutating func put(_ value: YAMLValue, at path: [String]) throws(EditRefusal) {
    let parent = Array(path.dropLast())
    if let step = path.last, let word = node(parent), word.isScalar, !word.isNull,
      let shorthand = layout.shorthand(ofMappingAt: parent)
    {
      if shorthand == step { return try editor.set(value, at: parent) }
      return try editor.set(
        .mapping([.init(shorthand, YAMLValue(word)), .init(step, value)]), at: parent)
    }
    try editor.set(value, at: path)
  }

  /// Empties a field: its key goes, but for one that must be there.
  private mutating func clear(_ path: [String], _ entry: FormEntry) throws(EditRefusal) {
    let parent = Array(path.dropLast())
    if let word = node(parent), word.isScalar, !parent.isEmpty {
      // Of a word nothing is left without it; in a list, its place is.
      guard layout.shorthand(ofMappingAt: parent) == path.last else { return }
      let isItem = parent.last.flatMap { Int($0) } != nil
      return isItem ? try editor.set(.mapping([]), at: parent) : try editor.remove(parent)
    }
    if entry.isRequired, path.last == entry.key {
      guard node(path) != nil else { return }
      try editor.set(.text(""), at: path)
    } else {
      try editor.remove(path)
    }
    // What must be there must be there only beside something else.
    let isItem = parent.last.flatMap { Int($0) } != nil
    if !parent.isEmpty, !isItem, node(parent)?.isBlank == true { try editor.remove(parent) }
  }

  private func node(_ path: [String]) -> YAMLNode? { editor.node(at: path) }
}

extension FormWriter {
  /// Sets a text for all languages, one for each, or that of one.
  private mutating func setText(
    _ value: FormValue, at path: [String], _ step: String
  ) throws(EditRefusal) {
    switch value {
    case .text(let text) where layout.entry(at: path)?.key != step:
      try setText(text, of: step, at: Array(path.dropLast()))
    case .text(let text): try put(.text(text), at: path)
    case .texts(let texts): try setTexts(texts, at: path)
    default: throw Self.unknown(path)
    }
  }

  private mutating func setTexts(
    _ texts: [String: String], at path: [String]
  ) throws(EditRefusal) {
    let tags = layout.languages + texts.keys.filter { !layout.languages.contains($0) }.sorted()
    let isMapping = if case .mapping? = node(path)?.content { true } else { false }
    guard isMapping else {
      if texts.count == 1, layout.languages.count == 1, let text = texts[layout.languages[0]] {
        return try put(.text(text), at: path)
      }
      let entries = tags.compactMap { tag -> YAMLValue.Entry? in
        guard let text = texts[tag], !FormValue.text(text).isBlank else { return nil }
        return .init(tag, .text(text))
      }
      return try put(.mapping(entries), at: path)
    }
    for tag in tags {
      guard let text = texts[tag], !FormValue.text(text).isBlank else { continue }
      try editor.set(.text(text), at: path + [tag])
    }
    for (tag, text) in texts where FormValue.text(text).isBlank {
      try editor.remove(path + [tag])
    }
  }

  /// Sets the text of one language: a text that all had is written for each of the others.
  private mutating func setText(
    _ text: String, of tag: String, at path: [String]
  ) throws(EditRefusal) {
    switch node(path)?.content {
    case .mapping?: try editor.set(.text(text), at: path + [tag])
    case .scalar(let common, _)? where !FormValue.text(common).isBlank:
      let texts = layout.languages.map { YAMLValue.Entry($0, .text($0 == tag ? text : common)) }
      try editor.set(.mapping(texts), at: path)
    default: try put(.mapping([.init(tag, .text(text))]), at: path)
    }
  }

  private static func unknown(_ path: [String]) -> EditRefusal {
    let name = path.joined(separator: ".")
    return EditRefusal(
      Wording(
        english: "“\(name)” cannot be changed in this form.",
        japanese: "「\(name)」は、この画面では変えられません。"),
      hint: Wording(
        english: "Change it in the text of the file.", japanese: "ファイルの文字のほうで直してください。"))
  }
}

extension YAMLNode {
  /// Whether it is a mapping in which nothing is filled in.
  fileprivate var isBlank: Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.allSatisfy { entry in
      if case .scalar(let text, _) = entry.value.content {
        FormValue.text(text).isBlank
      } else {
        false
      }
    }
  }
}

extension UInt8 {
  /// Letters and digits of ASCII and the signs of dates, tags and numbers with a full stop.
  fileprivate var isPartOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }
}
