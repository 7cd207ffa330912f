internal import Manuscript
internal import Publishing

/// In which languages readers see the pages that are not translated.
struct StandIns: Sendable {
  /// The tags of the languages in which each page is written, by what its translations share.
  private var written: [String: Set<String>] = [:]
  private let languages: [Language]

  init(_ pages: [PreviewedPage], languages: [Language]) {
    self.languages = languages
    for page in pages where page.translation != .missing && page.translation != .copy {
      if let language = page.language { written[page.key, default: []].insert(language) }
    }
  }

  /// The tag of the language in which readers see a page; nil for one that is translated, or that they do not see.
  func tag(for page: PreviewedPage) -> String? {
    guard page.translation == .missing || page.translation == .copy, page.address != nil,
      let language = languages.first(where: { $0.tag == page.language })
    else { return nil }
    let tags =
      switch language.fallback {
      case .source: languages.prefix(1).map(\.tag)
      case .languages(let tags): tags
      case .none: [String]()
      }
    return tags.first { written[page.key]?.contains($0) == true }
  }
}
