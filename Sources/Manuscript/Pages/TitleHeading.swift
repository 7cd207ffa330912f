import Diagnostics
import Markdown

/// The heading of the first level with which a text begins, as other programs write a page's title.
struct TitleHeading {
  /// The title.
  let text: InlineText
  /// The id that it would have in the text.
  let id: String
  /// Where it stands.
  let location: Location
  /// The line of the file on which the text behind it begins, from 1.
  let nextLine: Int
  /// What is wrong with it.
  let diagnostics: [Diagnostic]

  /// The heading at the beginning of a page's Markdown, behind blank lines and comments; nil when it begins
  /// with something else.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: the line on which the Markdown begins, from 1.
  ///   - page: what is known of the page.
  init?(
    in text: UTF8Text, fromLine line: Int, of page: borrowing PageText, _ settings: SiteSettings,
    _ version: Int
  ) {
    guard let lines = Self.lines(in: text, fromLine: line) else { return nil }
    let end = text.lines.offsets.indices.contains(lines.upperBound - 1) ? lines.upperBound : nil
    let bytes =
      end.map { text.lines.lines(lines.lowerBound..<$0, of: text.bytes) }
      ?? text.bytes(fromLine: lines.lowerBound)
    let document = Document(parsing: bytes, firstLine: lines.lowerBound)
    guard document.nodes.count > 2, document.headings.first?.node == 1,
      document.headings[0].level == 1, Int(document.nodes[1].end) == document.nodes.count
    else { return nil }
    let title = document.inlineText(of: 1)
    guard !title.isBlank else { return nil }
    self.text = title
    id = document.headings[0].id
    nextLine = lines.upperBound
    let index = LineIndex(text, file: page.sourceName)
    let place = document.places[2]
    location = index.location(
      line: Int(place.line), byteColumn: Int(document.places[1].column), of: [UInt8]())
    let ruby = title.wrongRuby(writtenIn: bytes).map { ruby in
      ruby.kind.diagnostic(at: index.location(of: bytes.startIndex + ruby.offset))
    }
    diagnostics =
      Self.judge(document, of: page, text, settings, version, at: location)
      + [ruby].compactMap(\.self)
  }
}

extension TitleHeading {
  /// The lines of what may be the heading, which is judged by parsing them.
  private static func lines(in text: UTF8Text, fromLine first: Int) -> Range<Int>? {
    let (lines, bytes) = (text.lines, text.bytes)
    var line = first
    var isInComment = false
    while line <= lines.count {
      let content = lines.line(line, of: bytes)
      let start = content.firstIndex { !isSpace($0) } ?? content.endIndex
      if isInComment || content[start...].starts(with: "<!--".utf8) {
        guard let end = commentEnd(in: content[start...], isInComment) else {
          isInComment = true
          line += 1
          continue
        }
        guard content[end...].allSatisfy(isSpace) else { return nil }
        isInComment = false
      } else if start < content.endIndex {
        break
      }
      line += 1
    }
    guard line <= lines.count else { return nil }
    let content = lines.line(line, of: bytes).drop(while: isSpace)
    if content.first == UInt8(ascii: "#") {
      return content.dropFirst().first.map { isSpace($0) } == true ? line..<(line + 1) : nil
    }
    return underlinedLines(in: text, fromLine: line)
  }

  /// The lines from one up to a line of `=`; nil when a blank line comes before.
  private static func underlinedLines(in text: UTF8Text, fromLine first: Int) -> Range<Int>? {
    for line in first..<min(first + 20, text.lines.count + 1) {
      let content = text.lines.line(line, of: text.bytes)
      let sign = content.first { !isSpace($0) }
      if sign == nil { return nil }
      if line > first, sign == UInt8(ascii: "="),
        content.allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "=") })
      {
        return first..<(line + 1)
      }
    }
    return nil
  }

  /// The index behind the comment that is open or begins at the start of a line; nil when it goes on.
  private static func commentEnd(in line: ArraySlice<UInt8>, _ isOpen: Bool) -> Int? {
    let end = Array("-->".utf8)
    var rest = isOpen ? line : line.dropFirst(4)
    while rest.count >= end.count {
      if rest.starts(with: end) { return rest.startIndex + end.count }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension TitleHeading {
  /// The title of the front matter is another one.
  ///
  /// - Parameter other: where that one stands.
  func differs(from title: InlineText, at other: Location) -> Diagnostic {
    .error(
      .differentTitles, at: location,
      Wording(
        english: "This title, “\(text.plain)”, is not that of the front matter, “\(title.plain)”.",
        japanese: "この題名「\(text.plain)」は、見出し情報（フロントマター）の title「\(title.plain)」と違います。"),
      hint: Wording(
        english:
          "Write the same in both places, or remove one of the two; a heading in the text begins with “## ”.",
        japanese: "同じ題名にするか、どちらか一方を消してください。本文の見出しなら「## 」で始めます。"),
      related: [
        Diagnostic.Related(
          at: other, Wording(english: "the title of the front matter", japanese: "見出し情報の title"))
      ])
  }

  /// What is wrong with the heading: as in any text, and what a title cannot hold.
  private static func judge(
    _ document: Document, of page: borrowing PageText, _ text: UTF8Text, _ settings: SiteSettings,
    _ version: Int, at location: Location
  ) -> [Diagnostic] {
    let hasNote = document.faults.contains {
      if case .undefinedFootnote = $0.kind { true } else { false }
    }
    let isPlain = document.links.isEmpty && document.faults.isEmpty && document.excesses.isEmpty
    guard !isPlain || document.nodes.contains(where: { $0.kind == .htmlInline }) else { return [] }
    var heading = copy page
    heading.body = document
    var judge = PageJudge(page: heading, text: text, settings: settings, version: version)
    judge.judge()
    let found = judge.diagnostics.diagnostics.filter {
      $0.identifier != .secondTitle && $0.identifier != .undefinedFootnote
    }
    return found + (hasNote || !document.links.isEmpty ? [content(hasNote, at: location)] : [])
  }

  private static func content(_ hasNote: Bool, at location: Location) -> Diagnostic {
    var content = Diagnostic.warning(
      .titleContent, at: location,
      Wording(
        english: "A title holds no links, pictures or notes; only their text is shown.",
        japanese: "題名にはリンク、画像、脚注を入れられません。文字だけが表示されます。"),
      hint: Wording(
        english: "Put them into the text below the title.", japanese: "題名の下の本文に書いてください。"))
    // Of a note's mark nothing would be left that leads to the note.
    if hasNote { content.severity = .error }
    return content
  }
}
