import Diagnostics
import YAML

/// What stands between the `---` lines at the head of a Markdown file.
struct FrontMatter: Sendable {
  var title = ""
  var shortTitle: String?
  var description: String?
  var lead: String?
  var isSample = false
  var date: CalendarDate?
  var embargo: Embargo?
  var isDraft = false
  var colophon = Colophon()
  var translationOf: PageFingerprint?
  var aliases: [Alias] = []
  var speakers: [Speaker] = []
  /// Whether speakers are named in a way that cannot be read, so that nobody is known to be none of them.
  var hasUnreadableSpeakers = false
}

extension FrontMatter {
  /// Reads the keys that a page in the given role may have.
  static func read(
    _ split: FrontMatterSplit, of role: Page.Role, in language: Language, file: String
  ) -> Checked<FrontMatter> {
    do throws(Diagnostic) {
      let node = try split.yaml.flatMap { yaml throws(Diagnostic) in
        try YAMLNode.parse(yaml, file: file, firstLine: split.yamlLine)
      }
      guard let node else { throw missing(file) }
      var reader = MappingReader(node)
      let frontMatter = read(&reader, of: role, in: language)
      if let aside = reader.asides.first { reader.report(unused(aside, in: language)) }
      return Checked(frontMatter, split.problems + reader.finish())
    } catch {
      return Checked(FrontMatter(), split.problems + [error])
    }
  }

  private static func read(
    _ reader: inout MappingReader, of role: Page.Role, in language: Language
  ) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = reader.requiredText("title", example: "title: 冊子の注文") ?? ""
    matter.shortTitle = reader.text("short-title")
    matter.description = reader.text("description")
    matter.speakers = Speaker.readList(&reader, languages: [language])
    matter.hasUnreadableSpeakers = Speaker.areUnreadable(&reader, among: matter.speakers)
    matter.isDraft = reader.optional("draft", Scalars.flag) ?? false
    matter.embargo = Embargo(&reader)
    matter.isSample = reader.optional("sample", Scalars.flag) ?? false
    matter.translationOf = reader.optional("translation-of", Scalars.fingerprint)
    matter.aliases = Alias.readAll(&reader)
    switch role {
    case .home: matter.lead = reader.text("lead")
    case .release(let date):
      matter.lead = reader.text("lead")
      matter.date = date
    case .booklet:
      matter.colophon = Colophon(
        subtitle: reader.text("subtitle"),
        issued: reader.optional("issued", Scalars.date),
        publisher: reader.text("publisher"),
        cooperation: reader.text("cooperation"))
    default: matter.date = reader.optional("date", Scalars.date)
    }
    return matter
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
