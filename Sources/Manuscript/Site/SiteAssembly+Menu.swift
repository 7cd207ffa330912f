import Diagnostics

extension SiteAssembly {
  /// The navigation of a version where `site.yaml` names none: from the pages that there are, those of another
  /// language that stand in for them included.
  ///
  /// First the home page, the booklet, the way to order and the releases, then all other pages by their
  /// addresses but for those below the page of a folder, which leads to them, and last who publishes the site
  /// and whom to write to. A site of one page has none.
  mutating func menu(of pages: [Page], version: Int) -> [NavigationLink] {
    func indices(_ role: Page.Role) -> [Int] { pages.indices.filter { pages[$0].role == role } }
    let folders = Set(
      pages.lazy.filter { $0.role == .page }.compactMap(\.folderHeaded))
    let others = pages.indices
      .filter { pages[$0].role == .page && !pages[$0].stands(below: folders) }
      .sorted { pages[$0].address < pages[$1].address }
    if others.count > Self.menuLimit, version == 0 {
      diagnostics.append(menuTooLong(by: others.count - Self.menuLimit))
    }
    let home = indices(.home).prefix(1)
    let rest =
      [.booklet, .order, .releaseList].flatMap(indices) + others.prefix(Self.menuLimit)
      + [.about, .contact].flatMap(indices)
    guard !rest.isEmpty else { return [] }
    return home.map { page in
      let isNamed = pages[page].shortTitle != pages[page].title
      return NavigationLink(target: .page(page), label: isNamed ? .shortTitle : .home)
    } + rest.map { NavigationLink(target: .page($0), label: .shortTitle) }
  }

  /// How many pages of no special kind the menu holds: it stands on each page of the site.
  private static let menuLimit = 20

  private func menuTooLong(by count: Int) -> Diagnostic {
    .warning(
      .menuTooLong, at: Location("\(folder)/\(SiteSettings.fileName)"),
      Wording(
        english: """
          The menu is made from the pages, and \(count) of them \(count == 1 ? "has" : "have") no place in it.
          """,
        japanese: "ページが多いので、\(count)ページがメニューに入りません（メニューは、いまあるページから自動で作られます）。"),
      hint: Wording(
        english: """
          Say what stands in it: navigation: [index.md, about.md]. Or put pages that belong together into a \
          folder with an index.md.
          """,
        japanese: """
          メニューに出すページを書くか（navigation: [index.md, about.md]）、ページをまとまりごとにフォルダーに入れ、\
          そこに index.md を置いてください。
          """))
  }
}

extension Page {
  /// The folder whose page this is, with a slash at its end; nil for a page that is none's.
  fileprivate var folderHeaded: Substring? {
    address.hasSuffix("/index") ? address.dropLast("index".count) : nil
  }

  /// Whether it stands in one of the folders, or deeper, and is not the folder's own page.
  fileprivate func stands(below folders: Set<Substring>) -> Bool {
    guard !folders.isEmpty else { return false }
    let own = folderHeaded
    return address.utf8.indices.contains { end in
      guard address.utf8[end] == UInt8(ascii: "/") else { return false }
      let folder = address[...end]
      return folder != own && folders.contains(folder)
    }
  }
}
