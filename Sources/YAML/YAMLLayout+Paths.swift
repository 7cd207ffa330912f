extension YAMLLayout {
  /// The value at a path.
  func node(at path: ArraySlice<String>) -> YAMLNode? {
    let (node, rest) = deepest(Array(path))
    return rest.isEmpty ? node : nil
  }

  /// The value at as much of a path as there is, and what is left of the path.
  func deepest(_ path: [String]) -> (node: YAMLNode?, rest: ArraySlice<String>) {
    guard var node = root else { return (nil, path[...]) }
    for index in path.indices {
      guard let next = node.child(path[index]) else { return (node, path[index...]) }
      node = next
    }
    return (node, [])
  }

  /// Whether a value stands in brackets, or is to, since what holds it does.
  func isBracketed(_ path: ArraySlice<String>) -> Bool {
    path.indices.contains { end in
      node(at: path[..<end]).map { isInBrackets($0) } ?? false
    }
  }

  /// The path of what is left with nothing in it when something is taken away: its own or that of the key that
  /// holds nothing else.
  func emptied(by path: [String]) -> [String] {
    var path = path
    while path.count > 1, let parent = node(at: path[..<(path.count - 1)]), parent.count == 1,
      let grandparent = node(at: path[..<(path.count - 2)]), case .mapping = grandparent.content
    {
      path.removeLast()
    }
    return path
  }

  /// Whether a path is that of the only key of an item, which would be left as nothing.
  func isLastKeyOfItem(_ path: [String]) -> Bool {
    guard path.count > 1, let parent = node(at: path[..<(path.count - 1)]), parent.count == 1,
      case .mapping = parent.content, !isInBrackets(parent),
      case .sequence? = node(at: path[..<(path.count - 2)])?.content
    else { return false }
    return true
  }
}

extension YAMLNode {
  /// What stands below a key, or at the index of an item; nil when nothing does.
  public func child(_ step: String) -> YAMLNode? { entry(step)?.value ?? item(step) }

  /// A key with its value.
  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  private func item(_ step: String) -> YAMLNode? {
    guard case .sequence(let items) = content, let index = Int(step),
      items.indices.contains(index)
    else { return nil }
    return items[index]
  }

  /// How many keys or items it has.
  fileprivate var count: Int {
    switch content {
    case .scalar: 0
    case .sequence(let items): items.count
    case .mapping(let entries): entries.count
    }
  }
}

extension YAMLEditor {
  /// The value at a path; nil when there is none.
  public func node(at path: [String]) -> YAMLNode? { layout.node(at: path[...]) }

  /// The lines on which a key or an item stands with its value; nil when it is not there.
  ///
  /// - Returns: the number of the first line, and the lines without the last one's end.
  public func lines(of path: [String]) -> (line: Int, text: String)? {
    guard let step = path.last, let node = layout.node(at: path[...]),
      let parent = layout.node(at: path.dropLast())
    else { return nil }
    let own =
      if let entry = parent.entry(step) { layout.start(entry.location) } else {
        layout.dash(of: node, in: parent) ?? layout.start(node.location)
      }
    let first = layout.line(of: own)
    let last = max(layout.line(of: layout.end(node)), first)
    let range = layout.start(ofLine: first)..<layout.range(ofLine: last).upperBound
    return (first + layout.firstLine, String(decoding: bytes[range], as: UTF8.self))
  }
}
