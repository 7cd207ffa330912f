/// Which blocks a template has, its own and those of all it includes.
struct BlockNames {
  private let own: [[String]]
  private let included: [[Int]]

  init(_ templates: [Template]) {
    own = templates.map { template in
      template.nodes.filter { $0.kind == .block }.map { template.name(of: $0).text }
    }
    included = templates.map { template in
      template.nodes.filter { $0.kind == .partial || $0.kind == .parent }.compactMap(\.target)
    }
  }

  /// The names of the blocks that the template itself has, each once.
  func own(_ template: Int) -> [String] {
    var names: [String] = []
    for name in own[template] where !names.contains(name) { names.append(name) }
    return names
  }

  /// The names of the blocks that a parent tag for the template may override, each once.
  func names(in template: Int) -> [String] {
    var names: [String] = []
    var waiting = [template]
    var seen: Set<Int> = [template]
    while let next = waiting.popLast() {
      names += own[next].filter { !names.contains($0) }
      waiting += included[next].filter { seen.insert($0).inserted }
    }
    return names
  }
}
