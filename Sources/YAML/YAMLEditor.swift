import Diagnostics

/// Changes values in a YAML text, and of its lines only those that say them: comments, order, quotation marks,
/// indentation, blank lines and line ends stay as a person wrote them.
///
/// After each change the text is read again. One that would say anything else than it did, but for what was asked,
/// is not made.
public struct YAMLEditor: Sendable {
  /// The keys that a mapping may have, in the order in which they are written; the path leads to the mapping. A new
  /// key is put behind the last one there that comes before it.
  public typealias KeyOrder = @Sendable (_ path: [String]) -> [String]

  var layout: YAMLLayout
  let keyOrder: KeyOrder

  /// An editor of a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, without a mark of byte order.
  ///   - firstLine: the line of the file on which the text begins, for refusals.
  ///   - keyOrder: where new keys are put; without it, at the end of their mapping.
  /// - Throws: what is wrong with a text that cannot be read as it is written, or holds what only YAML knows: anchors,
  ///   aliases, tags.
  public init(
    _ text: some Collection<UInt8>, firstLine: Int = 1, keyOrder: @escaping KeyOrder = { _ in [] }
  ) throws(EditRefusal) {
    do throws(Diagnostic) {
      layout = try YAMLLayout(Array(text), firstLine: firstLine)
    } catch {
      throw EditRefusal(error)
    }
    self.keyOrder = keyOrder
  }

  /// The text as it is now.
  public var bytes: [UInt8] { layout.bytes }

  /// What it says; nil when it says nothing.
  public var root: YAMLNode? { layout.root }
}

extension YAMLEditor {
  /// Sets a value. Mappings and lists on the way that are not there are made.
  ///
  /// What stood there keeps its quotation marks where they are of use; of a mapping or a list only those parts are
  /// changed that differ.
  ///
  /// - Parameter path: keys, and the indices of items; the number of items stands for one more.
  public mutating func set(_ value: YAMLValue, at path: [String]) throws(EditRefusal) {
    var changed = self
    try changed.put(value, at: path)
    self = changed
  }

  /// Takes a key or an item away, and what is left with nothing in it. Comments stay.
  public mutating func remove(_ path: [String]) throws(EditRefusal) {
    guard let node = layout.node(at: path[...]), !path.isEmpty else { return }
    let path = layout.emptied(by: path)
    if layout.isLastKeyOfItem(path) { return try set(.mapping([]), at: path.dropLast()) }
    let parent = path.dropLast()
    let expected = meaning.changing(at: parent) { $0.removing(path[path.endIndex - 1]) }
    try accept(layout.removing(path), saying: expected, path, node)
  }

  /// Puts an item into a list.
  ///
  /// - Parameters:
  ///   - index: its place, from 0 to the number of items; the end for anything larger.
  ///   - path: that of the list, which is made when it is not there.
  public mutating func insert(
    _ value: YAMLValue, at index: Int, ofListAt path: [String]
  ) throws(EditRefusal) {
    let count: Int
    switch layout.node(at: path[...])?.content {
    case .sequence(let items): count = items.count
    default: count = 0
    }
    let index = min(max(index, 0), count)
    guard index < count else { return try set(value, at: path + ["\(count)"]) }
    let expected = meaning.changing(at: path[...]) { list in
      guard case .list(var items) = list else { return nil }
      items.insert(YAMLMeaning(value), at: index)
      return .list(items)
    }
    let layout = layout
    try acceptFirst(saying: expected, path, layout.node(at: path[...])) { writer in
      layout.inserting(item: value, at: index, ofListAt: path, writer)
    }
  }

  /// Moves an item to another place of its list, with the comment above it.
  public mutating func move(
    from old: Int, to new: Int, inListAt path: [String]
  ) throws(EditRefusal) {
    guard old != new else { return }
    let expected = meaning.changing(at: path[...]) { list in
      guard case .list(var items) = list, items.indices.contains(old), items.indices.contains(new)
      else { return nil }
      items.insert(items.remove(at: old), at: new)
      return .list(items)
    }
    let text = layout.moving(from: old, to: new, inListAt: path)
    try accept(text, saying: expected, path, layout.node(at: path[...]))
  }
}

