import Diagnostics
import Markdown
import Typography

/// Judges what a page's text says, as far as it can be judged without the other pages.
struct PageJudge {
  private(set) var diagnostics = DiagnosticList()
  private(set) var references: [LinkReference] = []
  /// Where each link of the document leads; those into the site are still `broken`.
  private(set) var targets: [LinkTarget] = []
  /// The full addresses of the site itself among them.
  private(set) var ownAddresses: [OwnAddress] = []

  /// The level of the headings in the list of the folder's pages; nil when the text asks for none.
  private(set) var listLevel: Int?

  /// Where the bytes of the raw HTML stand that was asked for last.
  private var htmlPlaces: HTMLPlaces?
  let body: Document
  let sourceName: String
  /// What the page is for.
  let role: Page.Role
  private let isIndex: Bool
  private let text: UTF8Text
  private let lines: LineIndex
  private let allowsRawHTML: Bool
  private let baseURL: BaseURL?
  /// The names of the tags that were refused and not closed yet.
  private var refused: Set<String> = []
  /// Where links, pictures and definitions stand that are slips.
  private var named: Set<Int> = []
  /// What the site fills into a container, and does not have.
  private let emptyBoxes: Set<Node.Container>
  /// What may stand before the colon of a turn.
  let speakers: [String]
  /// Whether these are all who may speak.
  private var knowsSpeakers: Bool

  init(page: borrowing PageText, text: UTF8Text, settings: SiteSettings, version: Int) {
    body = page.body
    sourceName = page.sourceName
    role = page.role
    isIndex = page.isIndex
    self.text = text
    lines = LineIndex(text, file: page.sourceName)
    allowsRawHTML = settings.allowsRawHTML
    baseURL = settings.baseURL
    emptyBoxes = settings.emptyBoxes
    knowsSpeakers = !settings.hasUnreadableSpeakers
    speakers = page.speakers.flatMap { $0.names(in: settings.languages[version]) }
  }

  /// Takes whoever speaks for a speaker, since the page's list of them could not be read.
  mutating func trustSpeakers() {
    knowsSpeakers = false
  }

  mutating func judge() {
    for node in body.nodes.indices {
      switch body.nodes[node].kind {
      case .htmlBlock: judgeHTML(node)
      // What has no attributes and is only about the words is raw when it is not balanced: a fault.
      case .htmlInline: if !body.isWordTag(node) { judgeHTML(node) }
      case .turn:
        let name = body.string(body.nodes[node].text)
        if knowsSpeakers, !speakers.contains(name) {
          diagnostics.append(unknownSpeaker(name, node))
        }
      case .container(.pages): judgeList(node)
      case .container(let container):
        if emptyBoxes.contains(container) { diagnostics.append(emptyBox(container, node)) }
      case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item,
        .taskItem, .codeBlock, .codeInfo, .thematicBreak, .table, .tableHead, .tableBody,
        .tableRow, .tableCell, .footnoteDefinition, .footnoteReference, .text, .softBreak,
        .lineBreak, .wordBreak, .code, .emphasis, .strong, .strikethrough, .element, .link, .image,
        .figure,
        .containerTitle, .stageNote, .ruby, .rubyText:
        break
      }
    }
    judgeHeadings()
    judgeSlips()
    for index in body.links.indices {
      targets.append(judgeLink(index))
    }
    diagnostics += body.excesses.map { excess($0) }
    for fault in body.faults where !isNamed(fault.place) {
      diagnostics.append(fault.diagnostic(in: lines))
    }
  }
}

extension PageJudge {
  private mutating func judgeSlips() {
    body.findSlips(in: text) { slip in
      diagnostics.append(slip.diagnostic(in: lines))
      switch slip.kind {
      case .link, .picture, .definition, .foreign(.embeddedPage):
        // A mark may stand before the bracket: ! or ！ or @.
        named.formUnion([0, 1, 3].lazy.map { slip.range.lowerBound + $0 })
      default: break
      }
    }
  }

  /// Whether what stands at a place is a slip of its author: where such a link leads, nobody asks.
  private func isNamed(_ place: Document.Place) -> Bool {
    guard !named.isEmpty, Int(place.line) <= text.lines.count, place.line > 0 else { return false }
    let line = text.bytes.startIndex + text.lines.offsets[Int(place.line) - 1]
    return named.contains(line + Int(place.column) - 1)
  }
}

