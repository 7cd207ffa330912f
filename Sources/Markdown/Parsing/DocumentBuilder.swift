import Diagnostics
import Typography

/// Puts a `Document` together, node by node in document order.
struct DocumentBuilder: ~Copyable {
  private var text: ParseArray<UInt8>
  private var nodes: ParseArray<Node>
  private var places: ParseArray<Document.Place>
  private var links: [Document.Link] = []
  private var htmlIDs: [String] = []
  private var headings: [Document.Heading] = []
  private var footnotes: [Document.Footnote] = []
  private var references: [Int] = []
  private var openNodes: [Int] = []
  private var openImages = 0
  private var faults: [Document.Fault] = []
  /// The id that each heading's author chose, and how many bytes of its text the `{#id}` takes.
  private var explicitIDs: [(id: [UInt8], length: Int)?] = []
  private var runningText = RunningText()
  private let syntax: Syntax

  init(syntax: Syntax, capacity: Int) {
    self.syntax = syntax
    text = ParseArray(capacity: capacity)
    nodes = ParseArray(capacity: capacity / 12)
    places = ParseArray(capacity: capacity / 12)
  }

  /// A line and a column in the author's file.
  typealias Position = (line: Int, column: Int)

  mutating func begin(_ kind: Node.Kind, at position: Position) {
    openNodes.append(nodes.count)
    append(kind, .empty, position)
  }

  /// Takes note of something that the author cannot have meant.
  mutating func report(
    _ kind: Document.Fault.Kind, at position: Position, first: Position? = nil
  ) {
    faults.append(
      Document.Fault(
        kind: kind, place: Document.Place(position),
        first: first.map { Document.Place($0) }))
  }

  /// Begins a block: running text ends before it.
  mutating func beginBlock(_ kind: Node.Kind, at position: Position) {
    interruptText()
    begin(kind, at: position)
  }

  mutating func end() {
    guard let index = openNodes.popLast() else { return }
    nodes[index].end = UInt32(nodes.count)
  }

  /// Ends a paragraph; one that holds a picture and nothing else becomes a figure.
  mutating func endParagraph() {
    guard let index = openNodes.last else { return }
    end()
    guard syntax.contains(.figures), index + 1 < nodes.count else { return }
    if case .image = nodes[index + 1].kind, Int(nodes[index + 1].end) == nodes.count {
      nodes[index].kind = .figure
    }
  }

  /// Gives the node that was begun last its own text.
  mutating func setText(_ bytes: UnsafeBufferPointer<UInt8>) {
    nodes[nodes.count - 1].text = store(bytes)
  }

  /// A leaf that readers do not read as text.
  mutating func mark(_ kind: Node.Kind, _ bytes: UnsafeBufferPointer<UInt8>, at position: Position)
  {
    append(kind, store(bytes), position)
  }

  /// A leaf of running text.
  mutating func leaf(_ kind: Node.Kind, _ bytes: UnsafeBufferPointer<UInt8>, at position: Position)
  {
    if runningText.pendingBreak != nil, !bytes.isEmpty {
      settleBreak(before: SegmentBreak.side(beginningOf: bytes))
    }
    let span = store(bytes)
    append(kind, span, position)
    if !span.isEmpty { runningText.last = span }
  }

  /// Whether the text goes on behind a space, or at the beginning of a block.
  var isBehindSpace: Bool {
    guard nodes.count > 0 else { return true }
    let last = nodes[nodes.count - 1]
    guard last.kind == .text else {
      return !last.kind.isInline || last.kind == .lineBreak || last.kind == .softBreak
    }
    return last.text.isEmpty || text[last.text.range.upperBound - 1] == 0x20
  }

  /// Takes the spaces away at the end of the text that stands last.
  mutating func dropTrailingSpaces() {
    guard nodes.count > 0, nodes[nodes.count - 1].kind == .text else { return }
    var last = nodes[nodes.count - 1].text
    while last.count > 0, text[last.range.upperBound - 1] == 0x20 { last.count -= 1 }
    nodes[nodes.count - 1].text = last
    if !last.isEmpty { runningText.last = last }
    guard last.isEmpty else { return }
    nodes.removeLast()
    places.removeLast()
  }

