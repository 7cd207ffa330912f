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
    page = Page(path: path, sourceName: name)
    diagnostics = path.problem.map { [$0.diagnostic(in: folder)] } ?? []
    do throws(Diagnostic) {
      guard file.bytes.count <= Self.sizeLimit else { throw Self.tooLarge(name) }
      let text = try SourceText.checked(file.bytes, file: name)
      let split = try FrontMatterSplit(text.bytes, text.lines, file: name)
      let matter = FrontMatter.read(
        split, of: page.role, in: settings.languages[version], file: name)
      diagnostics += matter.diagnostics
      if page.role.standsOnPaper {
        page.print = StableHash(of: text.bytes(fromLine: split.bodyLine)).value
      }
      page.body = Document(parsing: text, fromLine: split.bodyLine)
      page.fill(from: matter.value)
      embargo = matter.value.embargo
      isDraft = matter.value.isDraft
      page.speakers += settings.speakers
      var judge = PageJudge(page: page, text: text, settings: settings, version: version)
      if matter.value.hasUnreadableSpeakers { judge.trustSpeakers() }
      judge.judge()
      diagnostics += judge.diagnostics
      // What is not finished need not be right.
      if isDraft { diagnostics = diagnostics.map(\.asWarning) }
      references = judge.references
      page.targets = judge.targets
      page.ownAddresses = judge.ownAddresses
      page.body.forgetPlaces()
    } catch {
      diagnostics.append(error)
      references = []
    }
  }
}

extension PageDraft {
  private static func tooLarge(_ file: String) -> Diagnostic {
    .error(
      .tooLarge, at: Location(file),
      Wording(
        english: "This text is larger than \(sizeLimit >> 20) MB.",
        japanese: "この文章は\(sizeLimit >> 20)MBを超えています。"),
      hint: Wording(english: "Divide it into smaller parts.", japanese: "小さく分けてください。"))
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}

extension Page {
  private static let emptyBody = Document(parsing: "")

  fileprivate init(path: ManuscriptPath, sourceName: String) {
    self.init(
      sourcePath: path.sourcePath, sourceName: sourceName, address: path.address, role: path.role,
      title: "", shortTitle: "", description: "", lead: "", isSample: false, date: nil,
      colophon: Colophon(), speakers: [], body: Self.emptyBody, targets: [])
  }

  fileprivate mutating func fill(from matter: FrontMatter) {
    title = matter.title
    shortTitle = matter.shortTitle ?? matter.title
    lead = matter.lead ?? ""
    description = matter.description ?? matter.lead ?? body.summary(limit: 120)
    isSample = matter.isSample
    date = matter.date
    colophon = matter.colophon
    translationOf = matter.translationOf
    aliases = matter.aliases
    speakers = matter.speakers
  }
}
