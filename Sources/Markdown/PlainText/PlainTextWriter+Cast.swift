// Who speaks in round tables, before they are heard.
extension PlainTextWriter {
  mutating func openRoundTable(_ index: Int) {
    let first = index + 1
    let hasTitle =
      first < Int(document.nodes[index].end) && document.nodes[first].kind == .containerTitle
    if !hasTitle { writeCast(of: index..<Int(document.nodes[index].end)) }
  }

  mutating func closeContainerTitle(in container: Int?) {
    endBlock()
    guard let container, document.nodes[container].kind == .container(.roundTable) else { return }
    writeCast(of: container..<Int(document.nodes[container].end))
  }

  /// Introduces who speaks in some nodes and in no round table before, when it is said of one of them what
  /// they are.
  mutating func writeCast(of range: Range<Int>) {
    guard !style.roles.isEmpty else { return }
    let introduced = heard.count
    for node in document.nodes[range] where node.kind == .turn {
      guard let name = style.speakers[document.string(node.text)] else { continue }
      if !heard.contains(name) { heard.append(name) }
    }
    let cast = heard.dropFirst(introduced)
    guard cast.contains(where: { style.roles[$0] != nil }) else { return }
    for name in cast { writeItem(name + (style.roles[name].map(parenthesized) ?? "")) }
    endBlock()
  }
}
