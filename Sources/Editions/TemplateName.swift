import Manuscript
import Templates
import Themes

/// The templates of pages, and of what the site fills into a page's text; every theme has them.
enum TemplateName: String, CaseIterable, Sendable {
  case home, page, order, about, contact, accessibility, booklet, chapter, releases, release
  case notFound = "not-found"
  case printBooklet = "print-booklet"
  case printRelease = "print-release"
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
}
