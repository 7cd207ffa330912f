import Diagnostics
import Markdown
import Pictures

/// Finds the page, heading or file to which each link of the site leads.
struct LinkResolver {
  private let files: ContentFileTable
  /// For each language: the index of each page by its source path.
  private let pages: [[String: Int]]
  private let translations: TranslationTable
  /// For each language and page: its headings.
  private let outlines: [[[Document.Heading]]]
  /// For each language and page: the ids that its HTML gives.
  private let htmlIDs: [[[String]]]
  /// The ids of the pages to whose headings links lead: most pages are none of them.
  private var ids: [PageReference: Set<String>] = [:]
  /// For each language and page: the id of its title.
  private let titles: [[String?]]
  /// For each language and page: the author's file.
  private let names: [[String]]
  /// Why pages are not in the site, by their source paths.
  private let heldBack: [String: HeldPage.Reason]
  private let languages: [Language]
  /// How many broken links get a suggestion. Finding one costs a look at every page, and whoever
  /// renamed a folder has thousands.
  private static let suggestionLimit = 50
  private var suggestions = 0

  /// Where the links of a draft lead.
  struct Resolved {
    /// The target of each link of its document.
    var targets: [LinkTarget]
    /// The indices of the files among them.
    var files: [Int] = []
    /// The lines of the links that lead to those, by their places in the document's links.
    var fileLines: [Int: Int] = [:]
  }
}

extension LinkResolver {
  init(
    drafts versions: [[PageDraft]], translations: TranslationTable, files: ContentFileTable,
    heldBack: [String: HeldPage.Reason], languages: [Language]
  ) {
    self.languages = languages
    self.translations = translations
    self.files = files
    self.heldBack = heldBack
    pages = versions.map { drafts in
      Dictionary(
        zip(drafts.lazy.map(\.page.sourcePath), drafts.indices),
        uniquingKeysWith: { first, _ in first })
    }
    names = versions.map { $0.map(\.page.sourceName) }
    outlines = versions.map { $0.map(\.page.body.headings) }
    titles = versions.map { $0.map(\.page.titleID) }
    htmlIDs = versions.map { $0.map(\.page.body.htmlIDs) }
  }

  /// Where the links of a draft lead, and those that lead nowhere.
  mutating func resolve(
    _ draft: PageDraft, version: Int
  ) -> Checked<Resolved> {
    var links = Checked(Resolved(targets: draft.page.targets))
    var problems = DiagnosticList()
    for reference in draft.references {
      guard let link = InnerLink(reference, in: draft.page) else { continue }
      do throws(Diagnostic) {
        let target = try target(of: link, from: draft.page, version: version)
        if case .file(let index) = target {
          links.value.files.append(index)
          links.value.fileLines[Int(reference.link)] = Int(reference.line)
          if let problem = problem(with: link) { problems.append(problem) }
        }
        links.value.targets[Int(reference.link)] = target
      } catch {
        problems.append(error)
      }
    }
    links.diagnostics = problems.diagnostics
    return links
  }

  private mutating func target(
    of reference: InnerLink, from page: Page, version: Int
  ) throws(Diagnostic) -> LinkTarget {
    if reference.path.isEmpty, !reference.isImage {
      let own = findPage(page.sourcePath, version: version)
      let id = try heading(
        reference.fragment, on: own, named: page.sourceName, at: reference.location)
      return .fragment(id ?? "")
    }
    guard let path = RelativePath.resolve(reference.path, from: page.sourcePath) else {
      throw missing(reference, hint: hint(for: reference, from: page, version: version))
    }
    if !reference.isImage, let found = findPage(path, version: version) {
      let id = try heading(
        reference.fragment, on: found, named: reference.path, at: reference.location)
      return localized(.page(found, fragment: id), in: version)
    }
    if let reason = heldBack[path] {
      throw reason.isLinked(path: reference.path, at: reference.location)
    }
    if let file = files.file(at: path, version: version) { return .file(file) }
    throw missing(reference, hint: hint(for: reference, from: page, version: version))
  }

