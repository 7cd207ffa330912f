import Synchronization

/// Every file of every edition of a site by its path, and what is shown in them of things that are not there.
public struct WrittenSite: Sendable {
  private let files: [String: String]

  /// A site of files.
  public init(_ files: [String: String]) {
    self.files = files
  }

  /// What is wrong in the files, each with its path.
  public var problems: [String] {
    var pages: [String: Markup] = [:]
    var problems: [String] = []
    for (path, text) in files {
      if path.hasSuffix(".html") || path.hasSuffix(".xml") {
        let markup = Self.markup(text, isHTML: path.hasSuffix(".html"))
        pages[path] = markup
        problems += markup.problems.map { "\(path): \($0)" }
      } else if path.hasSuffix(".txt"), path != "robots.txt" {
        problems += Self.problems(inText: text).map { "\(path): \($0)" }
      }
      problems += Self.problems(inData: text, path).map { "\(path): \($0)" }
    }
    for (path, page) in pages {
      problems += page.namedIDs.subtracting(page.ids).map { "\(path): nothing has the id \($0)" }
      problems += page.links.compactMap { deadLink($0, on: path, pages) }
    }
    return problems.sorted()
  }

  /// Most pages of most sites are the same: each is read once.
  private static func markup(_ text: String, isHTML: Bool) -> Markup {
    if let known = known.withLock({ $0[text] }) { return known }
    let markup = Markup(text, isHTML: isHTML)
    known.withLock { $0[text] = markup }
    return markup
  }

  private static let known = Mutex<[String: Markup]>([:])
}

extension WrittenSite {
  private func deadLink(_ link: String, on path: String, _ pages: [String: Markup]) -> String? {
    guard !link.contains(/^[a-z]+:/) else { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var names = path.split(separator: "/").dropLast().map { String($0) }
    for name in Self.decoded(parts[0]).split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    let target = parts[0].isEmpty ? path : names.joined(separator: "/")
    guard files[target] != nil else { return "\(path): “\(link)” leads nowhere" }
    if parts.count == 2, let page = pages[target], !page.ids.contains(Self.decoded(parts[1])) {
      return "\(path): “\(link)” leads to no part of its page"
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let code =
        byte == UInt8(ascii: "%") ? UInt8(String(Substring(rest.prefix(2))), radix: 16) : nil
      bytes.append(code ?? byte)
      if code != nil { rest = rest.dropFirst(2) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is wrong with a press release for mail.
  private static func problems(inText text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var problems: [String] = []
    if lines.dropLast().last?.allSatisfy({ "-=".contains($0) }) == true {
      problems.append("ends with a rule")
    }
    for (line, next) in zip(lines, lines.dropFirst()) {
      if line.isEmpty, next.isEmpty, next.endIndex != text.endIndex {
        problems.append("two empty lines")
      }
      if line.contains(/[：:]\s*$/) { problems.append("nothing behind “\(line)”") }
      if line.contains(/^[■#]|^-{1,60}$/), next.isEmpty {
        problems.append("nothing below “\(line)”")
      }
    }
    return problems
  }

  /// What is wrong with data for machines: a value that says nothing.
  private static func problems(inData text: String, _ path: String) -> [String] {
    let start = "<script type=\"application/ld+json\">"
    let data =
      path.hasSuffix(".webmanifest")
      ? [text[...]]
      : text.ranges(of: start).map { text[$0.upperBound...].prefix { $0 != "<" } }
    return data.flatMap { json in
      json.matches(of: /"[^"]*":(?:""|null|\[\]|\{\})|[\[,]\s*(?:\{\}|,)/).map {
        "\($0.0) says nothing"
      }
    }
  }
}