extension YAMLEditor {
  private var meaning: YAMLMeaning { YAMLMeaning(root) }

  private mutating func put(_ value: YAMLValue, at path: [String]) throws(EditRefusal) {
    let node = layout.node(at: path[...])
    if let node {
      if YAMLMeaning(node) == YAMLMeaning(value), !isNull(value) { return }
      switch (node.content, value) {
      case (.mapping(let old), .mapping(let new)) where !old.isEmpty && !new.isEmpty:
        return try merge(new, into: old.map(\.key), at: path)
      case (.sequence(let old), .list(let new)) where !old.isEmpty && !new.isEmpty:
        return try merge(new, into: old.map(YAMLMeaning.init), at: path)
      default: break
      }
    }
    let expected = meaning.setting(YAMLMeaning(value), at: path[...])
    let (layout, order) = (layout, keyOrder)
    if node != nil {
      try acceptAny(
        saying: expected, path, node,
        layout.replacements(of: path, with: value).lazy.map { $0() })
    } else {
      try acceptFirst(saying: expected, path, nil) { writer in
        layout.adding(value, at: path, writer, order)
      }
    }
  }

  private func isNull(_ value: YAMLValue) -> Bool { YAMLMeaning(value) == .null }

  private mutating func merge(
    _ new: [YAMLValue.Entry], into old: [String], at path: [String]
  ) throws(EditRefusal) {
    for entry in new { try put(entry.value, at: path + [entry.key]) }
    for key in old where !new.contains(where: { $0.key == key }) { try remove(path + [key]) }
  }

  private mutating func merge(
    _ new: [YAMLValue], into old: [YAMLMeaning], at path: [String]
  ) throws(EditRefusal) {
    let wanted = new.map { YAMLMeaning($0) }
    let head = zip(old, wanted).prefix { $0 == $1 }.count
    let rest = min(old.count, wanted.count) - head
    let tail = zip(old.reversed(), wanted.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (oldEnd, newEnd) = (old.count - tail, wanted.count - tail)
    let both = min(oldEnd, newEnd)
    for index in head..<both { try put(new[index], at: path + ["\(index)"]) }
    for index in (both..<oldEnd).reversed() { try remove(path + ["\(index)"]) }
    for index in both..<newEnd { try insert(new[index], at: index, ofListAt: path) }
  }
}

extension YAMLEditor {
  /// Takes a text when it can be read, without a new slip, and says what is expected.
  private mutating func accept(
    _ text: [UInt8]?, saying expected: YAMLMeaning?, _ path: some Collection<String>,
    _ node: YAMLNode?
  ) throws(EditRefusal) {
    try acceptAny(saying: expected, Array(path), node, [text])
  }

  /// Takes the first text that is as expected: texts as they are written best, then all in quotation marks.
  private mutating func acceptFirst(
    saying expected: YAMLMeaning?, _ path: [String], _ node: YAMLNode?,
    _ write: (YAMLWriter) -> [UInt8]?
  ) throws(EditRefusal) {
    let texts = [false, true].map { quotesAll in
      write(YAMLWriter(step: layout.step, listStep: layout.listStep, quotesAll: quotesAll))
    }
    try acceptAny(saying: expected, path, node, texts)
  }

  private mutating func acceptAny(
    saying expected: YAMLMeaning?, _ path: [String], _ node: YAMLNode?,
    _ texts: some Sequence<[UInt8]?>
  ) throws(EditRefusal) {
    let place = node ?? layout.deepest(path).node
    var refusal = EditRefusal.unknownWriting(path, line: place?.location.line)
    guard let expected else { throw refusal }
    for text in texts {
      guard let text else { continue }
      do throws(Diagnostic) {
        let read = try YAMLLayout(text, firstLine: layout.firstLine)
        guard YAMLMeaning(read.root).agrees(with: expected), read.remarkCount <= layout.remarkCount
        else { continue }
        layout = read
        return
      } catch {
        if [.invisibleCharacter, .tooLarge, .nestedTooDeep].contains(error.identifier) {
          refusal = .value(error)
        }
      }
    }
    throw refusal
  }
}
