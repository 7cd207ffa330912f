import Manuscript
import Markdown
import Pictures
import Templates
import Themes

/// What social networks show of a page (the Open Graph protocol, https://ogp.me).
struct OpenGraphView: TemplateData {
  let title, type, description, url, locale, siteName: String
  /// The locales of the page's translations.
  var otherLocales: [String] = []
  /// The day on which a release was published.
  var published = ""
  var picture: SharedPictureView?

  static let fields: Fields<OpenGraphView> = [
    .text("title") { $0.title },
    .text("type") { $0.type },
    .text("description") { $0.description },
    .text("url") { $0.url },
    .text("locale") { $0.locale },
    .texts("other-locales") { $0.otherLocales },
    .text("site-name") { $0.siteName },
    .text("published") { $0.published },
    .record("picture") { $0.picture },
  ]
}

/// The picture that stands for a page, as templates see it.
struct SharedPictureView: TemplateData {
  let picture: SharedPicture

  static let fields: Fields<SharedPictureView> = [
    .text("url") { $0.picture.address },
    .text("alternative") { $0.picture.alternative },
    .text("width") { "\($0.picture.size.width)" },
    .text("height") { "\($0.picture.size.height)" },
  ]
}

extension OpenGraphView {
  /// What is shown of a page that no author wrote.
  init(title: String, of site: Site, _ theme: Theme, version: Int) {
    self.init(
      title: title, type: "website", description: "", url: "",
      locale: theme.locales[version].openGraphLocale,
      siteName: site.settings.name[site.versions[version].language])
  }

  /// What is shown of a page of the site.
  init(
    _ reference: PageReference, of site: Site, _ theme: Theme, _ addresses: SiteAddresses
  ) {
    let page = site[reference]
    let locale = theme.locales[reference.version].openGraphLocale
    self.init(
      title: page.title.plain, type: page.isArticle ? "article" : "website",
      description: page.description.plain, url: addresses.canonical(reference) ?? "",
      locale: locale,
      siteName: site.settings.name[site.versions[reference.version].language])
    for version in site.versions.indices {
      let other = theme.locales[version].openGraphLocale
      guard let translation = site.translations.page(reference, in: version),
        site[translation].original == nil, !other.isEmpty, other != locale,
        !otherLocales.contains(other)
      else { continue }
      otherLocales.append(other)
    }
    if case .release(let date) = page.role { published = date.description }
    picture = SharedPicture(of: reference, in: site, addresses).map(SharedPictureView.init)
  }
}

extension Page {
  /// Whether it is a text with a beginning and an end, rather than a place of the site.
  fileprivate var isArticle: Bool {
    switch role {
    case .chapter, .release: true
    default: false
    }
  }
}
