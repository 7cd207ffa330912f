import Diagnostics
import Markdown

extension SiteAssembly {
  /// The main navigation of a version: of its pages those that the language has, or another for it.
  ///
  /// - Parameter pages: all of them.
  mutating func navigation(of pages: [Page], version: Int) -> [NavigationLink] {
    guard let entries = settings.navigation else { return menu(of: pages, version: version) }
    return entries.compactMap { entry in
      switch entry.target {
      case .address(let address):
        return NavigationLink(
          target: .address(address), label: label(of: entry, among: [version], orAny: true))
      case .page(let path):
        if let page = page(named: path, version: version) {
          let versions =
            [version] + [drafts[version][page].page.original?.version].compactMap(\.self)
          return NavigationLink(
            target: .page(page), label: label(of: entry, among: versions, orAny: false))
        }
        if version == 0, heldBack[path] == nil,
          !drafts.joined().contains(where: { $0.page.sourcePath == path })
        {
          diagnostics.append(missing(path, at: entry.location))
        }
        return nil
      }
    }
  }

  /// What an entry is called: by its own label in the first of some languages that has one, or in any.
  private func label(
    of entry: SiteSettings.NavigationEntry, among versions: [Int], orAny: Bool
  ) -> NavigationLink.Label {
    guard let label = entry.label else { return .shortTitle }
    for version in versions {
      let language = settings.languages[version]
      if label.borrowedLanguage(in: language) == nil {
        return .text(label.shown(in: language), language: language.tag)
      }
    }
    guard orAny, let language = versions.first.map({ settings.languages[$0] }) else {
      return .shortTitle
    }
    return .text(
      label.shown(in: language), language: label.borrowedLanguage(in: language) ?? language.tag)
  }

  private func missing(_ path: String, at location: Location) -> Diagnostic {
    .error(
      .unknownPage, at: location,
      Wording(
        english: "The navigation names “\(path)”, but no language has that page.",
        japanese: "ナビゲーションの「\(path)」というページは、どの言語にもありません。"),
      hint: .didYouMean(path, among: drafts[0].map(\.page.sourcePath)))
  }
}