  /// The files that a page uses which is not in the site yet.
  func files(of draft: PageDraft) -> [Int] {
    draft.references.compactMap { reference in
      InnerLink(reference, in: draft.page)
        .flatMap { RelativePath.resolve($0.path, from: draft.page.sourcePath) }
        .flatMap { files.file(at: $0, version: draft.version) }
    }
  }

  /// The same target for a reader of another language: the page as that language has it, if it does.
  mutating func localized(_ target: LinkTarget, in version: Int) -> LinkTarget {
    guard case .page(let page, let fragment) = target, page.version != version,
      let own = translations.page(page, in: version)
    else { return target }
    return .page(own, fragment: fragment.flatMap { heading($0, of: page, in: own) })
  }

  /// What links to a page's headings can name.
  private mutating func ids(of page: PageReference) -> Set<String> {
    if let known = ids[page] { return known }
    let headings = outlines[page.version][page.page]
    let found = Set(headings.lazy.map(\.id)).union(htmlIDs[page.version][page.page])
    ids[page] = found
    return found
  }

  /// The id of a heading in a translation: the same or, where both have the same outline, that of the
  /// heading in the same place; nil when there is no telling.
  private mutating func heading(
    _ id: String, of page: PageReference, in other: PageReference
  ) -> String? {
    if ids(of: other).contains(id) { return id }
    let source = outlines[page.version][page.page]
    let translation = outlines[other.version][other.page]
    guard source.map(\.level) == translation.map(\.level),
      let index = source.firstIndex(where: { $0.id == id })
    else { return nil }
    return translation[index].id
  }

  /// The page at a path in the language itself or, when it does not have it, in another: the source
  /// language's first.
  private func findPage(_ path: String, version: Int) -> PageReference? {
    for version in [version, 0] {
      if let page = pages[version][path] { return PageReference(version: version, page: page) }
    }
    return nil
  }

  /// The id of the heading of a page that a fragment names; an empty one names the page's top.
  private mutating func heading(
    _ fragment: String?, on page: PageReference?, named file: String, at location: Location
  ) throws(Diagnostic) -> String? {
    guard let fragment, !fragment.isEmpty, let page else { return fragment }
    let ids = ids(of: page)
    let meant = Document.Heading.ids(meantBy: fragment)
    if let id = meant.first(where: ids.contains) { return id }
    if let title = titles[page.version][page.page], meant.contains(title) { return "" }
    let mayList = !ids.isEmpty && takeSuggestion()
    let other = names[page.version][page.page]
    throw .error(
      .unknownHeading, at: location,
      Wording(
        english: "There is no heading “#\(fragment)” in \(file).",
        japanese: "\(file) に「#\(fragment)」という見出しはありません。"),
      hint: mayList ? .didYouMean(fragment, orOneOf: ids.sorted()) : nil,
      related: other == location.file ? [] : [.otherFile(other)])
  }

  private mutating func takeSuggestion() -> Bool {
    suggestions += 1
    return suggestions <= Self.suggestionLimit
  }

  /// What the author may have meant.
  private mutating func hint(
    for reference: InnerLink, from page: Page, version: Int
  ) -> Wording? {
    let mistaken = MistakenDestination(path: reference.path, fragment: reference.fragment)
    if let hint = mistaken.hint(isImage: reference.isImage) { return hint }
    guard takeSuggestion() else { return nil }
    return inLanguage(reference, from: page, version: version)
      ?? suggestion(for: reference, from: page, version: version).map { .didYouMean($0) }
  }

