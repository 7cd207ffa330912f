import Diagnostics

/// Makes a tree of a run of events, with a stack of its own instead of recursion.
struct YAMLTreeBuilder {
  let file: String
  let firstLine: Int
  /// The text, in which brackets are looked up as they are written.
  private let text: ArraySlice<UInt8>
  private lazy var lines = LineStarts(text)
  private var root: YAMLNode?
  private var open: [OpenNode] = []
  private var remarks: [Diagnostic] = []

  /// A list or mapping whose end is still to come.
  private struct OpenNode {
    var location: Location
    var isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// Where each key stands first.
    var places: [String: Location] = [:]
    var isRepeated = false
    var pendingKey: (key: String, location: Location)?

    var count: Int { isMapping ? places.count : items.count }

    /// The whole list or mapping; one without brackets ends where its last value does.
    func closed(at bracket: Location.Position?) -> YAMLNode {
      let last = isMapping ? entries.last?.value : items.last
      var location = location
      location.end = bracket ?? last?.location.end
      return YAMLNode(content: isMapping ? .mapping(entries) : .sequence(items), location: location)
    }
  }

  init(file: String, firstLine: Int, text: ArraySlice<UInt8>) {
    self.file = file
    self.firstLine = firstLine
    self.text = text
  }

  /// The document's value with what is wrong with it; nil when there is none.
  var finished: YAMLNode? {
    var root = root
    root?.remarks = remarks
    return root
  }

  /// Takes in one event; returns whether more are to come.
  mutating func consume(_ event: YAMLEvent) throws(Diagnostic) -> Bool {
    let end = Location.Position(line: event.endLine + firstLine, column: event.endColumn + 1)
    let location = Location(
      file, line: event.line + firstLine, column: event.column + 1, end: end)
    switch event.kind {
    case .streamEnd: return false
    case .scalar(let text, let isPlain):
      if let scalar = text.unicodeScalars.first(where: \.isForbiddenInText) {
        throw .invisibleCharacter(scalar, at: location)
      }
      guard text.utf8.count <= YAMLNode.valueLimit else { throw tooLong(location) }
      try add(YAMLNode(content: .scalar(text, isPlain: isPlain), location: location))
    case .sequenceStart: try push(OpenNode(location: location, isMapping: false))
    case .mappingStart: try push(OpenNode(location: location, isMapping: true))
    case .sequenceEnd, .mappingEnd:
      let hasBracket = (event.line, event.column) != (event.endLine, event.endColumn)
      guard var node = open.popLast()?.closed(at: hasBracket ? end : nil) else { break }
      if hasBracket { node.written = written(at: node.location) }
      try add(node)
    case .documentStart:
      if root != nil { throw secondDocument(location) }
    case .unsupported(let text): throw unsupported(text, location)
    case .other: break
    }
    return true
  }
}

extension YAMLTreeBuilder {
  private mutating func push(_ node: OpenNode) throws(Diagnostic) {
    if let parent = open.last, parent.isMapping, parent.pendingKey == nil {
      throw keyIsNoText(node.location)
    }
    guard open.count < YAMLNode.nestingLimit else {
      throw .error(
        .nestedTooDeep, at: node.location,
        Wording(
          english: "Values are nested more than \(YAMLNode.nestingLimit) levels deep.",
          japanese: "入れ子が\(YAMLNode.nestingLimit)段を超えています。"))
    }
    open.append(node)
  }

  private mutating func add(_ node: YAMLNode) throws(Diagnostic) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].count < YAMLNode.countLimit else { throw tooMany(node.location) }
    guard open[last].isMapping else {
      open[last].items.append(node)
      return
    }
    guard let (key, location) = open[last].pendingKey else {
      guard case .scalar(let key, _) = node.content else { throw keyIsNoText(node.location) }
      open[last].isRepeated = open[last].places[key] != nil
      if let first = open[last].places[key], remarks.count < 20 {
        remarks.append(repeated(key, node.location, first: first))
      }
      if !open[last].isRepeated { open[last].places[key] = node.location }
      open[last].pendingKey = (key, node.location)
      return
    }
    if !open[last].isRepeated {
      open[last].entries.append(YAMLNode.Entry(key: key, location: location, value: node))
    }
    open[last].pendingKey = nil
  }

  /// What is written at a place on one line; nil when it goes over several.
  private mutating func written(at location: Location) -> String? {
    guard let line = location.line, let column = location.column, let end = location.end,
      end.line == line
    else { return nil }
    guard line - firstLine < lines.count else { return nil }
    let scalars = String(decoding: lines.line(line - firstLine + 1, of: text), as: UTF8.self)
      .unicodeScalars
    let written = scalars.dropFirst(column - 1).prefix(end.column - column)
    return String(String.UnicodeScalarView(written))
  }

  private func tooLong(_ location: Location) -> Diagnostic {
    .error(
      .tooLarge, at: location,
      Wording(
        english: "This value is longer than \(YAMLNode.valueLimit / 1000) KB.",
        japanese: "この値は\(YAMLNode.valueLimit / 1000)KBを超えています。"),
      hint: Wording(
        english: "Long texts belong into pages.", japanese: "長い文章は、ページの本文に書いてください。"))
  }

  private func tooMany(_ location: Location) -> Diagnostic {
    .error(
      .tooLarge, at: location,
      Wording(
        english: "There are more than \(YAMLNode.countLimit) keys or values in one place here.",
        japanese: "1か所に、項目や値が\(YAMLNode.countLimit)個を超えて並んでいます。"),
      hint: Wording(
        english: "Leave out what is not needed.", japanese: "いらないものを消してください。"))
  }

  private func keyIsNoText(_ location: Location) -> Diagnostic {
    .error(
      .keyIsNoText, at: location,
      Wording(
        english: "A key must be a text, not a list or a mapping.",
        japanese: "項目名は文字列でなければなりません。"),
      hint: Wording(
        english: "Put values that begin with [ or { in quotation marks.",
        japanese: "[ や { で始まる値は引用符 \" \" で囲んでください。"))
  }

  private func repeated(_ key: String, _ location: Location, first: Location) -> Diagnostic {
    let line = first.line ?? 0
    return .error(
      .repeatedKey, at: location,
      Wording(
        english: "“\(key)” is written twice; the first one is on line \(line).",
        japanese: "「\(key)」が2回書かれています。1つめは\(line)行目です。"),
      hint: Wording(english: "Remove one of them.", japanese: "どちらか一方を消してください。"),
      related: [.first(at: first)])
  }

  private func secondDocument(_ location: Location) -> Diagnostic {
    .error(
      .secondDocument, at: location,
      Wording(
        english: "A second document begins here.", japanese: "ここから2つめの文書が始まっています。"),
      hint: Wording(english: "Remove the line “---”.", japanese: "「---」の行を消してください。"))
  }

  private func unsupported(_ text: String, _ location: Location) -> Diagnostic {
    .error(
      .unsupportedYAML, at: location,
      Wording(
        english: "“\(text)” has a special meaning in YAML that is not used here.",
        japanese: "「\(text)」はYAMLで特別な意味を持つ書き方で、ここでは使えません。"),
      hint: Wording(
        english: "Put the value in quotation marks.", japanese: "値を引用符 \" \" で囲んでください。"))
  }
}