extension PageJudge {
  private mutating func judgeHeadings() {
    // The page's title is the first level.
    var level = 1
    for heading in body.headings {
      let node = heading.node
      if heading.level == 1 {
        diagnostics.append(secondTitle(node))
      } else if heading.level > level + 1 {
        diagnostics.append(skippedLevel(heading.level, after: level, node))
      }
      if heading.hasExplicitID, ReservedIDs.contain(heading.id) {
        diagnostics.append(reservedID(heading.id, node))
      }
      if heading.repeatsID { diagnostics.append(repeatedID(heading, node)) }
      level = heading.level
    }
  }

  /// Judges the place of a list of the folder's pages.
  private mutating func judgeList(_ node: Int) {
    guard isIndex, role != .booklet else { return diagnostics.append(misplacedList(node)) }
    if listLevel != nil { return diagnostics.append(secondList(node)) }
    let above = body.headings.last { $0.node < node }
    listLevel = min((above?.level ?? 1) + 1, 6)
  }

  private mutating func judgeHTML(_ node: Int) {
    guard allowsRawHTML else { return refuse(node) }
    diagnostics += HTMLJudge(body: body, lines: lines).judge(node)
  }

  /// Names HTML that is refused: of a pair of tags, the first.
  private mutating func refuse(_ node: Int) {
    if body.nodes[node].kind == .htmlInline {
      let tag = body.string(body.nodes[node].text).drop { $0 == "<" }
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if tag.first == "/" {
        if refused.remove(name) != nil { return }
      } else {
        refused.insert(name)
      }
    }
    diagnostics.append(rawHTML(node))
  }

  /// Whether a link has no word that could be read out.
  private func isSilent(_ link: Document.Link) -> Bool {
    body.plainText(of: link.node).unicodeScalars.allSatisfy { WhiteSpace.contain($0.value) }
  }

  private mutating func judgeLink(_ index: Int) -> LinkTarget {
    let link = body.links[index]
    // Raw HTML that is refused is named as a whole.
    if isNamed(body.places[link.node]) || (link.html != nil && !allowsRawHTML) { return .broken }
    let location = location(link)
    for fault in InlineText.parse(body.string(link.title)).faults {
      diagnostics.append(fault.diagnostic(at: location))
    }
    if link.html == nil, isSilent(link) {
      if link.isImage {
        diagnostics.append(Self.withoutAlternative(location, hint: Self.alternativeHint))
      } else if !hasPicture(inLinkAt: link.node) {
        diagnostics.append(withoutText(location))
      }
    }
    let destination = body.string(link.destination)
    let judge = LinkDestination(destination)
    switch judge {
    case .outside where link.html?.isFetched == true && !link.isImage:
      diagnostics.append(HTMLJudge.fetchesElsewhere(destination, at: location))
    case .outside where !link.isImage:
      if let baseURL, let own = OwnAddress(destination, below: baseURL, at: location) {
        ownAddresses.append(own)
      }
      return .external
    // A picture that stands in the HTML itself asks nobody.
    case .forbidden("data") where link.html != nil && link.isImage: return .external
    case .inside:
      references.append(
        LinkReference(
          link: Int32(index), line: Int32(location.line ?? 0), column: Int32(location.column ?? 0),
          endColumn: Int32(location.end?.column ?? 0)))
    default:
      diagnostics.append(judge.diagnostic(destination, isImage: link.isImage, at: location))
    }
    return .broken
  }

  /// Where a node stands: its own text or, when that is not written there as it is, the rest of its line.
  func location(_ node: Int) -> Location {
    var words = body.text[body.nodes[node].text.range]
    if words.last == 0x0A { words.removeLast() }
    let place = body.places[node]
    return lines.location(line: Int(place.line), byteColumn: Int(place.column), of: words)
  }

  private mutating func location(_ link: Document.Link) -> Location {
    if let html = link.html {
      let offset = Int(html.span.start - body.nodes[link.node].text.start)
      if htmlPlaces?.node != link.node { htmlPlaces = HTMLPlaces(of: link.node, in: body) }
      let place = htmlPlaces?[offset] ?? body.places[link.node]
      return lines.location(
        line: Int(place.line), byteColumn: Int(place.column), of: body.text[html.span.range])
    }
    let place = body.places[link.node]
    let (line, column) = (Int(place.line), Int(place.column))
    guard link.endColumn > place.column else {
      return lines.location(line: line, byteColumn: column)
    }
    return lines.location(line: line, byteColumns: column..<Int(link.endColumn))
  }

  private func hasPicture(inLinkAt link: Int) -> Bool {
    body.links.contains { $0.isImage && $0.node > link && $0.node < Int(body.nodes[link].end) }
  }
}