  mutating func softBreak(at position: Position) {
    // Only raw HTML stands between this one and the last.
    if let side = runningText.pendingBreak?.side, side != .ideographic {
      settleBreak(before: .spaced)
    }
    let index = nodes.count
    append(.softBreak, .empty, position)
    let last = UnsafeBufferPointer(rebasing: text.elements[runningText.last.range])
    runningText.pendingBreak = (index, SegmentBreak.side(endOf: last))
  }

  mutating func lineBreak(at position: Position) {
    interruptText()
    append(.lineBreak, .empty, position)
  }

  mutating func beginLink(
    to destination: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>, isImage: Bool,
    at position: Position
  ) {
    if isImage {
      interruptText()
      openImages += 1
    }
    let index = UInt32(links.count)
    let link = Document.Link(
      destination: store(destination), title: store(title), isImage: isImage, node: nodes.count)
    links.append(link)
    begin(isImage ? .image(index) : .link(index), at: position)
  }

  /// Takes note of the addresses and ids in the raw HTML that was written last.
  mutating func noteAddresses() {
    let node = nodes.count - 1
    let span = nodes[node].text
    let html = Array(text.elements[span.range])
    html.withUnsafeBufferPointer { html in
      for case .tag(let tag) in HTMLScanner(html) {
        for attribute in tag.attributes
        where attribute.name == "id" || attribute.name == "name" && tag.name == "a" {
          htmlIDs.append(attribute.value)
        }
        for address in HTMLAddresses.addresses(in: tag, of: html) {
          note(address, from: span.start, in: node)
        }
      }
    }
  }

  private mutating func note(_ address: HTMLAddresses.Address, from start: UInt32, in node: Int) {
    let written = Document.Span(
      start: start + UInt32(address.range.lowerBound), count: UInt32(address.range.count))
    var link = Document.Link(
      destination: Array(address.destination.utf8).withUnsafeBufferPointer { store($0) },
      title: .empty, isImage: address.isPicture, node: node)
    link.html = Document.HTMLAddress(span: written, isFetched: address.isFetched)
    links.append(link)
  }

  /// - Parameter end: the place behind its last byte, when that is known.
  mutating func endLink(isImage: Bool, at end: Position?) {
    if let end, let index = openNodes.last, places[index].line == end.line,
      let link = links.lastIndex(where: { $0.node == index })
    {
      links[link].endColumn = UInt32(truncatingIfNeeded: end.column)
    }
    self.end()
    if isImage {
      interruptText()
      openImages -= 1
    }
  }

  mutating func beginHeading(
    level: Int, content: UnsafeBufferPointer<UInt8>, at position: Position
  ) {
    explicitIDs.append(syntax.contains(.headingIDs) ? HeadingIDs.explicitID(content) : nil)
    let index = UInt32(headings.count)
    let heading = Document.Heading(
      level: level, id: "", hasExplicitID: false, repeatsID: false, node: nodes.count)
    headings.append(heading)
    beginBlock(.heading(index), at: position)
  }

  mutating func endHeading() {
    end()
    guard let explicit = explicitIDs.last ?? nil else { return }
    // What looked like an id may hold emphasis or be part of a link.
    let last = nodes[nodes.count - 1]
    guard last.kind == .text, last.text.count >= explicit.length else {
      return explicitIDs[explicitIDs.count - 1] = nil
    }
    nodes[nodes.count - 1].text.count -= UInt32(explicit.length)
    var span = nodes[nodes.count - 1].text
    while span.count > 0, text[span.range.upperBound - 1] == 0x20 { span.count -= 1 }
    nodes[nodes.count - 1].text = span
  }

