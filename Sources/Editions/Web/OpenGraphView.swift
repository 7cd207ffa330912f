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
    .text("title", .said("the title", "題名")) { $0.title },
    .text("type", .said("article or website", "種類（article か website）")) { $0.type },
    .text("description", .said("what it is about", "内容の説明")) { $0.description },
    .text("url", .said("its absolute address", "完全なアドレス")) { $0.url },
    .text("locale", .said("its language, as en_GB", "言語（ja_JP の形）")) { $0.locale },
    .texts("other-locales", .said("the languages of its translations", "訳のある言語")) {
      $0.otherLocales
    },
    .text("site-name", .said("the site's name", "サイトの名前")) { $0.siteName },
    .text("published", .said("the day of a press release", "プレスリリースの日付")) { $0.published },
    .record("picture", .said("the picture that is shown", "一緒に出る画像")) { $0.picture },
  ]
}

/// The picture that stands for a page, as templates see it.
struct SharedPictureView: TemplateData {
  let picture: SharedPicture

  static let fields: Fields<SharedPictureView> = [
    .text("url", .said("its absolute address", "完全なアドレス")) { $0.picture.address },
    .text("alternative", .said("what it shows, for those who cannot see it", "画像の説明")) {
      $0.picture.alternative
    },
    .text("width", .said("its width in pixels", "幅（ピクセル）")) { "\($0.picture.size.width)" },
    .text("height", .said("its height in pixels", "高さ（ピクセル）")) { "\($0.picture.size.height)" },
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
    let own = SharedPicture(of: reference, in: site, addresses)
    picture = (own ?? SharedPicture(cardOf: reference, theme, addresses))
      .map(SharedPictureView.init)
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
