import Diagnostics
import Markdown

extension Site {
  /// Puts the site together from its files, each read on its own, and judges what only shows in the whole.
  ///
  /// - Parameters:
  ///   - settings: what `site.yaml` says.
  ///   - drafts: all Markdown files, sorted by path.
  ///   - otherFiles: the paths of all other files below the content folder, `site.yaml` aside.
  ///   - folder: the content folder's name, for diagnostics.
  ///   - date: the day for which the site is built; nil when nobody said.
  ///   - showsHeld: whether the pages that a build holds back are in the site all the same, for who writes them.
  /// - Returns: the site, but for what is in its files; and all that is wrong, the files' own diagnostics
  ///   included.
  public static func assemble(
    _ settings: SiteSettings, drafts: consuming [PageDraft], otherFiles: [String],
    in folder: String,
    date: CalendarDate? = nil, showingHeld showsHeld: Bool = false
  ) -> SiteDraft {
    var assembly = SiteAssembly(settings: settings, folder: folder)
    assembly.add(drafts)
    if !showsHeld { assembly.holdBack(on: date) }
    assembly.judgeCopies()
    assembly.makeHomePages(besides: otherFiles)
    assembly.joinTranslations()
    assembly.judgeTranslations()
    var files = ContentFileTable(otherFiles, in: folder, settings: settings)
    let resolver = LinkResolver(
      drafts: assembly.drafts, translations: assembly.translations, files: files,
      heldBack: assembly.heldBack, languages: settings.languages)
    assembly.resolveLinks(with: resolver)
    files.markAwaited(assembly.heldDrafts.flatMap { resolver.files(of: $0) })
    var versions = settings.languages.indices.map { assembly.version($0) }
    for version in versions.indices {
      versions[version]?.picture = assembly.picture(in: files, version: version)
    }
    files.markUsed(assembly.usedFiles)
    assembly.diagnostics += files.unused
    guard versions.allSatisfy({ $0 != nil }) else {
      return SiteDraft(nil, assembly.diagnostics, held: assembly.heldPages)
    }
    return SiteDraft(
      Site(
        settings: settings, versions: versions.compactMap(\.self), files: files.files,
        rootFiles: files.rootFiles, translations: assembly.translations,
        heldPages: assembly.heldPages, date: date),
      assembly.diagnostics, held: assembly.heldPages)
  }
}

/// The work of putting a site together.
struct SiteAssembly {
  let settings: SiteSettings
  let folder: String
  /// The drafts of each language, in the order of their source paths.
  var drafts: [[PageDraft]]
  /// Which of them are the same page.
  var translations = TranslationTable([])
  var diagnostics: [Diagnostic] = []
  /// The pages that are not in the site.
  var heldPages: [HeldPage] = []
  var heldDrafts: [PageDraft] = []
  /// Why they are not, by their source paths.
  var heldBack: [String: HeldPage.Reason] = [:]
  /// The indices of the files that pages use.
  var usedFiles: Set<Int> = []

  init(settings: SiteSettings, folder: String) {
    self.settings = settings
    self.folder = folder
    drafts = settings.languages.map { _ in [] }
  }

  mutating func add(_ newDrafts: consuming [PageDraft]) {
    for draft in newDrafts {
      drafts[draft.version].append(draft)
      diagnostics += draft.diagnostics
    }
  }

  /// Finds where every link leads; those of a page that stands in for another after that one's.
  mutating func resolveLinks(with resolver: LinkResolver) {
    var resolver = resolver
    for version in drafts.indices {
      for index in drafts[version].indices where drafts[version][index].page.original == nil {
        let links = resolver.resolve(drafts[version][index], version: version)
        drafts[version][index].page.targets = links.value.targets
        drafts[version][index].page.fileLines = links.value.fileLines
        usedFiles.formUnion(links.value.files)
        diagnostics += links.diagnostics
      }
    }
    for version in drafts.indices {
      for index in drafts[version].indices {
        guard let original = drafts[version][index].page.original else { continue }
        let targets = drafts[original.version][original.page].page.targets
        drafts[version][index].page.targets = targets.map { resolver.localized($0, in: version) }
      }
    }
  }

