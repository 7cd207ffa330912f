/// The waves in which files are sent and deleted, one after the other: at no moment does a reader who follows links meet
/// a page that is half, or one that is missing.
///
/// What a page needs is there before the page, and a page before those that link to it. So what is new comes first, and
/// nobody finds it yet: files that pages show, then pages, then the feeds that name those and that other pages name. Only
/// then are pages changed that readers find, the home pages at the end. What the site has no more goes last, when no page
/// names it any longer: pages before what they show.
enum SendingWave: Int, CaseIterable, Comparable, Sendable {
  case newAssets, changedAssets, newPages, newFeeds, newHomes, newHome, newMaps, newRobots
  // Search data names pages as links do, and so comes behind the new ones.
  case changedSearchData, changedPages, changedFeeds, changedHomes, changedHome
  case removedPages, removedAssets

  static func < (one: SendingWave, other: SendingWave) -> Bool { one.rawValue < other.rawValue }
}

extension SendingWave {
  /// The wave in which a file is sent.
  ///
  /// - Parameter isNew: whether nothing that Sasshi sent stands at the path.
  init(sending path: String, isNew: Bool) {
    self =
      switch SiteFileKind(path) {
      case .home where path == SiteFileKind.homeName: isNew ? .newHome : .changedHome
      case .home: isNew ? .newHomes : .changedHomes
      case .page: isNew ? .newPages : .changedPages
      // No page names these: the first names the home pages, and the second the first.
      case .feed where path == SiteFileKind.mapName && isNew: .newMaps
      case .feed where path == SiteFileKind.robotsName && isNew: .newRobots
      case .feed: isNew ? .newFeeds : .changedFeeds
      case .searchData: isNew ? .newAssets : .changedSearchData
      case .asset: isNew ? .newAssets : .changedAssets
      }
  }

  /// The wave in which a file is deleted.
  init(deleting path: String) {
    self =
      switch SiteFileKind(path) {
      case .home, .page, .feed: .removedPages
      case .searchData, .asset: .removedAssets
      }
  }
}

/// What a file of a site is to its other files, as its path tells: of a site that another version of Sasshi made, nobody
/// knows more.
enum SiteFileKind: Hashable, Sendable {
  /// The page with which readers begin, of the site or of the folder of a language.
  case home
  case page
  /// It names the pages for programs.
  case feed
  /// It names the pages for the search.
  case searchData
  case asset

  static let homeName = "index.html"
  /// By these two, search engines find the pages (sitemaps.org).
  static let mapName = "sitemap.xml"
  static let robotsName = "robots.txt"

  init(_ path: String) {
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    if name == Self.homeName, parts.count <= 2 {
      self = .home
    } else if name.hasSuffix(".html") {
      self = .page
    } else if name.hasSuffix(".xml") || path == Self.robotsName {
      self = .feed
    } else if parts.first == "search", parts.count == 2 {
      self = .searchData
    } else {
      self = .asset
    }
  }

  /// Whether it is a page for people.
  var isPage: Bool { self == .home || self == .page }
}
