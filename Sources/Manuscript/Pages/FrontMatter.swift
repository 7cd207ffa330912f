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
  static func read(
    _ yaml: ArraySlice<UInt8>?, of role: Page.Role, in language: Language, file: String
  ) -> Checked<FrontMatter> {
    do throws(Diagnostic) {
      let node = try yaml.flatMap { yaml throws(Diagnostic) in
        try YAMLNode.parse(yaml, file: file, firstLine: 2)
      }
      guard let node else { throw missing(file) }
      var reader = MappingReader(node)
      let frontMatter = read(&reader, of: role, in: language)
      return Checked(frontMatter, reader.finish())
    } catch {
      return Checked(FrontMatter(), [error])
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
    matter.isSample = reader.optional("sample", Scalars.flag) ?? false
    matter.translationOf = reader.optional("translation-of", Scalars.fingerprint)
    matter.aliases = Alias.readAll(&reader)
    switch role {
    case .home: matter.lead = reader.text("lead")
    case .release(let date):
      matter.lead = reader.text("lead")
      matter.date = date
      matter.embargo = Embargo(&reader)
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
