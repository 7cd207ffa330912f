/// The site in one language.
public struct LanguageVersion: Sendable {
  /// The language.
  public let language: Language
  /// Every page, in the order of their source paths.
  public let pages: [Page]
  /// The index of the home page.
  public let home: Int
  /// The booklet, when there is one.
  public let booklet: Booklet?
  /// The indices of the releases, newest first.
  public let releases: [Int]
  /// The pages that list others: that of the releases first, when there is one.
  public let lists: [PageList]
  /// The main navigation, in its order.
  public let navigation: [NavigationLink]
  /// The file of the picture for pages that have none of their own: an index of `Site.files`.
  public internal(set) var picture: Int?

  /// The index of the first page with each role that one page has.
  private let places: [Page.Role: Int]

  init(
    language: Language, pages: [Page], home: Int, booklet: Booklet?, releases: [Int],
    navigation: [NavigationLink]
  ) {
    self.language = language
    self.pages = pages
    self.home = home
    self.booklet = booklet
    self.releases = releases
    lists = PageList.all(in: pages, releases: releases)
    self.navigation = navigation
    var places: [Page.Role: Int] = [:]
    for (index, page) in pages.enumerated() where page.role.isOnePage && places[page.role] == nil {
      places[page.role] = index
    }
    self.places = places
  }

  /// The index of the first page with the given role.
  public func page(_ role: Page.Role) -> Int? {
    // Asked for each folder: a look at every page for each of them would grow with the square of a site.
    role.isOnePage ? places[role] : pages.firstIndex { $0.role == role }
  }
}

extension Page.Role {
  /// Whether a language has one page for it.
  fileprivate var isOnePage: Bool {
    switch self {
    case .home, .order, .about, .contact, .accessibility, .booklet, .releaseList: true
    case .chapter, .release, .page: false
    }
  }
}
