import Diagnostics
import Markdown

extension SiteAssembly {
  /// Makes a home page for each language that has none, and nobody to take it from: of the site's name and
  /// description, so that a site may begin with its press releases or its booklet. Where there is neither, which it
  /// would show, it lists the pages.
  ///
  /// None is made of nothing, and none where an author's file was meant as one.
  ///
  /// - Parameter otherFiles: the paths of all files that are no pages.
  mutating func makeHomePages(besides otherFiles: [String]) {
    let hasHome = drafts.map { $0.contains { $0.page.role == .home } }
    let hasPages = drafts.map { !$0.isEmpty }
    for version in drafts.indices {
      let sources = [version] + settings.fallbacks(of: version)
      guard !sources.contains(where: { hasHome[$0] }), sources.contains(where: { hasPages[$0] }),
        !sources.contains(where: { hasNearlyHome($0, among: otherFiles) })
      else { continue }
      let listsPages = !sources.contains { drafts[$0].contains { $0.page.role.isShownAtHome } }
      drafts[version].append(
        PageDraft(homeOf: version, of: settings, in: folder, listsPages: listsPages))
      drafts[version].sort { $0.page.sourcePath < $1.page.sourcePath }
    }
  }

  /// Whether a file of a language was meant as its home page.
  private func hasNearlyHome(_ version: Int, among otherFiles: [String]) -> Bool {
    let start = settings.languages[version].tag + "/"
    let others = otherFiles.lazy.filter { $0.hasPrefix(start) }.map {
      $0.dropFirst(start.utf8.count)
    }
    return drafts[version].contains { Self.isNearlyHome($0.page.sourcePath[...]) }
      || others.contains { Self.isText($0) && Self.isNearlyHome($0) }
  }

  /// Whether a file can hold what somebody wrote for a page. A picture of a house is no home page.
  private static func isText(_ path: Substring) -> Bool {
    let ending = String(path).halfWidth.lowercased().split(separator: ".").last ?? ""
    return ["md", "markdown", "mdown", "txt", "html", "htm", "docx"].contains(ending)
  }

  private static func isNearlyHome(_ path: Substring) -> Bool {
    guard !path.contains("/") else { return false }
    let name = String(path).halfWidth.lowercased()
    return ["index.", "index ", "index(", "home.", "top."].contains { name.hasPrefix($0) }
  }
}

extension PageDraft {
  /// The home page of a language that no author wrote.
  fileprivate init(
    homeOf version: Int, of settings: SiteSettings, in folder: String, listsPages: Bool
  ) {
    let language = settings.languages[version]
    let name = settings.name.shown(in: language)
    let description = settings.description?.shown(in: language) ?? .empty
    self.version = version
    var content = PageText(
      sourcePath: MissingPage.home.rawValue,
      sourceName: "\(folder)/\(language.tag)/\(MissingPage.home.rawValue)", address: "index",
      role: .home, title: name, shortTitle: name, description: description, lead: description,
      isSample: false, date: nil, colophon: Colophon(), speakers: settings.speakers, isMade: true,
      body: Document(parsing: listsPages ? ":::pages\n:::\n" : ""))
    content.listLevel = listsPages ? 2 : nil
    page = Page(content)
    diagnostics = []
    references = []
  }
}

extension Page.Role {
  /// Whether the home page shows such a page by itself.
  fileprivate var isShownAtHome: Bool {
    switch self {
    case .booklet, .releaseList: true
    case .home, .order, .about, .contact, .accessibility, .chapter, .release, .page: false
    }
  }
}
