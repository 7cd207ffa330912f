extension Document {
  /// The nodes of the items of the first numbered list that stands in nothing else; none without such a list.
  public var numberedItems: [Int] {
    for child in children(of: 0) {
      if case .orderedList = nodes[child].kind { return children(of: child) }
    }
    return []
  }

  private func children(of parent: Int) -> [Int] {
    guard nodes.indices.contains(parent) else { return [] }
    var children: [Int] = []
    var child = parent + 1
    while child < Int(nodes[parent].end) {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }
}