  /// The hint for a path that leads through the folder of a language.
  private func inLanguage(_ reference: InnerLink, from page: Page, version: Int) -> Wording? {
    let parts = reference.path.split(separator: "/").drop { ["..", ".", "content"].contains($0) }
    guard let tag = parts.first, parts.count > 1,
      let named = languages.firstIndex(where: { $0.tag == tag })
    else { return nil }
    let path = parts.dropFirst().joined(separator: "/")
    if findPage(path, version: version) != nil || files.file(at: path, version: version) != nil {
      let own = RelativePath.path(to: path, from: page.sourcePath)
      return Wording(
        english: """
          Leave out the language's folder: write “\(own)”. Each reader gets it in the own language.
          """,
        japanese: "言語のフォルダー名は書かず、「\(own)」と書いてください。読む人の言語のものになります。")
    }
    guard findPage(path, version: named) != nil || files.file(at: path, version: named) != nil
    else { return nil }
    let folder = languages[version].tag
    return Wording(
      english: "It is only in the folder “\(tag)”. Put it into the folder “\(folder)” too.",
      japanese: "これは「\(tag)」のフォルダーにしかありません。「\(folder)」のフォルダーにも置いてください。")
  }

  /// The file that the author may have meant.
  private func suggestion(
    for reference: InnerLink, from page: Page, version: Int
  ) -> String? {
    let known =
      Array(files.paths(version: version)) + (reference.isImage ? [] : Array(pages[version].keys))
    let candidates = known.sorted().map { RelativePath.path(to: $0, from: page.sourcePath) }
    let path = reference.path
    let stem = path.hasSuffix(".html") ? String(path.dropLast(".html".count)) + ".md" : path
    if candidates.contains(stem) { return stem }
    let folded = stem.foldedPath
    if let alike = candidates.first(where: { $0.foldedPath == folded }) { return alike }
    let fileName = stem.split(separator: "/").last
    return candidates.first { $0.split(separator: "/").last == fileName }
      ?? candidates.closest(to: stem)
  }

  /// Why a file cannot be where a link or picture has it, by its name.
  private func problem(with reference: InnerLink) -> Diagnostic? {
    reference.isImage && !PictureFormat.isName(reference.path) ? noPicture(reference) : nil
  }

  private func noPicture(_ reference: InnerLink) -> Diagnostic {
    .error(
      .noPicture, at: reference.location,
      Wording(
        english: "“\(reference.path)” is no picture, but stands in a picture's place.",
        japanese: "「\(reference.path)」は画像ではありませんが、画像の書き方になっています。"),
      hint: Wording(
        english: "Write a link to it, without the exclamation mark: [text](\(reference.path))",
        japanese: "「!」を付けずに、リンクとして書いてください： [文字](\(reference.path))"))
  }

  private func missing(_ reference: InnerLink, hint: Wording?) -> Diagnostic {
    .error(
      reference.isImage ? .missingPicture : .brokenLink, at: reference.location,
      reference.isImage
        ? Wording(
          english: "The picture “\(reference.path)” does not exist.",
          japanese: "画像「\(reference.path)」がありません。")
        : Wording(
          english: "The link leads to “\(reference.path)”, which does not exist.",
          japanese: "リンク先の「\(reference.path)」がありません。"),
      hint: hint
        ?? Wording(
          english: "Name a file relative to this one.", japanese: "このファイルから見たファイルの位置を書いてください。"))
  }
}

/// A link or picture that leads to another file, or to a heading.
private struct InnerLink {
  /// Where it stands in the author's file.
  let location: Location
  /// The path as written, percent-decoded; empty for a heading of the same page.
  let path: String
  /// What stands behind `#`, percent-decoded.
  let fragment: String?
  /// Whether it is a picture.
  let isImage: Bool

  init?(_ reference: LinkReference, in page: Page) {
    let link = page.body.links[Int(reference.link)]
    guard
      case .inside(let path, let fragment) = LinkDestination(page.body.string(link.destination))
    else { return nil }
    location = Location(
      page.sourceName, line: Int(reference.line), column: Int(reference.column),
      end: reference.endColumn == 0
        ? nil : .init(line: Int(reference.line), column: Int(reference.endColumn)))
    self.path = path
    self.fragment = fragment
    isImage = link.isImage
  }
}
