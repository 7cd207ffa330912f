import Manuscript
import Templates
public import Themes

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

  /// What the template can say.
  fileprivate var layout: Layout {
    switch self {
    case .printBooklet: PrintBookletView.fields.layout
    case .printRelease: ReleasePrintView.fields.layout
    case .orderRoutes, .contacts, .printOrderRoutes, .printContacts:
      LanguageSurroundings.fields.layout
    case .home, .page, .order, .about, .contact, .accessibility, .booklet, .chapter, .releases,
      .release, .notFound:
      WebPageView.fields.layout
    }
  }
}

extension Theme {
  func render(_ template: TemplateName, with data: Record, version: Int) -> [UInt8] {
    render(template.rawValue, with: data, version: version)
  }
}

extension Edition {
  /// What the editions ask of a theme.
  public static let contract = TemplateContract(
    templates: TemplateName.allCases.map { TemplateUse($0.rawValue, [$0.layout]) },
    fileLayout: ThemeFileView.fields.layout,
    embedded: [
      TemplateContract.Embedded(PrintEdition.styleName),
      TemplateContract.Embedded(PrintEdition.scriptName, isRequired: false),
      TemplateContract.Embedded(ReleasePrintEdition.styleName),
    ])
}
