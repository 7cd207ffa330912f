import Diagnostics

/// Turns a template's bytes into nodes: scan the tags, pair them, place them on their lines, then
/// walk through them once.
struct TemplateParser {
  private let file: TemplateFile
  private let lines: LineIndex
  private let pairs: TagPairs
  private let placements: [TagLines.Placement]
  private var problems: [SyntaxProblem.Finding] = []

  private var text: [UInt8] = []
  private var lineStarts: [Int] = []
  private var names: [Name] = []
  private var nodes: [Template.Node] = []

  /// Nodes that are not closed yet, with the tag that closes each and the margin outside of it.
  private var open: [(node: Int, closing: Int, outerMargin: Range<Int>)] = []
  /// The first byte of the source that is not yet dealt with.
  private var position: Int
  private var isAtLineStart = true
  /// The text node that more text may be added to.
  private var textNode: Int?
  /// Bytes of the source that are taken from the beginning of each line.
  private var margin = 0..<0

  private init(_ file: TemplateFile) {
    self.file = file
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = LineIndex(file.bytes[start...], file: file.path)
    position = start
    if let offset = file.bytes[start...].firstInvalidUTF8 {
      problems.append(SyntaxProblem.Finding(.notUTF8, at: offset..<offset))
    }
    var scanner = TagScanner(file.bytes, from: start)
    scanner.scan()
    pairs = TagPairs(scanner.tags, lines: lines)
    problems += scanner.problems + pairs.problems
    placements = TagLines(file.bytes, from: start, pairs: pairs).placements
  }

  /// The template, and what is wrong with its tags.
  static func parse(_ file: TemplateFile) -> Checked<Template> {
    var parser = TemplateParser(file)
    parser.build()
    let template = Template(
      file: file, lines: parser.lines, text: parser.text, lineStarts: parser.lineStarts,
      names: parser.names, nodes: parser.nodes)
    return Checked(template, parser.problems.map(template.diagnostic))
  }
}

extension Template {
  fileprivate func diagnostic(_ finding: SyntaxProblem.Finding) -> Diagnostic {
    let problem = finding.problem
    let other = finding.other.map { Diagnostic.Related(at: location(of: $0), problem.other) }
    return Diagnostic(
      problem.severity, problem.identifier, at: location(of: finding.range), problem.message,
      hint: problem.hint, related: [other].compactMap(\.self))
  }

  /// Where bytes of the source stand.
  func location(of range: Range<Int>) -> Location {
    lines.location(of: range)
  }
}

extension TemplateParser {
  private mutating func build() {
    var index = 0
    while index < pairs.tags.count {
      addText(until: placements[index].cut.lowerBound)
      if !placements[index].takesLine, !isInParent { beginLine() }
      closeNodes(at: index)
      if isInParent, ![.block, .close, .silent].contains(pairs.tags[index].kind) {
        index = skip(index)
      } else {
        position = placements[index].cut.upperBound
        add(at: index)
        index += 1
      }
    }
    addText(until: file.bytes.count)
    closeNodes(at: pairs.tags.count)
  }

  private var isInParent: Bool {
    open.last.map { nodes[$0.node].kind } == .parent
  }

  /// Leaves out a tag that stands in a parent but in no block, with its content. Returns the index of
  /// the tag to go on with.
  private mutating func skip(_ index: Int) -> Int {
    if let closing = pairs.ownClosing(of: index) {
      position = pairs.tags[closing].range.upperBound
      return closing + 1
    }
    guard let closing = pairs.closing[index] else {
      position = pairs.tags[index].range.upperBound
      return index + 1
    }
    position = closing < placements.count ? placements[closing].cut.lowerBound : file.bytes.count
    return closing
  }

  private mutating func add(at index: Int) {
    let (tag, placement) = (pairs.tags[index], placements[index])
    textNode = nil
    if placement.takesLine { isAtLineStart = true }
    guard let kind = Template.Node.Kind(tag.kind) else { return }
    var node = Template.Node(kind: kind, tag: tag.range, end: nodes.count + 1)
    node.isAlone = placement.isAlone
    node.endsLine = placement.endsLine
    node.text = copy(dedented(placement.indentation))
    node.lines = copy(placement.lineBreak)
    node.name = addName(tag)
    nodes.append(node)
    guard let closing = pairs.closing[index] else { return }
    open.append((nodes.count - 1, closing, margin))
    if pairs.isOverride(index) {
      margin = placement.margin
      isAtLineStart = true
    }
    append(placement.lead)
  }

