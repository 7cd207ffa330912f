extension Document {
  /// The heading at which a conversation begins with the text's first heading: who speaks in it is said
  /// before that, and holds for the round tables below the headings that follow. Nil for another text,
  /// whose round tables each say who is heard in them for the first time.
  var castHeading: Int? {
    guard let first = headings.first?.node else { return nil }
    var next = first
    while next < nodes.count, case .heading = nodes[next].kind { next = Int(nodes[next].end) }
    return next < nodes.count && nodes[next].kind == .container(.roundTable) ? first : nil
  }
}