  /// A picture's alternative text has no room for a reference.
  mutating func footnoteReference(number: Int, at position: Position) {
    guard openImages == 0, number > 0 else { return }
    while references.count <= number { references.append(0) }
    references[number] += 1
    append(.footnoteReference(number: UInt32(number)), .empty, position)
  }

  mutating func beginFootnote(label: UnsafeBufferPointer<UInt8>, at position: Position) {
    let footnote = Document.Footnote(label: store(label), references: 0, node: nodes.count)
    footnotes.append(footnote)
    beginBlock(.footnoteDefinition(number: UInt32(footnotes.count)), at: position)
  }

  /// The document, once every node has ended.
  mutating func finish() -> Document {
    interruptText()
    var document = Document(
      text: Array(text.elements), nodes: Array(nodes.elements), places: Array(places.elements),
      links: links, headings: headings, footnotes: footnotes)
    for index in footnotes.indices where index + 1 < references.count {
      document.footnotes[index].references = references[index + 1]
    }
    document.faults = faults
    document.htmlIDs = htmlIDs
    nameHeadings(in: &document)
    return document
  }
}

extension Document.Place {
  fileprivate init(_ position: DocumentBuilder.Position) {
    line = UInt32(truncatingIfNeeded: position.line)
    column = UInt32(truncatingIfNeeded: position.column)
  }
}

extension DocumentBuilder {
  /// What stands before the next character of a paragraph.
  private struct RunningText {
    /// The text that stands last.
    var last = Document.Span.empty
    /// The soft break behind it, whose meaning hangs on the next character, and what stands before it.
    var pendingBreak: (node: Int, side: SegmentBreak.Side)?
    /// A space in the buffer, for the breaks that stand for one.
    var space: Document.Span?
  }

  private mutating func append(_ kind: Node.Kind, _ span: Document.Span, _ position: Position) {
    nodes.append(
      Node(kind: kind, text: span, end: UInt32(nodes.count + 1)))
    places.append(Document.Place(position))
  }

  private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> Document.Span {
    guard !bytes.isEmpty else { return .empty }
    let start = text.count
    if syntax.contains(.wordHTML), bytes.holds(HiddenBytes.mark) {
      for byte in bytes where byte != HiddenBytes.mark { text.append(byte) }
    } else {
      text.append(contentsOf: bytes)
    }
    return Document.Span(start: UInt32(start), count: UInt32(text.count - start))
  }

  private mutating func settleBreak(before next: SegmentBreak.Side) {
    guard let (index, side) = runningText.pendingBreak else { return }
    runningText.pendingBreak = nil
    if SegmentBreak.vanishes(between: side, and: next) { return }
    if runningText.space == nil {
      runningText.space = Document.Span(start: UInt32(text.count), count: 1)
      text.append(0x20)
    }
    nodes[index].text = runningText.space ?? .empty
  }

  private mutating func interruptText() {
    settleBreak(before: .spaced)
    runningText.last = .empty
  }

  /// Chosen ids go first, so that a heading above cannot take one away.
  private func nameHeadings(in document: inout Document) {
    var ids = HeadingIDs()
    for (index, explicit) in explicitIDs.enumerated() {
      guard let explicit else { continue }
      let id = ids.claim(explicit.id)
      document.headings[index].id = String(decoding: id, as: UTF8.self)
      document.headings[index].hasExplicitID = true
      document.headings[index].repeatsID = id != explicit.id
    }
    var headings = document.headings
    for index in headings.indices where explicitIDs[index] == nil {
      let text = document.plainBytes(of: headings[index].node, withStruck: true)
      var id = HeadingIDs.slug(text)
      // Underscores are rare, and those of the page hold one.
      if id.contains(0x5F), ReservedIDs.contain(String(decoding: id, as: UTF8.self)) {
        id = id.map { $0 == 0x5F ? 0x2D : $0 }
      }
      headings[index].id = String(decoding: ids.claim(id), as: UTF8.self)
    }
    document.headings = headings
  }
}