  private mutating func closeNodes(at index: Int) {
    while let last = open.last, last.closing == index {
      if nodes[last.node].isAlone, nodes[last.node].kind == .block, !nodes[last.node].endsLine {
        addLineBreak(of: last.node)
      }
      open.removeLast()
      margin = last.outerMargin
      nodes[last.node].end = nodes.count
      textNode = nil
    }
  }

  /// The names of templates and blocks are one part, whatever they contain.
  private mutating func addName(_ tag: Tag) -> Range<Int> {
    let start = names.count
    switch tag.kind {
    case .partial, .parent, .block: names.append(Name(tag.name))
    default: names += DottedName(tag.name).parts
    }
    return start..<names.count
  }
}

extension TemplateParser {
  private mutating func addText(until end: Int) {
    guard position < end else { return }
    if isInParent {
      sayTextOutsideBlock(position..<end)
    } else {
      append(position..<end)
    }
    position = end
  }

  private mutating func sayTextOutsideBlock(_ range: Range<Int>) {
    let bytes = file.bytes[range]
    guard let parent = open.last.map({ nodes[$0.node] }),
      let first = bytes.firstIndex(where: \.isInk), let last = bytes.lastIndex(where: \.isInk)
    else { return }
    let name = DottedName(parts: names[parent.name]).text
    problems.append(
      SyntaxProblem.Finding(
        .textOutsideBlock(parent: "{{<\(name)}}"), at: first..<(last + 1)))
  }

  /// Adds source text line by line.
  private mutating func append(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let lineBreak = file.bytes[position..<range.upperBound].firstIndex(of: 0x0A)
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      let line = isAtLineStart ? dedented(position..<end) : position..<end
      if !isLineBreak(line) { beginLine() }
      let node = lastTextNode()
      let added = copy(line)
      nodes[node].text = nodes[node].text.lowerBound..<added.upperBound
      isAtLineStart = lineBreak != nil
      position = end
    }
  }

  private mutating func addLineBreak(of block: Int) {
    let node = lastTextNode()
    text += text[nodes[block].lines]
    nodes[node].text = nodes[node].text.lowerBound..<text.count
  }

  /// Marks that a line begins here which is not empty.
  private mutating func beginLine() {
    guard isAtLineStart else { return }
    isAtLineStart = false
    let node = lastTextNode()
    lineStarts.append(text.count)
    let first = nodes[node].lines.isEmpty ? lineStarts.count - 1 : nodes[node].lines.lowerBound
    nodes[node].lines = first..<lineStarts.count
  }

  private mutating func lastTextNode() -> Int {
    if let textNode { return textNode }
    var node = Template.Node(kind: .text, end: nodes.count + 1)
    node.text = text.count..<text.count
    nodes.append(node)
    textNode = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func copy(_ range: Range<Int>) -> Range<Int> {
    let start = text.count
    text += file.bytes[range]
    return start..<text.count
  }

  private func isLineBreak(_ range: Range<Int>) -> Bool {
    file.bytes[range].elementsEqual([0x0A]) || file.bytes[range].elementsEqual([0x0D, 0x0A])
  }

  /// A range at the beginning of a line without as much of the margin as it begins with.
  private func dedented(_ range: Range<Int>) -> Range<Int> {
    let common = zip(file.bytes[range], file.bytes[margin]).prefix { $0 == $1 }.count
    return range.lowerBound + common..<range.upperBound
  }
}

extension Template.Node.Kind {
  fileprivate init?(_ kind: Tag.Kind) {
    switch kind {
    case .escaped: self = .escaped
    case .raw: self = .raw
    case .section: self = .section
    case .inverted: self = .inverted
    case .partial: self = .partial
    case .parent: self = .parent
    case .block: self = .block
    case .close, .silent: return nil
    }
  }
}
