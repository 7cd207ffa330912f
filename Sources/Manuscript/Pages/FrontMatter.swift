import Diagnostics
import Markdown
import YAML

/// What stands between the `---` lines at the head of a Markdown file.
struct FrontMatter: Sendable {
  var title = InlineText.empty
  var shortTitle: InlineText?
  var description: InlineText?
  var lead: InlineText?
  var isSample = false
  var date: CalendarDate?
  var embargo: Embargo?
  var colophon = Colophon()
  var translationOf: PageFingerprint?
  var aliases: [Alias] = []
  var speakers: [Speaker] = []
}

extension FrontMatter {
  /// Where the front matter ends and the Markdown begins.
  struct Split {
    /// The YAML between the lines, or nil when the file begins without a `---` line.
    var yaml: ArraySlice<UInt8>?
    /// The line of the file on which the Markdown begins.
    var bodyLine: Int
  }

  /// Divides a text at its `---` lines.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lines: where its lines begin.
  ///   - file: the file's name for diagnostics.
  static func split(
    _ text: ArraySlice<UInt8>, _ lines: LineStarts, file: String
  ) throws(Diagnostic) -> Split {
    guard isFence(lines.line(1, of: text)) else { return Split(yaml: nil, bodyLine: 1) }
    let end = (1...lines.count).dropFirst().first { isFence(lines.line($0, of: text)) }
    if let end {
      return Split(yaml: lines.lines(2..<end, of: text), bodyLine: end + 1)
    }
    throw .error(
      .unclosedFrontMatter, at: Location(file, line: 1, column: 1, end: .init(line: 1, column: 4)),
      Wording(
        english: "The front matter that begins here is never closed.",
        japanese: "ここから始まる見出し情報（フロントマター）が閉じられていません。"),
      hint: Wording(
        english: "Put a line with only --- below its last key.",
        japanese: "最後の項目の下に「---」だけの行を書いてください。"))
  }

  /// Reads the keys that a page in the given role may have.
  ///
  /// - Parameter heading: the title with which the text begins, if it does.
  static func read(
    _ yaml: ArraySlice<UInt8>?, of role: Page.Role, in language: Language, file: String,
    heading: TitleHeading?
  ) -> Checked<FrontMatter> {
    do throws(Diagnostic) {
      let node = try yaml.flatMap { yaml throws(Diagnostic) in
        try YAMLNode.parse(yaml, file: file, firstLine: 2)
      }
      // A text that begins with its title needs no front matter.
      let nothing = heading == nil ? nil : try YAMLNode.parse(Array("{}".utf8)[...], file: file)
      guard let node = node ?? nothing else { throw missing(file) }
      var reader = MappingReader(node)
      let frontMatter = read(&reader, of: role, in: language, heading)
      return Checked(frontMatter, reader.finish())
    } catch {
      return Checked(FrontMatter(), [error])
    }
  }

  private static func read(
    _ reader: inout MappingReader, of role: Page.Role, in language: Language,
    _ heading: TitleHeading?
  ) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = title(&reader, heading)
    matter.shortTitle = reader.inlineText("short-title")
    matter.description = reader.inlineText("description")
    matter.speakers = Speaker.readList(&reader, languages: [language])
    matter.isSample = reader.optional("sample", Scalars.flag) ?? false
    matter.translationOf = reader.optional("translation-of", Scalars.fingerprint)
    matter.aliases = Alias.readAll(&reader)
    switch role {
    case .home: matter.lead = reader.inlineText("lead")
    case .release(let date):
      matter.lead = reader.inlineText("lead")
      matter.date = date
      matter.embargo = Embargo(&reader)
    case .booklet:
      matter.colophon = Colophon(
        subtitle: reader.inlineText("subtitle"),
        issued: reader.optional("issued", Scalars.date),
        publisher: reader.inlineText("publisher"),
        cooperation: reader.inlineText("cooperation"))
    default: matter.date = reader.optional("date", Scalars.date)
    }
    return matter
  }

  /// The title, which stands here or above the text; in both places when it is the same.
  private static func title(
    _ reader: inout MappingReader, _ heading: TitleHeading?
  ) -> InlineText {
    guard let heading else {
      return reader.requiredInlineText("title", example: "title: 冊子の注文") ?? .empty
    }
    let node = reader.node("title")
    guard let node, let title = reader.inlineText("title"), !title.isBlank else {
      return heading.text
    }
    if !title.agrees(with: heading.text) {
      reader.report(heading.differs(from: title, at: node.location))
    }
    // Only one of them may have the readings.
    return title == InlineText(title.plain) ? heading.text : title
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    return content.elementsEqual("---".utf8)
  }

  private static func missing(_ file: String) -> Diagnostic {
    .error(
      .missingTitle, at: Location(file, line: 1),
      Wording(english: "The page has no title.", japanese: "ページに題名がありません。"),
      hint: Wording(
        english: """
          Begin the file with:
          ---
          title: The page's title
          ---
          """,
        japanese: """
          ファイルの先頭に次のように書いてください：
          ---
          title: ページの題名
          ---
          """))
  }
}
