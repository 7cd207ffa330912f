internal import Manuscript
internal import Publishing

/// The order in which pages are listed: of each language those outside folders as its menu has them, then all others by
/// their paths.
struct MenuOrder: Sendable {
  /// The places in the menu that `site.yaml` names, by the files below a language's folder.
  private var named: [String: Int] = [:]

  init(_ settings: SiteSettings?) {
    for (place, entry) in (settings?.navigation ?? []).enumerated() {
      if case .page(let path) = entry.target, named[path] == nil { named[path] = place }
    }
  }

  /// Pages in that order.
  ///
  /// - Parameter pages: in the order of their paths.
  func sorted(_ pages: [PreviewedPage]) -> [PreviewedPage] {
    let places = pages.enumerated().map { index, page in (place(of: page), index) }
    return places.sorted { $0 < $1 }.map { pages[$0.1] }
  }

  /// What a page is sorted by, but for its own path.
  private func place(of page: PreviewedPage) -> Place {
    let parts = page.file.split(separator: "/", maxSplits: 1)
    let below = parts.count > 1 ? String(parts[1]) : page.file
    guard !below.contains("/") else { return Place(folder: parts[0], rank: .max) }
    let last = named.count
    return Place(folder: parts[0], rank: named[below] ?? last + Self.rank(of: page.kind))
  }

  /// The place in a menu that is made from the pages.
  private static func rank(of kind: PreviewedPage.Kind) -> Int {
    switch kind {
    case .home: 0
    case .order: 1
    case .about: 3
    case .contact: 4
    case .accessibility: 5
    default: 2
    }
  }

  private struct Place: Comparable {
    let folder: Substring
    let rank: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.folder, one.rank) < (other.folder, other.rank)
    }
  }
}
