import Templates
public import Themes

extension Edition {
  /// What the editions ask of a theme.
  public static let contract = TemplateContract(
    templates: TemplateName.allCases.map { TemplateUse($0.rawValue, [$0.layout]) },
    fileLayout: ThemeFileView.fields.layout,
    embedded: EmbeddedFile.allCases.map {
      TemplateContract.Embedded($0.rawValue, isRequired: $0.isRequired)
    })
}

extension TemplateName {
  /// What the template can say.
  fileprivate var layout: Layout {
    switch self {
    case .printBooklet: PrintBookletView.fields.layout
    case .printRelease: ReleasePrintView.fields.layout
    case .drawing: DrawingView.fields.layout
    case .orderRoutes, .contacts, .printOrderRoutes, .printContacts:
      LanguageSurroundings.fields.layout
    case .home, .page, .order, .about, .contact, .accessibility, .booklet, .chapter, .releases,
      .release, .notFound:
      WebPageView.fields.layout
    }
  }
}
