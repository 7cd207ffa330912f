/// What a file of HTML or XML that Sasshi wrote says about itself, and what in it is said of nothing: elements
/// without content, headings with nothing below them, lines that begin or end with a break or a sign between
/// two things.
public struct Markup: Sendable {
  /// What is wrong.
  public private(set) var problems: [String] = []
  /// Where links, pictures and the like lead.
  public private(set) var links: [String] = []
  /// The ids that others may name.
  public private(set) var ids: Set<String> = []
  /// The ids that are named by `aria-labelledby` and `aria-controls`.
  public private(set) var namedIDs: Set<String> = []

  private var open: [Element] = []
  private let isHTML: Bool

  private struct Element {
    let name: String
    let attributes: [String: String]
    var hasContent = false
    /// The names of its children, and the texts between them as `#`.
    var children: [String] = []
    var text = ""
  }

  /// Reads a file.
  public init(_ text: String, isHTML: Bool) {
    self.isHTML = isHTML
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      add(text: rest[..<start])
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = Self.after("-->", in: rest)
      } else if rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) {
        rest = Self.after(">", in: rest)
      } else {
        let end = Self.after(">", in: rest)
        read(tag: String(Substring(rest[..<end.startIndex]).dropFirst().dropLast()))
        rest = end
        if isHTML, let name = open.last?.name, name == "script" || name == "style" {
          let close = "</\(name)>"
          let after = Self.after(close, in: rest)
          open[open.count - 1].hasContent =
            rest.count > after.count + close.utf8.count || open.last?.attributes["src"] != nil
          rest = after
          closeElement(name)
        }
      }
    }
    for element in open { problems.append("<\(element.name)> is not closed") }
  }

  private static func after(
    _ end: String, in text: Substring.UTF8View
  ) -> Substring.UTF8View {
    let end = Array(end.utf8)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == end[0], text[index...].starts(with: end) {
        return text[text.index(index, offsetBy: end.count)...]
      }
      index = text.index(after: index)
    }
    return text[text.endIndex...]
  }
}

extension Markup {
  private var isInDrawing: Bool { open.contains { $0.name == "svg" } }

  private mutating func add(text: Substring.UTF8View) {
    guard !open.isEmpty, text.contains(where: { $0 > 0x20 }) else { return }
    open[open.count - 1].children.append("#")
    for index in open.indices {
      open[index].hasContent = true
      if Self.lines.contains(open[index].name) { open[index].text += String(Substring(text)) }
    }
  }

  private mutating func read(tag: String) {
    if tag.hasPrefix("/") { return closeElement(String(tag.dropFirst())) }
    let isClosed = tag.hasSuffix("/")
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
    let attributes = Self.attributes(of: tag.dropFirst(name.count))
    judge(attributes, of: name)
    if name == "br" {
      if open.last?.children.isEmpty == true { problems.append("a break begins \(path)") }
      if open.last?.children.last == "br" { problems.append("two breaks in \(path)") }
    }
    if !open.isEmpty { open[open.count - 1].children.append(name) }
    if isClosed || (isHTML && Self.voids.contains(name)) {
      // A link of a feed is all that it has to say.
      if name != "br" { for index in open.indices { open[index].hasContent = true } }
    } else {
      open.append(Element(name: name, attributes: attributes))
      if name == "svg" { for index in open.indices { open[index].hasContent = true } }
    }
  }

  private mutating func closeElement(_ name: String) {
    guard let element = open.last, element.name == name else {
      return problems.append("</\(name)> closes \(path)")
    }
    if !isInDrawing, !element.hasContent, !mayBeEmpty(element) {
      problems.append("nothing in \(path)")
    }
    if element.children.last == "br" { problems.append("a break ends \(path)") }
    if name == "section", element.children.count == 1, element.children[0].first == "h" {
      problems.append("nothing but a heading in \(path)")
    }
    let text = element.text.drop(while: \.isWhitespace)
    let signs = "–—、，,・·：:"
    if let first = text.first, signs.contains(first) {
      problems.append("\(path) begins with “\(first)”")
    }
    if let last = text.last(where: { !$0.isWhitespace }), signs.contains(last) {
      problems.append("\(path) ends with “\(last)”")
    }
    open.removeLast()
  }

  /// What a theme's style or script fills, or what stands for an empty page.
  private func mayBeEmpty(_ element: Element) -> Bool {
    let isFilledByScript = element.name == "ol" && open.dropLast().last?.name == "form"
    return isFilledByScript || ["td", "th", "rt"].contains(element.name)
      || ["inside-cover", "toc-number"].contains(element.attributes["class"] ?? "")
  }

  private mutating func judge(_ attributes: [String: String], of name: String) {
    for (key, value) in attributes {
      if value.isEmpty, Self.saying.contains(key) {
        problems.append("\(key)=\"\" in <\(name)> in \(path)")
      }
      switch key {
      case "href" where !isInDrawing, "src": links.append(value)
      case "id": ids.insert(value)
      case "aria-labelledby", "aria-controls", "popovertarget":
        namedIDs.formUnion(value.split(separator: " ").map { String($0) })
      default: break
      }
    }
  }

  /// Where in the file the element stands that was opened last.
  private var path: String {
    open.map { element in
      element.name + (element.attributes["class"].map { ".\($0)" } ?? "")
    }.joined(separator: ">")
  }

  private static func attributes(of text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in text.matches(of: /([A-Za-z:-]+)(?:="([^"]*)")?/) {
      attributes[String(match.1)] = match.2.map { String($0) } ?? "true"
    }
    return attributes
  }

  private static let voids: Set<String> = [
    "meta", "link", "base", "img", "br", "wbr", "hr", "input", "source",
  ]
  private static let lines: Set<String> = [
    "title", "p", "li", "dt", "dd", "h1", "h2", "h3", "summary", "caption",
  ]
  private static let saying: Set<String> = [
    "href", "src", "content", "title", "aria-label", "aria-labelledby", "id", "lang", "datetime",
    "name", "term",
  ]
}
