/// Renders one template with one stack of values into bytes. It never fails: a name that no value has
/// is written as nothing.
struct Renderer {
  /// How deep sections, templates and blocks may be nested in each other at render time; what is
  /// deeper is left out. The check keeps templates below it.
  static let depthLimit = 250

  /// How many templates one rendering may include; the rest is left out. It ends what would double
  /// with each of a few dozen templates.
  static let inclusionLimit = 1_000_000

  private let templates: [Template]
  private var stack: [Value]
  private var indentation: [UInt8] = []
  /// The parents around the part at hand, outermost first, whose blocks override those of what they
  /// include.
  private var overrides: [Override] = []
  private var depth = 0
  private var inclusions = 0
  private(set) var output: [UInt8] = []

  /// A parent tag: the index of its template and of its node.
  private struct Override {
    var template: Int
    var node: Int
  }

  init(_ templates: [Template], stack: [Value]) {
    self.templates = templates
    self.stack = stack
    output.reserveCapacity(16_384)
  }

  mutating func render(_ index: Int) {
    guard depth < Self.depthLimit, inclusions < Self.inclusionLimit else { return }
    depth += 1
    inclusions += 1
    render(0..<templates[index].nodes.count, of: templates[index], at: index)
    depth -= 1
  }
}

extension Renderer {
  private mutating func render(_ range: Range<Int>, of template: borrowing Template, at number: Int)
  {
    // Taken once: all processors render from the same templates, and wait for each other where they count
    // who holds what.
    let (nodes, text) = (template.nodes, template.text)
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      switch node.kind {
      case .text: write(node, from: text, of: template)
      case .escaped: writeEscaped(value(of: node, in: template))
      case .raw: writeRaw(value(of: node, in: template))
      case .section: renderSection(index, of: template, at: number)
      case .inverted:
        if !value(of: node, in: template).isTruthy {
          renderContent(index, of: template, at: number)
        }
      case .partial: renderTemplate(of: node, in: template)
      case .parent:
        overrides.append(Override(template: number, node: index))
        renderTemplate(of: node, in: template)
        overrides.removeLast()
      case .block: renderBlock(index, of: template, at: number)
      }
      index = node.end
    }
  }

  private mutating func renderContent(_ index: Int, of template: borrowing Template, at number: Int)
  {
    guard depth < Self.depthLimit else { return }
    depth += 1
    render(index + 1..<template.nodes[index].end, of: template, at: number)
    depth -= 1
  }

  private mutating func renderSection(_ index: Int, of template: borrowing Template, at number: Int)
  {
    let value = value(of: template.nodes[index], in: template)
    switch value {
    case .flag(true): renderContent(index, of: template, at: number)
    case .list(let items):
      for item in items {
        stack.append(item)
        renderContent(index, of: template, at: number)
        stack.removeLast()
      }
    case _ where value.isTruthy:
      stack.append(value)
      renderContent(index, of: template, at: number)
      stack.removeLast()
    default: break
    }
  }

  private mutating func renderTemplate(of node: Template.Node, in template: borrowing Template) {
    guard let target = node.target else { return }
    let outer = indentation
    indent(by: node, of: template)
    render(target)
    indentation = outer
  }

  /// What is put in the place of a tag that stands alone is indented as the tag is; elsewhere it
  /// keeps its lines as they are.
  private mutating func indent(by node: Template.Node, of template: borrowing Template) {
    if !node.isAlone {
      indentation = []
    } else if !node.text.isEmpty {
      indentation += template.text[node.text]
    }
  }

  private mutating func renderBlock(_ index: Int, of template: borrowing Template, at number: Int) {
    let block = template.nodes[index]
    guard let (level, override) = override(of: block) else {
      return renderContent(index, of: template, at: number)
    }
    let outer = (indentation, overrides)
    indent(by: block, of: template)
    // The content sees only the overrides around the parent that gives it, so it cannot call itself.
    overrides.removeSubrange(level...)
    renderContent(override.node, of: templates[override.template], at: override.template)
    if block.isAlone, !templates[override.template].nodes[override.node].endsLine {
      output += template.text[block.lines]
    }
    (indentation, overrides) = outer
  }

  /// The outermost parent that overrides the block, and where.
  private func override(of block: Template.Node) -> (level: Int, override: Override)? {
    for (level, parent) in overrides.enumerated() {
      if let node = templates[parent.template].child(of: parent.node, for: block.target) {
        return (level, Override(template: parent.template, node: node))
      }
    }
    return nil
  }
}

extension Renderer {
  /// - Parameter text: the template's text.
  private mutating func write(
    _ node: Template.Node, from text: [UInt8], of template: borrowing Template
  ) {
    var position = node.text.lowerBound
    if !indentation.isEmpty {
      for line in node.lines {
        let start = template.lineStarts[line]
        write(position..<start, of: text)
        output += indentation
        position = start
      }
    }
    write(position..<node.text.upperBound, of: text)
  }

  private mutating func write(_ range: Range<Int>, of text: [UInt8]) {
    text.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private mutating func writeEscaped(_ value: Value) {
    switch value {
    case .text(let text): output.appendEscaped(text)
    case .html(let bytes): bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
    case .nothing, .flag, .list, .record, .deferred: break
    }
  }

  private mutating func writeRaw(_ value: Value) {
    switch value {
    case .text(let text): output += text.utf8
    case .html(let bytes): output += bytes
    case .nothing, .flag, .list, .record, .deferred: break
    }
  }

  /// The first part of a name is looked up in the stack from the top down, each further part only in
  /// what was found.
  private func value(of node: Template.Node, in template: borrowing Template) -> Value {
    guard !node.name.isEmpty else { return stack.last ?? .nothing }
    guard var value = firstValue(of: template.names[node.name.lowerBound]) else { return .nothing }
    for part in node.name.dropFirst() {
      guard case .record(let record) = value, let next = record.value(of: template.names[part])
      else { return .nothing }
      value = next
    }
    return value
  }

  private func firstValue(of name: Name) -> Value? {
    var level = stack.count - 1
    while level >= 0 {
      if case .record(let record) = stack[level], let value = record.value(of: name) {
        return value
      }
      level -= 1
    }
    return nil
  }
}
