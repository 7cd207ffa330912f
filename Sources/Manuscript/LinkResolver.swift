import Diagnostics
import Markdown

/// Finds the page, heading or file to which each link of the site leads.
struct LinkResolver {
  private let files: ContentFileTable
  /// For each language: the index of each page by its source path.
  private let pages: [[String: Int]]
  /// For each language: each page by its address.
  private let table: PageTable
  /// For each language and page: by what other languages know it.
  private let keys: [[String]]
  /// For each language and page: its headings.
  private let headings: [[[Document.Heading]]]
}

extension LinkResolver {
  init(drafts versions: [[PageDraft]], files: ContentFileTable) {
    self.files = files
    pages = versions.map { drafts in
      Dictionary(
        zip(drafts.lazy.map(\.page.sourcePath), drafts.indices),
        uniquingKeysWith: { first, _ in first })
    }
    table = PageTable(versions)
    keys = versions.map { $0.map(\.page.key) }
    headings = versions.map { $0.map(\.page.body.headings) }
  }

  /// The target of each link of a draft, the files among them, and the links that have none.
  func resolve(
    _ draft: PageDraft, version: Int
  ) -> (targets: [LinkTarget], files: [Int], diagnostics: [Diagnostic]) {
    var targets = draft.page.targets
    var files: [Int] = []
    var diagnostics: [Diagnostic] = []
    for reference in draft.references {
      guard let link = InnerLink(reference, in: draft.page) else { continue }
      do throws(Diagnostic) {
        let target = try target(of: link, from: draft.page, version: version)
        if case .file(let index) = target { files.append(index) }
        targets[Int(reference.link)] = target
      } catch {
        diagnostics.append(error)
      }
    }
    return (targets, files, diagnostics)
  }

  private func target(
    of reference: InnerLink, from page: Page, version: Int
  ) throws(Diagnostic) -> LinkTarget {
    if reference.path.isEmpty, !reference.isImage {
      let fragment = reference.fragment ?? ""
      try check(fragment, among: page.body.headings.map(\.id), of: page.sourceName, reference)
      return .fragment(fragment)
    }
    guard let path = RelativePath.resolve(reference.path, from: page.sourcePath) else {
      throw missing(reference, candidates: [])
    }
    if !reference.isImage, let found = findPage(path, version: version) {
      if let fragment = reference.fragment {
        try check(
          fragment, among: headings[found.version][found.page].map(\.id), of: reference.path,
          reference)
      }
      return localized(.page(found, fragment: reference.fragment), in: version)
    }
    if let file = files.file(at: path, version: version) { return .file(file) }
    throw missing(reference, candidates: candidates(for: reference, from: page, version: version))
  }

  /// The same target for a reader of another language: the page as that language has it, if it does.
  func localized(_ target: LinkTarget, in version: Int) -> LinkTarget {
    guard case .page(let page, let fragment) = target, page.version != version,
      let own = table.page(keys[page.version][page.page], in: version)
    else { return target }
    return .page(own, fragment: fragment.flatMap { heading($0, of: page, in: own) })
  }

  /// The id of a heading in a translation: the same or, where both have the same outline, that of the
  /// heading in the same place; nil when there is no telling.
  private func heading(_ id: String, of page: PageReference, in other: PageReference) -> String? {
    let source = headings[page.version][page.page]
    let translation = headings[other.version][other.page]
    if translation.contains(where: { $0.id == id }) { return id }
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

  private func check(
    _ fragment: String, among ids: [String], of file: String, _ reference: InnerLink
  ) throws(Diagnostic) {
    guard !ids.contains(fragment) else { return }
    throw .error(
      at: reference.location,
      Wording(
        english: "There is no heading “#\(fragment)” in \(file).",
        japanese: "\(file) に「#\(fragment)」という見出しはありません。"),
      hint: ids.isEmpty ? nil : .didYouMean(fragment, orOneOf: ids))
  }

  private func candidates(
    for reference: InnerLink, from page: Page, version: Int
  ) -> [String] {
    let known: [String] =
      reference.isImage ? Array(files.paths(version: version)) : Array(pages[version].keys)
    return known.sorted().map { RelativePath.path(to: $0, from: page.sourcePath) }
  }

  private func missing(_ reference: InnerLink, candidates: [String]) -> Diagnostic {
    let path = reference.path
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) + ".md" : path
    let fileName = stem.split(separator: "/").last.map(String.init) ?? stem
    let sameName = candidates.first { $0.split(separator: "/").last.map(String.init) == fileName }
    let close = (candidates.contains(stem) ? stem : nil) ?? sameName ?? candidates.closest(to: stem)
    return .error(
      at: reference.location,
      reference.isImage
        ? Wording(
          english: "The picture “\(path)” does not exist.", japanese: "画像「\(path)」がありません。")
        : Wording(
          english: "The link leads to “\(path)”, which does not exist.",
          japanese: "リンク先の「\(path)」がありません。"),
      hint: close.map {
        Wording(english: "Did you mean “\($0)”?", japanese: "「\($0)」のことですか？")
      }
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

  init?(_ reference: PageDraft.Reference, in page: Page) {
    let link = page.body.links[Int(reference.link)]
    guard
      case .inside(let path, let fragment) = LinkDestination(page.body.string(link.destination))
    else { return nil }
    location = Location(
      page.sourceName, line: Int(reference.line), column: Int(reference.column))
    self.path = path
    self.fragment = fragment
    isImage = link.isImage
  }
}
