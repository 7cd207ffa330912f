import Markdown
import Typography

/// The lead of a page, or the part below one of its second-level headings.
struct PageSection: Hashable, Sendable {
  /// The heading; nil for the lead.
  var name: String?
  /// The print of what it says.
  var print: UInt32

  /// The sections of a page: the lead with the title and the rest of the front matter, then the others.
  static func sections(of page: Page) -> [PageSection] {
    var sections: [PageSection] = []
    var name: String?
    var meaning = Meaning()
    for text in page.frontMatterTexts { meaning.add(text) }
    let body = page.body
    var node = 1
    while node < body.nodes.count {
      if body.isSectionHead(node) {
        sections.append(PageSection(name: name, print: meaning.print))
        name = body.plainText(of: node)
        meaning = Meaning()
      }
      meaning.add(body, node)
      node = Int(body.nodes[node].end)
    }
    return sections + [PageSection(name: name, print: meaning.print)]
  }
}

extension Document {
  /// The nodes of the headings with which sections begin.
  var sectionHeads: [Int] {
    var heads: [Int] = []
    var node = 1
    while node < nodes.count {
      if isSectionHead(node) { heads.append(node) }
      node = Int(nodes[node].end)
    }
    return heads
  }

  /// Whether a section begins with a block.
  fileprivate func isSectionHead(_ node: Int) -> Bool {
    guard case .heading(let index) = nodes[node].kind else { return false }
    return headings[Int(index)].level == 2
  }
}

extension PageFingerprint {
  /// The fingerprint of a source page.
  public init(of page: Page) {
    self.init(of: page, isOfCopy: false)
  }

  /// The fingerprint of a copy of another page as it is now, in which nothing is translated yet.
  public init(ofCopy page: Page) {
    self.init(of: page, isOfCopy: true)
  }

  private init(of page: Page, isOfCopy: Bool) {
    sections = PageSection.sections(of: page).map(\.print)
    self.isOfCopy = isOfCopy
  }
}

extension Page {
  /// What the author wrote for readers into the front matter, in an order of its own. Another reading says
  /// nothing else, here as in the text.
  fileprivate var frontMatterTexts: [String] {
    let description = description.plain
    let ownDescription = description == body.summary(limit: 120) || description == lead.plain
    return [
      title.plain, shortTitle.plain, ownDescription ? "" : description, lead.plain,
      colophon.subtitle?.plain ?? "", colophon.publisher?.plain ?? "",
      colophon.cooperation?.plain ?? "",
    ]
  }
}

/// Collects what a section says.
private struct Meaning {
  private var texts: [String] = []

  mutating func add(_ text: String) {
    texts.append(text)
  }

  /// Adds a block of the document: its words, and what its links, pictures and notes say besides.
  mutating func add(_ body: Document, _ root: Int) {
    // A note belongs to the section that refers to it, wherever it is written.
    if case .footnoteDefinition = body.nodes[root].kind { return }
    add(body.plainText(of: root))
    for node in body.nodes[root..<Int(body.nodes[root].end)] {
      switch node.kind {
      case .link(let index), .image(let index): add(body, body.links[Int(index)])
      case .htmlBlock, .htmlInline, .turn: add(body.string(node.text))
      case .footnoteReference(let number):
        let index = Int(number) - 1
        if body.footnotes.indices.contains(index) {
          add(body.plainText(of: body.footnotes[index].node))
        }
      // Words, which the block's plain text has, and forms, which say nothing.
      case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item,
        .taskItem, .codeBlock, .codeInfo, .thematicBreak, .table, .tableHead, .tableBody,
        .tableRow, .tableCell, .footnoteDefinition, .text, .softBreak, .lineBreak, .code,
        .emphasis, .strong, .strikethrough, .element, .wordBreak, .figure, .container,
        .containerTitle, .stageNote,
        .ruby, .rubyText:
        break
      }
    }
  }

  private mutating func add(_ body: Document, _ link: Document.Link) {
    add(InlineText.parse(body.string(link.title)).text.plain)
    let destination = body.string(link.destination)
    if LinkDestination(destination) == .outside { add(destination) }
  }

  /// 24 bits of the texts' hash, its parts folded.
  var print: UInt32 {
    var hash = StableHash()
    for text in texts {
      for byte in text.meaningfulBytes { hash.add(byte) }
      hash.add(0x1F)
    }
    let folded = hash.value ^ (hash.value >> 24) ^ (hash.value >> 48)
    return UInt32(truncatingIfNeeded: folded & 0xFF_FFFF)
  }
}

extension String {
  /// The text's bytes in composed form without what shows nothing, each run of white space as one space
  /// between two characters of scripts that separate words, and as nothing beside Chinese, Japanese and
  /// their punctuation.
  fileprivate var meaningfulBytes: [UInt8] {
    var bytes: [UInt8] = []
    var hasGap = false
    var previousSeparates = false
    for scalar in unicodeScalars where !DefaultIgnorable.contain(scalar.value) {
      if WhiteSpace.contain(scalar.value) {
        hasGap = true
        continue
      }
      let separates = !CJK.joinsLines(scalar.value)
      if hasGap, separates, previousSeparates { bytes.append(0x20) }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      hasGap = false
      previousSeparates = separates
    }
    // Only now, since a sign that shows nothing may have stood between a letter and its mark.
    return ComposedForm.of(bytes)
  }
}
