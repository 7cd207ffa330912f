import Markdown

/// The bookmarks of a PDF: the headings of its HTML that have a label (`data-label`), each plain and whole, without
/// readings and numbers of notes, which a browser would put into them.
public struct PaperOutline: Hashable, Sendable {
  /// The headings, in their order.
  public private(set) var headings: [Heading] = []
  /// The page with a place at each of the headings, and links to all places that nobody sees: Chromium names those
  /// places in a PDF to which a page has links.
  public private(set) var html: [UInt8] = []

  /// A heading that has a bookmark.
  public struct Heading: Hashable, Sendable {
    /// How deep it stands, from 1 to 6.
    public let level: Int
    /// What the bookmark says.
    public let label: String
    /// The name of its place.
    public let destination: String
  }

  /// The bookmarks of a page.
  public init(of page: [UInt8]) {
    var start = 0
    var index = 0
    while let tag = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = tag + 1
      guard page[index...].starts(with: "h".utf8), let digit = page[index...].dropFirst().first,
        case 1...6 = Int(digit) - 0x30,
        let end = page[index...].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      index = end + 1
      let text = String(decoding: page[tag..<end], as: UTF8.self)
      guard let label = text.attribute("data-label") else { continue }
      let level = text.attribute("data-level").flatMap { Int($0) } ?? Int(digit) - 0x30
      let heading = Heading(
        level: max(1, min(6, level)),
        label: label.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        destination: ReservedIDs.theme("heading-\(headings.count + 1)"))
      headings.append(heading)
      html += page[start..<index] + Array("<span id=\"\(heading.destination)\"></span>".utf8)
      start = index
    }
    let links = headings.map { "<a href=\"#\($0.destination)\"></a>" }.joined()
    html += page[start...] + Array("<div hidden>\(links)</div>\n".utf8)
  }
}

extension String {
  /// What an attribute of a tag says, as Sasshi writes it: in double quotes, and four signs escaped.
  fileprivate func attribute(_ name: String) -> String? {
    let pieces = split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2, let end = pieces[1].firstIndex(of: "\"") else { return nil }
    var value = pieces[1][..<end]
    var text = ""
    while let sign = value.firstIndex(of: "&") {
      text += value[..<sign]
      value = value[sign...]
      let escape = Self.escapes.first { value.hasPrefix($0.0) }
      text += escape?.1 ?? "&"
      value = value.dropFirst(escape?.0.count ?? 1)
    }
    return text + value
  }

  private static let escapes = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
}
