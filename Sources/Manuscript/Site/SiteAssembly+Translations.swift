import Diagnostics
import Markdown

extension SiteAssembly {
  /// Gives each language the pages that it lacks, as copies of another language's, and says of each
  /// translation which page is its source. Pages at the same address are the same page, so that
  /// chapters can be renumbered in one language at a time.
  mutating func joinTranslations() {
    let copies = leaveOutCopies()
    let own = drafts
    let ownKeys = own.map { $0.map(\.page.key) }
    var keys = ownKeys
    for version in drafts.indices {
      var taken = Set(ownKeys[version])
      for fallback in settings.fallbacks(of: version) {
        for (index, key) in ownKeys[fallback].enumerated() where taken.insert(key).inserted {
          drafts[version].append(
            own[fallback][index].standIn(
              for: version, from: fallback, copiedTo: copies[version][key]))
        }
      }
      if drafts[version].count > own[version].count {
        drafts[version].sort { $0.page.sourcePath < $1.page.sourcePath }
        keys[version] = drafts[version].map(\.page.key)
      }
    }
    translations = TranslationTable(keys)
    connectTranslations()
  }

  /// Leaves out the pages that are still the copies of others with which a translation begins. Those stand in for them,
  /// and say so.
  ///
  /// - Returns: for each language the paths of the files that are left out, by the pages' keys.
  private mutating func leaveOutCopies() -> [[String: String]] {
    guard drafts.contains(where: { $0.contains { $0.page.translationOf?.isOfCopy == true } }) else {
      return drafts.map { _ in [:] }
    }
    let keys = drafts.map { Set($0.map(\.page.key)) }
    return drafts.indices.map { version in
      let others = settings.fallbacks(of: version).reduce(into: Set()) { $0.formUnion(keys[$1]) }
      guard version > 0 else { return [:] }
      var copies: [String: String] = [:]
      drafts[version].removeAll { draft in
        guard draft.page.isCopy, others.contains(draft.page.key) else { return false }
        copies[draft.page.key] = copies[draft.page.key] ?? draft.page.sourcePath
        return true
      }
      return copies
    }
  }

  private mutating func connectTranslations() {
    for version in drafts.indices {
      for index in drafts[version].indices {
        let reference = PageReference(version: version, page: index)
        if let original = drafts[version][index].page.original {
          drafts[version][index].page.original = translations.page(reference, in: original.version)
        } else if version > 0, !drafts[version][index].page.isMade,
          let source = translations.page(reference, in: 0)
        {
          connect(version, index, to: source)
        }
      }
    }
  }

  private mutating func connect(_ version: Int, _ index: Int, to reference: PageReference) {
    guard drafts[0][reference.page].page.original == nil else { return }
    let role = drafts[0][reference.page].page.role
    let ownPath = drafts[version][index].page.sourcePath
    drafts[version][index].page.source = reference
    // A page looks alike in every language, unless a translator chose another template.
    if drafts[version][index].page.template == nil {
      drafts[version][index].page.template = drafts[0][reference.page].page.template
    }
    if role.isSharedWithTranslations { drafts[version][index].page.role = role }
    if drafts[0][reference.page].page.sourcePath != ownPath {
      diagnostics.append(
        TranslationJudge.renumbered(
          drafts[version][index].page, source: drafts[0][reference.page].page))
    }
  }

  /// Names translations whose source is gone or has another name now.
  mutating func judgeTranslations() {
    for version in drafts.indices {
      let orphans = drafts[version].indices.filter {
        let page = drafts[version][$0].page
        return page.translationOf != nil && page.source == nil && page.original == nil
      }.map { drafts[version][$0].page }
      guard !orphans.isEmpty else { continue }
      let untranslated = drafts[version].compactMap { draft in
        draft.page.original.map { drafts[$0.version][$0.page].page }
      }
      diagnostics += orphans.map {
        version == 0
          ? TranslationJudge.sourceAsTranslation($0)
          : TranslationJudge.orphan($0, among: untranslated, folder: folder, languages: settings)
      }
    }
  }
}

extension Page.Role {
  /// Whether a translation is for the same whatever its own file is called: the order of the chapters is
  /// the source's, and a page at the same address but for letter case is the same page.
  fileprivate var isSharedWithTranslations: Bool {
    switch self {
    case .order, .about, .contact, .accessibility, .chapter: true
    case .home, .booklet, .releaseList, .release, .page: false
    }
  }
}

extension Page {
  /// Whether it says that nothing of it is translated, and is as it was then.
  fileprivate var isCopy: Bool {
    translationOf?.isOfCopy == true && translationOf == PageFingerprint(ofCopy: self)
  }
}

extension PageDraft {
  /// A copy that stands in for the page in another language.
  fileprivate func standIn(
    for version: Int, from fallback: Int, copiedTo file: String?
  ) -> PageDraft {
    var copy = self
    copy.version = version
    copy.diagnostics = []
    copy.page.original = PageReference(version: fallback, page: 0)
    copy.page.copyPath = file
    return copy
  }
}
