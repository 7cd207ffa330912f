import Manuscript
import Templates
import Themes

/// The templates of pages, and of what the site fills into a page's text; every theme has them.
enum TemplateName: String, CaseIterable, Sendable {
  case home, page, order, about, contact, accessibility, booklet, chapter, releases, release
  case notFound = "not-found"
  case printBooklet = "print-booklet"
  case printRelease = "print-release"
  case drawing
  case card = "card.svg"
  case ebookCover = "ebook-cover.svg"
  case pageList = "page-list"
  case orderRoutes = "order-routes"
  case contacts = "contact-list"
  case printOrderRoutes = "print-order-routes"
  case printContacts = "print-contact-list"

  /// The template of the pages of a kind.
  init(_ role: Page.Role) {
    self =
      switch role {
      case .home: .home
      case .order: .order
      case .about: .about
      case .contact: .contact
      case .accessibility: .accessibility
      case .booklet: .booklet
      case .chapter: .chapter
      case .releaseList: .releases
      case .release: .release
      case .page: .page
      }
  }
}

extension Theme {
  func render(_ template: TemplateName, with data: Record, version: Int) -> [UInt8] {
    render(template.rawValue, with: data, version: version)
  }

  func has(_ template: TemplateName) -> Bool { has(template.rawValue) }
}

extension Theme {
  /// A print of all that a text is made from that a template makes of data, whose texts stand there as prints
  /// of their inputs; and what the site fills into those texts, in the versions in whose languages they are.
  func inputs(
    of template: TemplateName, with data: Record, version: Int,
    filling insertions: [Int: LanguageSurroundings]
  ) -> StableHash {
    var hash = StableHash()
    hash.add(number: print(of: template.rawValue, version: version))
    hash.add(data.bytes)
    for (version, surroundings) in insertions.sorted(by: { $0.key < $1.key }) {
      for template in [TemplateName.printOrderRoutes, .printContacts] {
        hash.add(number: print(of: template.rawValue, version: version))
      }
      hash.add(Record(surroundings).bytes)
    }
    return hash
  }
}
