import Diagnostics

extension SiteAssembly {
  /// Takes out the press releases whose embargo ends after `date`, in every language as soon as one
  /// of them says so: a translator may not have heard of it.
  ///
  /// - Returns: the first day of each by its source path.
  mutating func holdBackReleases(on date: CalendarDate?) -> [String: CalendarDate] {
    var embargoes: [String: CalendarDate] = [:]
    for version in drafts.indices {
      for index in drafts[version].indices {
        guard let embargo = drafts[version][index].embargo else { continue }
        if date == nil { diagnostics.append(embargo.isUncertain) }
        let key = drafts[version][index].page.key
        embargoes[key] = max(embargoes[key] ?? embargo.date, embargo.date)
      }
    }
    guard let date, !embargoes.isEmpty else { return [:] }
    var heldBack: [String: CalendarDate] = [:]
    for version in drafts.indices {
      drafts[version].removeAll { draft in
        guard let embargo = embargoes[draft.page.key], date < embargo else { return false }
        heldBack[draft.page.sourcePath] = embargo
        return true
      }
    }
    return heldBack
  }
}
