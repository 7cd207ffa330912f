import Diagnostics

/// A parsed template: one buffer of text and one array of nodes in document order.
///
/// The text is the source without tags, without the lines that hold nothing but a tag, and with the
/// content of blocks moved to the left margin.
///
/// A class: a page is rendered from thirty templates one within the other, and none is copied for it.
final class Template: Sendable {
  let file: TemplateFile
  let lines: LineIndex
  let text: [UInt8]
  /// Bytes of the text at which a line begins that is not empty: where indentation goes.
  let lineStarts: [Int]
  let names: [Name]
  let nodes: [Node]

  init(
    file: TemplateFile, lines: LineIndex, text: [UInt8], lineStarts: [Int], names: [Name],
    nodes: [Node]
  ) {
    self.file = file
    self.lines = lines
    self.text = text
    self.lineStarts = lineStarts
    self.names = names
    self.nodes = nodes
  }

  /// The same template with other nodes.
  func with(nodes: [Node]) -> Template {
    Template(
      file: file, lines: lines, text: text, lineStarts: lineStarts, names: names, nodes: nodes)
  }
}

extension Template {
  /// Text, or a tag with its content.
  struct Node: Sendable {
    enum Kind: Sendable {
      case text, escaped, raw, section, inverted, partial, parent, block
    }

    var kind: Kind
    /// The bytes of the source where the tag stands.
    var tag = 0..<0
    /// The index of the first node after the content.
    var end = 0
    /// The parts of the name in `names`; none for `.`.
    var name = 0..<0
    /// Text: its bytes in `text`. Partial, parent, block: the bytes of the indentation for what is
    /// put in its place.
    var text = 0..<0
    /// Text: the lines it begins, in `lineStarts`. Block: the bytes in `text` of the line break after it.
    var lines = 0..<0
    /// Partial, parent: the index of the template. Block: a number that all blocks of its name share.
    var target: Int?
    /// Partial, parent, block: whether nothing else stands on its lines, so that what is put in its
    /// place is indented.
    var isAlone = false
    /// Block: whether its content is empty or ends with a line break.
    var endsLine = false
  }

  /// The name of the node's tag as it is written.
  func name(of node: Node) -> DottedName {
    DottedName(parts: names[node.name])
  }

  /// The node directly inside another that has the given target.
  func child(of index: Int, for target: Int?) -> Int? {
    var child = index + 1
    while child < nodes[index].end {
      if nodes[child].target == target { return child }
      child = nodes[child].end
    }
    return nil
  }

  /// The numbers of the nodes directly inside the node.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }
}
