import Typography

/// Writes a document as HTML, node by node.
struct HTMLWriter: ~Copyable {
  let document: Document
  let nodes: UnsafeBufferPointer<Node>
  let text: UnsafeBufferPointer<UInt8>
  let style: HTMLStyle
  /// GitHub's HTML rather than Sasshi's own, when there is any.
  let gitHub: GitHubHTML?
  /// What paper needs, as far as the text is for paper.
  let paper: HTMLStyle.Paper
  let pdf: HTMLStyle.PDF
  let defersPictures: Bool
  /// What stands before each id, and before each reference to one.
  let idPrefix: String
  let target: (Int) -> HTMLTarget?
  let escapes: Escapes
  let voidEnd: StaticString
  var html: OutputBuffer
  /// For each list that is open: whether it is tight.
  var tightLists: [Bool] = []
  var openLinks = 0
  /// The link that is being written, where links hold nothing but text: its tag may be open or not.
  var plainLink: Int?
  var isPlainLinkTagOpen = false
  var hasPlainLinkTag = false
  /// How the tables are set, on paper.
  let layouts: [TableLayout]
  var tables = 0
  /// How the table is set that is open.
  var layout: TableLayout?
  /// The column of the cell that is written next.
  var column = 0
  /// Whether a cell is written once more, whose notes have their references already.
  var isRepeating = false
  /// The nodes of the run of text that is being written, what stays whole in it, and the room to find that out.
  var run = 0..<0
  var wholes = WholeParts()
  var textRun = TextRun()
  var hasWideSpaces = false
  var isInRuby = false
  var isInHeading = false
  var pictures = 0
  /// Whether pictures stand side by side here.
  var isBesideOthers = false
  var isInHead = false
  var hasFootnotes = false
  var containers = 0
  var roundTables = 0
  /// The items that have something of the style's at their heads.
  let headedItems: [Int]
  /// The speakers of the round tables, in the order in which they are first heard.
  var heard: [Int] = []
  /// The heading before which all of them are introduced, if there is one.
  let castHeading: Int?
  /// Whether the links back to the text stand already in the footnote that is open.
  var hasBackLinks = false
  /// The note that is being written at its reference.
  var pageNote: PageNote?
  /// How often each footnote has been referred to.
  var referenceCounts: [UInt32] = []

  init(
    document: Document, nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>,
    style: HTMLStyle, gitHub: GitHubHTML? = nil, target: @escaping (Int) -> HTMLTarget?
  ) {
    html = OutputBuffer(capacity: text.count * 2 + nodes.count * 8)
    self.document = document
    self.nodes = nodes
    self.text = text
    self.style = style
    self.gitHub = gitHub
    self.target = target
    switch style.medium {
    case .page(let defersPictures):
      self.defersPictures = defersPictures
      paper = HTMLStyle.Paper()
    case .paper(let paper):
      defersPictures = false
      self.paper = paper
    case .ebook(let book):
      defersPictures = false
      var paper = HTMLStyle.Paper()
      paper.combinesDigits = book.combinesDigits
      self.paper = paper
    }
    pdf = paper.pdf ?? HTMLStyle.PDF(deadLinks: style.eBook?.deadLinks ?? [])
    layouts = paper.measure.map { TableLayout.all(in: document, $0) } ?? []
    castHeading = style.speakers.isEmpty ? nil : document.castHeading
    headedItems =
      style.itemHeads.isEmpty ? [] : Array(document.numberedItems.prefix(style.itemHeads.count))
    idPrefix = style.part?.idPrefix ?? ""
    escapes = gitHub == nil ? .markupAndControls : .markup
    voidEnd = style.isXHTML ? " />" : ">"
  }

  /// Writes GitHub's HTML.
  init(
    document: Document, nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>,
    gitHub: GitHubHTML
  ) {
    self.init(
      document: document, nodes: nodes, text: text, style: GitHubHTML.style, gitHub: gitHub,
      target: { _ in nil })
  }

  var isGitHub: Bool { gitHub != nil }

  mutating func write() {
    visit(0..<nodes.count, of: nodes)
    if hasFootnotes { html.write(style.isEBook ? "</section>\n" : "</ol>\n</section>\n") }
  }

  func bytes(_ span: Document.Span) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[span.range])
  }

  mutating func write(escaped span: Document.Span) {
    html.write(bytes(span), escaping: escapes)
  }

  /// Writes a short text where readers see it.
  mutating func write(shown text: InlineText) {
    text.html(combinesDigits: paper.combinesDigits, isXHTML: style.isXHTML)
      .withUnsafeBufferPointer { html.append($0) }
  }

  /// Writes an id, or what stands behind the `#` of a reference to one.
  mutating func write(id: String) {
    html.write(idPrefix, escaping: escapes)
    html.write(id, escaping: escapes)
  }

  /// In a file of several texts, says in which of them the region stands whose name was just written.
  mutating func writePartTitle() {
    guard let part = style.part else { return }
    html.write(style.words.colon, escaping: escapes)
    html.write(part.title, escaping: escapes)
  }
}
