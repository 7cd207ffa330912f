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
  var isDraft = false
  var colophon = Colophon()
  var translationOf: PageFingerprint?
  var aliases: [Alias] = []
  var speakers: [Speaker] = []
  var drawings: [Drawing] = []
  var template: TemplateChoice?
  /// Where the drawings are named.
  var drawingsLocation: Location?
  /// Whether speakers are named in a way that cannot be read, so that nobody is known to be none of them.
  var hasUnreadableSpeakers = false
}

extension FrontMatter {
  /// Reads the keys that a page in the given role may have.
  ///
  /// - Parameters:
  ///   - heading: the title with which the text begins, if it does.
  ///   - mistyped: what the text begins with instead, though it is meant as one.
  static func read(
    _ split: FrontMatterSplit, of role: Page.Role, in language: Language, file: String,
    heading: TitleHeading?, mistyped: MistypedTitle?
  ) -> Checked<FrontMatter> {
    do throws(Diagnostic) {
      let node = try split.yaml.flatMap { yaml throws(Diagnostic) in
        try YAMLNode.parse(yaml, file: file, firstLine: split.yamlLine)
      }
      // A text that begins with its title needs no front matter.
      let nothing = heading == nil ? nil : try YAMLNode.parse(Array("{}".utf8)[...], file: file)
      guard let node = node ?? nothing else { throw mistyped?.diagnostic ?? missing(file) }
      var reader = MappingReader(node)
      let frontMatter = read(&reader, of: role, in: language, heading, mistyped)
      if let aside = reader.asides.first { reader.report(unused(aside, in: language)) }
      return Checked(frontMatter, split.problems + reader.finish())
    } catch {
      return Checked(FrontMatter(), split.problems + [error])
    }
  }

  private static func read(
    _ reader: inout MappingReader, of role: Page.Role, in language: Language,
    _ heading: TitleHeading?, _ mistyped: MistypedTitle?
  ) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = title(&reader, heading, mistyped)
    matter.shortTitle = reader.inlineText("short-title")
    matter.description = reader.inlineText("description")
    matter.speakers = Speaker.readList(&reader, languages: [language])
    matter.hasUnreadableSpeakers = Speaker.areUnreadable(&reader, among: matter.speakers)
    matter.isDraft = reader.optional("draft", Scalars.flag) ?? false
    matter.embargo = Embargo(&reader)
    matter.isSample = reader.optional("sample", Scalars.flag) ?? false
    matter.translationOf = reader.optional("translation-of", Scalars.fingerprint)
    matter.aliases = Alias.readAll(&reader)
    matter.template = reader.optional(TemplateChoice.key, TemplateChoice.init)
    switch role {
    case .home:
      matter.lead = reader.inlineText("lead")
      matter.drawings = Drawing.readList(&reader)
      matter.drawingsLocation = reader.node("drawings")?.location
    case .release(let date):
      matter.lead = reader.inlineText("lead")
      matter.date = date
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
    _ reader: inout MappingReader, _ heading: TitleHeading?, _ mistyped: MistypedTitle?
  ) -> InlineText {
    guard let heading else {
      if let mistyped, reader.node("title") == nil {
        reader.report(mistyped.diagnostic)
        return .empty
      }
      return reader.requiredInlineText("title", example: "title: 冊子の申し込み") ?? .empty
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

  /// A text for readers of another language, whom the page does not have.
  private static func unused(
    _ aside: (key: String, location: Location), in language: Language
  ) -> Diagnostic {
    .warning(
      .unusedLanguage, at: aside.location,
      Wording(
        english: "This page is in “\(language.tag)”, so a text in “\(aside.key)” is not used here.",
        japanese: "このページは「\(language.tag)」のものなので、「\(aside.key)」の文はここでは使われません。"),
      hint: Wording(
        english: "Write the text alone, or move the speakers to site.yaml.",
        japanese: "文だけを書くか、話す人（speakers）を site.yaml に移してください。"))
  }

  static let noTitle = Wording(
    english: "The page has no title.", japanese: "ページに題名がありません。")

  private static func missing(_ file: String) -> Diagnostic {
    .error(
      .missingTitle, at: Location(file, line: 1),
      noTitle,
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
