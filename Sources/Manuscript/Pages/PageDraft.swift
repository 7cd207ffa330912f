public import Diagnostics
import Markdown

/// A Markdown file read on its own: all that can be known without the other files.
///
/// Making a draft is a pure function of the file, so files can be read on several threads.
public struct PageDraft: Sendable {
  /// The page, its link targets still open.
  public internal(set) var page: Page
  /// The index of its language in `SiteSettings.languages`.
  public internal(set) var version: Int
  /// What is wrong with the file.
  public internal(set) var diagnostics: [Diagnostic]
  /// Until when the page is held back.
  private(set) var embargo: Embargo?
  /// Whether the page is in no build.
  private(set) var isDraft = false
  /// The links and pictures that lead into the site.
  let references: [LinkReference]

  /// The most bytes of a file: a book of a thousand pages is a sixth of it.
  private static let sizeLimit = 6 << 20

  /// Reads one Markdown file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - path: what its place in the content folder says.
  ///   - folder: the content folder's name, for diagnostics.
  ///   - settings: what `site.yaml` says.
  public init(
    reading file: SourceFile, at path: ManuscriptPath, in folder: String, settings: SiteSettings
  ) {
    let name = "\(folder)/\(file.path)"
    version = path.version
    var content = PageText(path: path, sourceName: name)
    var template: TemplateChoice?
    var targets: [LinkTarget] = []
    diagnostics = path.nameProblem(in: folder).map { [$0] } ?? []
    do throws(Diagnostic) {
      guard file.bytes.count <= Self.sizeLimit else { throw Self.tooLarge(name) }
      let text = try SourceText.checked(file.bytes, file: name)
      let split = try FrontMatterSplit(text.bytes, text.lines, file: name)
      let heading = TitleHeading(in: text, fromLine: split.bodyLine, of: content, settings, version)
      let matter = FrontMatter.read(
        split, of: path.role, in: settings.languages[version], file: name, heading: heading,
        mistyped: heading == nil
          ? MistypedTitle(in: text, fromLine: split.bodyLine, file: name) : nil)
      diagnostics += heading?.diagnostics ?? []
      let language = settings.languages[version]
      content.fill(
        from: text, atLine: heading?.nextLine ?? split.bodyLine,
        speakers: (matter.value.speakers + settings.speakers).flatMap { $0.names(in: language) })
      content.fill(from: matter.value)
      template = matter.value.template
      content.date = matter.value.date ?? path.date
      diagnostics += matter.value.surplusDrawings(for: content.body)
      content.titleID = heading?.id
      embargo = matter.value.embargo
      isDraft = matter.value.isDraft
      content.speakers += settings.speakers
      var judge = PageJudge(page: content, text: text, settings: settings, version: version)
      if matter.value.hasUnreadableSpeakers { judge.trustSpeakers() }
      judge.judge()
      let found = judge.diagnostics.diagnostics
      let body = content.body
      diagnostics += matter.diagnostics.filter { !Self.isSaid($0, by: found, of: body) } + found
      // What is not finished need not be right.
      if isDraft { diagnostics = diagnostics.map(\.asWarning) }
      references = judge.references
      targets = judge.targets
      content.ownAddresses = judge.ownAddresses
      content.listLevel = judge.listLevel
      content.body.forgetPlaces()
    } catch {
      diagnostics.append(error)
      references = []
    }
    page = Page(content, template: template, targets: targets)
  }
}

extension PageDraft {
  /// Whether a title is missing only because the heading that is meant as one is at fault itself.
  private static func isSaid(_ problem: Diagnostic, by others: [Diagnostic], of body: Document)
    -> Bool
  {
    guard problem.identifier == .missingTitle else { return false }
    let isBelow = body.headings.contains {
      $0.level == 1 && !body.plainText(of: $0.node).isEmpty
    }
    return isBelow
      || others.contains {
        $0.identifier == .headingMark && $0.location.line == problem.location.line
          && problem.location.column != nil
      }
  }

  private static func tooLarge(_ file: String) -> Diagnostic {
    .error(
      .tooLarge, at: Location(file),
      Wording(
        english: "This text is larger than \(sizeLimit >> 20) MB.",
        japanese: "この文章は\(sizeLimit >> 20)MBを超えています。"),
      hint: Wording(english: "Divide it into smaller parts.", japanese: "小さく分けてください。"))
  }
}

extension FrontMatter {
  fileprivate func surplusDrawings(for body: Document) -> [Diagnostic] {
    [Drawing.surplus(drawings, of: body, at: drawingsLocation)].compactMap(\.self)
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}

extension PageText {
  private static let emptyBody = Document(parsing: "")

  fileprivate init(path: ManuscriptPath, sourceName: String) {
    self.init(
      sourcePath: path.sourcePath, sourceName: sourceName, address: path.address, role: path.role,
      title: .empty, shortTitle: .empty, description: .empty, lead: .empty, isSample: false,
      date: nil,
      colophon: Colophon(), speakers: [], body: Self.emptyBody)
  }

  fileprivate mutating func fill(from text: UTF8Text, atLine line: Int, speakers: [String]) {
    if role.standsOnPaper { print = StableHash(of: text.bytes(fromLine: line)).value }
    body = Document(parsing: text, fromLine: line, speakers: speakers)
  }

  fileprivate mutating func fill(from matter: FrontMatter) {
    title = matter.title
    shortTitle = matter.shortTitle ?? matter.title
    lead = matter.lead ?? .empty
    description = matter.description ?? matter.lead ?? InlineText(body.summary(limit: 120))
    isSample = matter.isSample
    colophon = matter.colophon
    translationOf = matter.translationOf
    aliases = matter.aliases
    speakers = matter.speakers
    drawings = matter.drawings
  }
}