  /// The site in one language; nil when it has no home page.
  mutating func version(_ index: Int) -> LanguageVersion? {
    let language = settings.languages[index]
    let pages = drafts[index].map(\.page)
    let booklet = booklet(in: pages, language: language)
    let releases = releases(in: pages, language: language)
    let navigation = navigation(of: pages, version: index)
    guard let home = pages.firstIndex(where: { $0.role == .home }) else {
      diagnostics.append(
        MissingPage.home.diagnostic(in: "\(folder)/\(language.tag)", language: language))
      return nil
    }
    return LanguageVersion(
      language: language, pages: pages, home: home, booklet: booklet, releases: releases,
      navigation: navigation)
  }
}

extension SiteAssembly {
  private mutating func booklet(in pages: [Page], language: Language) -> Booklet? {
    var chapters: [(number: Int, page: Int)] = []
    for (index, page) in pages.enumerated() {
      if case .chapter(let number) = page.role { chapters.append((number, index)) }
    }
    chapters.sort { $0.number < $1.number }
    // A chapter that stands in beside a translation of the same number has a diagnostic of its own.
    let own = chapters.filter { pages[$0.page].original == nil }
    for (one, next) in zip(own, own.dropFirst()) where one.number == next.number {
      diagnostics.append(sameNumber(pages[next.page], other: pages[one.page], number: one.number))
    }
    guard let index = pages.firstIndex(where: { $0.role == .booklet }) else {
      if !own.isEmpty {
        diagnostics.append(
          MissingPage.booklet.diagnostic(in: "\(folder)/\(language.tag)", language: language))
      }
      return nil
    }
    return Booklet(index: index, chapters: chapters.map(\.page))
  }

  /// Two chapters with the same number have no order.
  private func sameNumber(_ page: Page, other: Page, number: Int) -> Diagnostic {
    .error(
      .repeatedChapterNumber, at: Location(page.sourceName),
      Wording(
        english:
          "The chapter number \(number) is used twice; the other file is \(other.sourceName).",
        japanese: "章の番号\(number)が2回使われています。もう1つは \(other.sourceName) です。"),
      hint: Wording(
        english: "Give one of the two files another number.",
        japanese: "どちらかのファイル名の番号を変えてください。"),
      related: [.otherFile(other.sourceName)])
  }

  private mutating func releases(in pages: [Page], language: Language) -> [Int] {
    let releases = pages.indices.filter {
      if case .release = pages[$0].role { true } else { false }
    }
    if releases.contains(where: { pages[$0].original == nil }),
      !pages.contains(where: { $0.role == .releaseList })
    {
      diagnostics.append(
        MissingPage.releaseList.diagnostic(in: "\(folder)/\(language.tag)", language: language))
    }
    return PageList.ordered(releases, of: pages)
  }

  /// The file of the picture that the settings name, which a language may have for itself.
  fileprivate mutating func picture(in files: ContentFileTable, version: Int) -> Int? {
    guard let picture = settings.picture else { return nil }
    if let file = files.file(at: picture.path, version: version) {
      usedFiles.insert(file)
      return file
    }
    if version == 0 { diagnostics.append(noPicture(picture, files)) }
    return nil
  }

  private func noPicture(
    _ picture: SiteSettings.SharedPicture, _ files: ContentFileTable
  ) -> Diagnostic {
    let folder = "\(folder)/\(settings.sourceLanguage.tag)"
    return .error(
      .missingPicture, at: picture.location,
      Wording(
        english: "The picture “\(picture.path)” does not exist in \(folder).",
        japanese: "画像「\(picture.path)」が \(folder) にありません。"),
      hint: .didYouMean(picture.path, among: files.paths(version: 0).sorted())
        ?? Wording(
          english: "Name a file in the folder of the source language, such as share.jpg.",
          japanese: "元の言語のフォルダーの中のファイルを、share.jpg のように書いてください。"))
  }

  /// The page whose file has a name in the language or, as the same page, in the source language.
  func page(named path: String, version: Int) -> Int? {
    for named in [version, 0] {
      guard let page = drafts[named].firstIndex(where: { $0.page.sourcePath == path }) else {
        continue
      }
      let reference = PageReference(version: named, page: page)
      return translations.page(reference, in: version)?.page
    }
    return nil
  }
}
