import Diagnostics
import Markdown

extension SiteAssembly {
  /// Gives each language the pages that it lacks, as copies of another language's, and says of each
  /// translation which page is its source. Pages at the same address are the same page, so that
  /// chapters can be renumbered in one language at a time.
  mutating func joinTranslations() {
    guard drafts.count > 1 else { return }
    let own = drafts
    let taken = own.map { Set($0.map(\.page.key)) }
    for version in drafts.indices {
      var taken = taken[version]
      for fallback in settings.fallbacks(of: version) {
        for draft in own[fallback] where taken.insert(draft.page.key).inserted {
          drafts[version].append(draft.standIn(for: version, from: fallback))
        }
      }
      if drafts[version].count > own[version].count {
        drafts[version].sort { $0.page.sourcePath < $1.page.sourcePath }
      }
    }
    connect(PageTable(drafts))
  }

  private mutating func connect(_ table: PageTable) {
    for version in drafts.indices {
      for index in drafts[version].indices {
        let page = drafts[version][index].page
        if let original = page.original {
          drafts[version][index].page.original = table.page(page.key, in: original.version)
        } else if version > 0, let source = table.page(page.key, in: 0) {
          connect(version, index, to: source)
        }
      }
    }
  }

  private mutating func connect(_ version: Int, _ index: Int, to reference: PageReference) {
    let source = drafts[0][reference.page]
    guard source.page.original == nil else { return }
    let page = drafts[version][index].page
    drafts[version][index].page.source = reference
    // The order of the chapters is the source's.
    if case .chapter = source.page.role { drafts[version][index].page.role = source.page.role }
    if source.page.sourcePath != page.sourcePath {
      diagnostics.append(TranslationJudge.renumbered(page, source: source.page))
    }
  }

  /// Names translations whose source is gone or has another name now.
  mutating func judgeTranslations() {
    for version in drafts.indices {
      let orphans = drafts[version].map(\.page).filter {
        $0.translationOf != nil && $0.source == nil && $0.original == nil
      }
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

extension Page {
  /// By which the pages of different languages know each other.
  var key: String { address.lowercased() }
}

extension PageDraft {
  /// A copy that stands in for the page in another language.
  fileprivate func standIn(for version: Int, from fallback: Int) -> PageDraft {
    var copy = self
    copy.version = version
    copy.diagnostics = []
    copy.page.original = PageReference(version: fallback, page: 0)
    return copy
  }
}

/// Finds the page of each language by its address.
struct PageTable {
  private let indices: [[String: Int]]

  init(_ drafts: [[PageDraft]]) {
    indices = drafts.map { drafts in
      Dictionary(
        zip(drafts.lazy.map(\.page.key), drafts.indices), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The page with the key in a language; nil when it has none.
  func page(_ key: String, in version: Int) -> PageReference? {
    indices[version][key].map { PageReference(version: version, page: $0) }
  }
}
