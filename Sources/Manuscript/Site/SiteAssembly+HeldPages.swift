import Diagnostics

extension SiteAssembly {
  /// Takes out the pages that are not in the site on a day: drafts, those under an embargo, and press
  /// releases of a later day. With the page of a folder goes what is in the folder.
  ///
  /// A page of the source language takes its translations with it, and an embargo counts in every language
  /// as soon as one says so: a translator may not have heard of it. A draft of a translation is as good as
  /// none.
  mutating func holdBack(on date: CalendarDate?) {
    let marks = marks(on: date)
    guard !marks.allSatisfy(\.isEmpty) else { return }
    for version in drafts.indices {
      var kept: [PageDraft] = []
      for draft in drafts[version] {
        guard let reason = reason(for: draft.page, marks[version]), !isNeeded(draft, reason) else {
          kept.append(draft)
          continue
        }
        heldBack[draft.page.sourcePath] = reason.longer(than: heldBack[draft.page.sourcePath])
        heldPages.append(HeldPage(sourceName: draft.page.sourceName, reason: reason))
        heldDrafts.append(draft)
      }
      drafts[version] = kept
    }
  }

  /// Why pages are held back: for each language by their keys.
  private mutating func marks(on date: CalendarDate?) -> [[String: HeldPage.Reason]] {
    var common: [String: HeldPage.Reason] = [:]
    var own = drafts.map { _ in [String: HeldPage.Reason]() }
    for version in drafts.indices {
      for index in drafts[version].indices where drafts[version][index].mayBeHeldBack {
        let draft = drafts[version][index]
        let key = draft.page.key
        if draft.isDraft {
          if version == 0 { common[key] = .draft } else { own[version][key] = .draft }
        } else if let reason = draft.reason(on: date) {
          common[key] = reason.longer(than: common[key])
        } else if date == nil, let embargo = draft.embargo {
          diagnostics.append(embargo.isUncertain)
        }
      }
    }
    return own.map { $0.merging(common) { $0.longer(than: $1) } }
  }

  /// Why a page is held back: for its own sake, or for that of a folder's page.
  private func reason(
    for page: Page, _ marks: [String: HeldPage.Reason]
  ) -> HeldPage.Reason? {
    guard !marks.isEmpty else { return nil }
    let key = page.key
    var reason = marks[key]
    for end in key.indices where key[end] == "/" {
      if let folder = marks[key[...end] + "index"] { reason = folder.longer(than: reason) }
    }
    return reason
  }

  /// Whether a page cannot be held back, because there is no site without it.
  private mutating func isNeeded(_ draft: PageDraft, _ reason: HeldPage.Reason) -> Bool {
    guard draft.page.role == .home else { return false }
    if draft.version > 0, reason == .draft, !settings.fallbacks(of: draft.version).isEmpty {
      return false
    }
    diagnostics.append(
      .error(
        .heldHomePage, at: Location(draft.page.sourceName),
        Wording(
          english: "The home page cannot be held back: without it there is no site.",
          japanese: "トップページがないとサイトを作れないので、下書き（draft）や公開前（embargo）にはできません。"),
        hint: Wording(
          english: "Remove “draft” or “embargo” here, and hold back other pages.",
          japanese: "このファイルの draft や embargo の行を消し、ほかのページに書いてください。")))
    return true
  }
}

extension PageDraft {
  /// Whether there can be a reason for it in its own file.
  fileprivate var mayBeHeldBack: Bool {
    if case .release = page.role { return true }
    return isDraft || embargo != nil
  }

  /// Why the page is not in the site on a day, a draft aside; nil when it is, or when nobody said which day
  /// it is.
  fileprivate func reason(on date: CalendarDate?) -> HeldPage.Reason? {
    guard let date else { return nil }
    var reason: HeldPage.Reason?
    if case .release(let day) = page.role, day > date { reason = .later(day) }
    guard let embargo, embargo.date > date else { return reason }
    return HeldPage.Reason.embargo(until: embargo.date).longer(than: reason)
  }
}
