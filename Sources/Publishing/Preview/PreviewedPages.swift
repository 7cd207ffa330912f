internal import Diagnostics
internal import Editions
internal import Manuscript

/// Lists the Markdown files of a content folder, and those that are to be there.
struct PreviewedPages {
  let content: ContentFolder
  /// The paths of all files.
  let paths: [String]
  /// What `site.yaml` says; nil when it cannot be read.
  let settings: SiteSettings?
  /// The files that are in a language's folder.
  let manuscripts: [ManuscriptPath]
  /// What they hold, in the same order.
  let drafts: [PageDraft]
  /// The pages that a build holds back.
  let held: [HeldPage]
  /// The site with them; nil when it cannot be shown.
  let files: EditionFiles?
  /// What is in a text.
  let text: (_ file: String) -> [UInt8]?

  /// The pages in the order of their files, with how many of the diagnostics are in each.
  func counting(_ diagnostics: [Diagnostic]) -> [PreviewedPage] {
    var pages = all
    let places = Dictionary(
      pages.indices.map { (content.location(of: pages[$0].file), $0) },
      uniquingKeysWith: { first, _ in first })
    for diagnostic in diagnostics {
      guard let index = places[diagnostic.location.file] else { continue }
      switch diagnostic.severity {
      case .error: pages[index].errorCount += diagnostic.count
      case .warning: pages[index].warningCount += diagnostic.count
      }
    }
    return pages
  }
}

extension PreviewedPages {
  private var all: [PreviewedPage] {
    let folders = Set(
      drafts.lazy.filter { $0.page.isIndex && $0.page.role == .page }.map(\.page.folder))
    let site = files.map { SitePages(of: $0, folders: folders, text: text) }
    let reasons = Dictionary(
      held.map { ($0.sourceName, $0.reason) }, uniquingKeysWith: { first, _ in first })
    var pages = zip(manuscripts, drafts).map { manuscript, draft in
      var page = PreviewedPage(
        draft.page, file: manuscript.file, tag: settings?.languages[manuscript.version].tag,
        folders: folders, translation: manuscript.version == 0 ? .source : .untracked)
      page.held = reasons[draft.page.sourceName]
      site?.complete(&page)
      return page
    }
    let known = Set(pages.lazy.map(\.file))
    pages += paths.filter { $0.hasSuffix(".md") && !known.contains($0) }
      .map(PreviewedPage.init(stray:))
    pages += site?.missingPages ?? []
    return pages.sorted { $0.file < $1.file }
  }
}

/// What a site knows of the files of its pages.
private struct SitePages {
  let files: EditionFiles
  let folders: Set<String>
  let text: (_ file: String) -> [UInt8]?
  private let references: [String: PageReference]
  private let states: [String: TranslationReport.State]
  private let report: TranslationReport

  init(
    of files: EditionFiles, folders: Set<String>, text: @escaping (_ file: String) -> [UInt8]?
  ) {
    self.files = files
    self.folders = folders
    self.text = text
    let site = files.site
    var references: [String: PageReference] = [:]
    for version in site.versions.indices {
      let pages = site.versions[version].pages
      for page in pages.indices where !pages[page].isMade {
        let reference = PageReference(version: version, page: page)
        references[site.file(of: reference)] = reference
      }
    }
    self.references = references
    report = TranslationReport(of: site)
    states = Dictionary(
      report.languages.flatMap { $0.pages.map { ($0.file, $0.state) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Says where a page stands and how it stands to its source.
  func complete(_ page: inout PreviewedPage) {
    guard let reference = references[page.file] else { return }
    page.address = files.path(of: reference)
    switch states[page.file] {
    case nil: page.translation = .source
    case .complete: page.translation = .current
    case .stale(let changes):
      page.translation = .stale(stale(changes, since: files.site[reference].source))
    case .untracked: page.translation = .untracked
    case .copy(let language):
      page.translation = .copy
      page.shownIn = language.tag
    case .missing: page.translation = .missing
    case .extra: page.translation = .extra
    }
  }

  /// The translations that are to be.
  var missingPages: [PreviewedPage] {
    report.languages.flatMap { language in
      language.pages.compactMap { page in
        guard case .missing(let shownIn) = page.state else { return nil }
        var missing = missing(page.file, language.language.tag)
        missing?.shownIn = shownIn?.tag
        return missing
      }
    }
  }

  private func missing(_ file: String, _ tag: String) -> PreviewedPage? {
    let site = files.site
    let path = file.dropFirst(tag.utf8.count)
    let source = references[site.settings.sourceLanguage.tag + path]
    guard let reference = references[file] ?? source else { return nil }
    var page = PreviewedPage(
      site[reference], file: file, tag: tag, folders: folders, translation: .missing)
    if references[file] != nil { page.address = files.path(of: reference) }
    return page
  }

  private func stale(
    _ changes: [SectionChange], since source: PageReference?
  ) -> [PreviewedPage.StaleSection] {
    let file = source.flatMap { text(files.site.file(of: $0)) } ?? []
    let lines = SectionPlace.lines(of: changes, in: SectionPlace.all(in: file))
    return zip(changes, lines).map { change, lines in
      PreviewedPage.StaleSection(kind: change.kind, heading: change.name, lines: lines)
    }
  }
}

extension Site {
  /// The path below the content folder of the file that is or will be a page's text.
  func file(of reference: PageReference) -> String {
    "\(versions[reference.version].language.tag)/\(self[reference].filePath)"
  }
}
