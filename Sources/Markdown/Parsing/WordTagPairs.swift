import CMarkdown

/// Which tags about words belong together among the inlines of one node.
///
/// A tag is closed in the node in which it is opened, and in the order in which others were: what cannot be
/// matched so stays raw HTML, and so never reaches over the end of a paragraph, a cell or an emphasis.
enum WordTagPairs {
  /// What a tag turned out to be; kept with its node.
  enum Role: Int {
    case opening = 1
    case closing, unmatched
    /// Closes a tag that has attributes.
    case foreign
    /// Was read with the ruby around it.
    case passed
  }

  private struct Open {
    var node: CMarkNode
    var tag: WordTag?
    var name: String
  }

  /// Finds the role of every tag beside a node.
  static func match(beside node: CMarkNode) {
    var open: [Open] = []
    var counts: [String: Int] = [:]
    var next = node.parent?.firstChild
    while let node = next {
      next = node.next
      guard node.kind == .htmlInline, let tag = HTMLTag(in: node.literal, at: 0) else { continue }
      let word = WordTag(node.literal)
      if !tag.isClosing {
        guard word?.meaning != .lineBreak, word?.meaning != .wordBreak else { continue }
        node.role = .unmatched
        open.append(Open(node: node, tag: word, name: tag.name))
        counts[tag.name, default: 0] += 1
        continue
      }
      node.role = .unmatched
      guard counts[tag.name, default: 0] > 0 else { continue }
      while let last = open.popLast() {
        counts[last.name, default: 0] -= 1
        guard last.name == tag.name else { continue }
        node.role = last.tag == nil || word == nil ? .foreign : .closing
        if node.role == .closing { last.node.role = .opening }
        break
      }
    }
  }
}

extension CMarkNode {
  /// The role that was found for it; nil when it was not asked for. cmark keeps nothing there itself.
  var role: WordTagPairs.Role? {
    get { WordTagPairs.Role(rawValue: Int(bitPattern: node.pointee.user_data)) }
    nonmutating set {
      node.pointee.user_data = newValue.flatMap { UnsafeMutableRawPointer(bitPattern: $0.rawValue) }
    }
  }
}
