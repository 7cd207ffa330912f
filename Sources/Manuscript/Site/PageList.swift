/// The pages that a page lists, in the order in which readers get them.
public struct PageList: Sendable {
  /// The index of the page that lists them: the `index.md` of their folder.
  public let page: Int
  /// The indices of the listed pages.
  public let entries: [Int]
}

extension PageList {
  /// Pages in the order of a list: the newest first, then those without a date by the names of their files.
  static func ordered(_ indices: some Sequence<Int>, of pages: [Page]) -> [Int] {
    var dated: [(date: CalendarDate, page: Int)] = []
    var others: [Int] = []
    for index in indices {
      if let date = pages[index].date { dated.append((date, index)) } else { others.append(index) }
    }
    // Those of one day come by name, too.
    let newestFirst = dated.sorted { one, other in
      one.date != other.date ? one.date > other.date : one.page < other.page
    }
    return newestFirst.map(\.page) + others.sorted()
  }

  /// The lists of a language, each by its page's place: that of the press releases, and those that authors
  /// ask for.
  ///
  /// A list has the pages to which its page is the nearest `index.md` above: those of its folder, those of the
  /// folders below that have no such page, and the pages of the folders that have one.
  ///
  /// - Parameters:
  ///   - pages: all pages of the language, in the order of their source paths.
  ///   - releases: the press releases, in their order.
  static func all(in pages: [Page], releases: [Int]) -> [PageList] {
    let wanted = pages.indices.filter { pages[$0].listLevel != nil }
    let others = wanted.filter { pages[$0].role != .releaseList }
    var members: [Int: [Int]] = [:]
    if !others.isEmpty {
      let heads = heads(of: pages)
      for index in pages.indices {
        if let head = head(of: pages[index], among: heads) {
          members[head, default: []].append(index)
        }
      }
    }
    let releaseList = pages.firstIndex { $0.role == .releaseList }.map {
      PageList(page: $0, entries: releases)
    }
    return [releaseList].compactMap(\.self)
      + others.map { PageList(page: $0, entries: ordered(members[$0] ?? [], of: pages)) }
  }

  /// The page of each folder that has one, by the folder's key.
  private static func heads(of pages: [Page]) -> [Substring: Int] {
    var heads: [Substring: Int] = [:]
    for index in pages.indices where pages[index].isIndex {
      let key = pages[index].key
      heads[folder(of: key[...]) ?? ""] = index
    }
    return heads
  }

  /// The page of the nearest folder above a page.
  private static func head(of page: Page, among heads: [Substring: Int]) -> Int? {
    let key = page.key
    var folder = folder(of: key[...])
    if page.isIndex {
      guard let own = folder else { return nil }
      folder = self.folder(of: own)
    }
    while let current = folder {
      if let head = heads[current] { return head }
      folder = self.folder(of: current)
    }
    return heads[""]
  }

  /// The folder of a path; nil for one that stands in none.
  private static func folder(of path: Substring) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }
}
