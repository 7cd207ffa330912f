extension DocumentWalk {
  /// Returns whether it is a container: a closing line that closes nothing is none.
  mutating func container(_ node: CMarkNode) -> Bool {
    let state = node.container
    let position = position(of: node)
    if state.depth == 0 {
      builder.report(.strayFence, at: position)
      return false
    }
    let name = String(decoding: node.content, as: UTF8.self)
    if state.depth > ContainerSyntax.maximumDepth {
      builder.report(.deepContainer(limit: ContainerSyntax.maximumDepth), at: position)
    } else if !state.isClosed {
      builder.report(.unclosedContainer(name), at: position)
    }
    if Node.Container.isForeign(name) { builder.report(.foreignContainer(name), at: position) }
    if state.kind == .unknown { builder.report(.unknownContainer(name), at: position) }
    builder.beginBlock(.container(state.kind), at: position)
    return true
  }

  mutating func turn(_ node: CMarkNode) {
    builder.beginBlock(.turn, at: position(of: node))
    builder.setText(node.content)
  }

  /// Begins a block whose text is one run of a line.
  mutating func oneLine(_ kind: Node.Kind, _ node: CMarkNode) {
    locate(node, line: node.line, .run(column: node.column), blockOffset: node.column - 1)
    builder.beginBlock(kind, at: position(of: node))
  }

  mutating func ruby(_ node: CMarkNode) {
    let source = node.literal
    let offset = locator.offset(of: source) ?? locator.cursor + 1
    let position = inlinePosition(at: offset - 1)
    locator.advance(to: offset + source.count + 1)
    let ruby = Ruby(source)
    if let fault = ruby.fault { builder.report(fault, at: position) }
    builder.begin(.ruby, at: position)
    let parts = ruby.parts
    for part in parts {
      part.base.withUnsafeBufferPointer { builder.leaf(.text, $0, at: position) }
      // One without a reading ends here all the same, or the next reading would stand over both.
      guard !part.reading.isEmpty || parts.count > 1 else { continue }
      part.reading.withUnsafeBufferPointer { builder.mark(.rubyText, $0, at: position) }
    }
    builder.end()
  }
}
