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
  /// Until when a press release is held back.
  private(set) var embargo: Embargo?
  /// The links and pictures that lead into the site.
  let references: [LinkReference]

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
      let text = try SourceText.checked(file.bytes, file: name)
      let split = try FrontMatter.split(text.bytes, text.lines, file: name)
      let heading = TitleHeading(in: text, fromLine: split.bodyLine, of: page, settings, version)
      let matter = FrontMatter.read(
        split.yaml, of: page.role, in: settings.languages[version], file: name, heading: heading)
      diagnostics += matter.diagnostics + (heading?.diagnostics ?? [])
      page.fill(from: text, atLine: heading?.nextLine ?? split.bodyLine)
      page.fill(from: matter.value)
      embargo = matter.value.embargo
      page.speakers += settings.speakers
      var judge = PageJudge(page: page, text: text, settings: settings, version: version)
      judge.judge()
      diagnostics += judge.diagnostics
      references = judge.references
      page.targets = judge.targets
      page.body.forgetPlaces()
    } catch {
      diagnostics.append(error)
      references = []
    }
  }
}

extension Page {
  private static let emptyBody = Document(parsing: "")

  fileprivate init(path: ManuscriptPath, sourceName: String) {
    self.init(
      sourcePath: path.sourcePath, sourceName: sourceName, address: path.address, role: path.role,
      title: .empty, shortTitle: .empty, description: .empty, lead: .empty, isSample: false,
      date: nil,
      colophon: Colophon(), speakers: [], body: Self.emptyBody, targets: [])
  }

  fileprivate mutating func fill(from text: UTF8Text, atLine line: Int) {
    if role.standsOnPaper { print = StableHash(of: text.bytes(fromLine: line)).value }
    body = Document(parsing: text, fromLine: line)
  }

  fileprivate mutating func fill(from matter: FrontMatter) {
    title = matter.title
    shortTitle = matter.shortTitle ?? matter.title
    lead = matter.lead ?? .empty
    description = matter.description ?? matter.lead ?? InlineText(body.summary(limit: 120))
    isSample = matter.isSample
    date = matter.date
    colophon = matter.colophon
    translationOf = matter.translationOf
    aliases = matter.aliases
    speakers = matter.speakers
  }
}
