extension TemplateSet {
  /// The names that templates call below another one: `note` for `{{words.note}}`. Within a section of that name
  /// every name may be one of them.
  public func namesCalled(below name: String) -> Set<String> {
    var called: Set<String> = []
    for template in templates {
      var sectionEnd = 0
      for (index, node) in template.nodes.enumerated() {
        guard [.escaped, .raw, .section, .inverted].contains(node.kind) else { continue }
        let parts = template.names[node.name].map(\.text)
        if parts.count > 1, parts[0] == name { called.insert(parts[1]) }
        if parts == [name], node.kind == .section { sectionEnd = max(sectionEnd, node.end) }
        if index < sectionEnd, parts.count == 1 { called.insert(parts[0]) }
      }
    }
    return called
  }
}
