import Markdown
import Templates

/// All that a template of the web edition can say on one page.
struct WebPageView: TemplateData {
  let language: LanguageView
  /// What the page shares with the others of its folder.
  let surroundings: Surroundings
  /// The page's own address, relative to its folder.
  let ownURL: String
  let languages: [LanguageLinkView]
  let alternates: [AlternateView]
  let canonical: String
  let openGraph: OpenGraphView
  let structuredData: [UInt8]
  let page: PageView
  /// The word by which the page knows the theme's scripts.
  let nonce: String
  /// The path of the site's root on its host, for a page that may be shown at any address.
  var base = ""
  /// The index of the chapter that the page is, from 0, and its number as the language writes it.
  var chapter: Int?
  var number = ""
  /// The addresses of a release's other forms: the sheet to print, its PDF, the text for mail.
  var sheet = "", pdf = "", mailText = ""
  /// The page that stands here because this one is not translated.
  var fallback: OriginalView?
  /// The page that has changed since this one was translated.
  var stale: OriginalView?

  static let fields: Fields<WebPageView> = [
    .record("language") { $0.language },
    .text("root") { $0.surroundings.root },
    .text("base") { $0.base },
    .record("site") { $0.surroundings.site },
    .flag("has-navigation") { $0.surroundings.hasNavigation },
    .list("navigation") { $0.surroundings.navigation.marking($0.ownURL) },
    .flag("has-other-languages") { $0.languages.count > 1 },
    .list("languages") { $0.languages },
    .list("alternates") { $0.alternates },
    .text("canonical") { $0.canonical },
    .record("open-graph") { $0.openGraph },
    .html("structured-data") { $0.structuredData },
    .plain("author") { $0.surroundings.language.author.text },
    .shown("author") { $0.surroundings.language.author.text },
    .record("author-foreign") { $0.surroundings.language.author.foreign },
    .flag("introduces-organisation") { $0.surroundings.language.introducesOrganisation },
    .flag("has-closing") {
      $0.surroundings.language.introducesOrganisation || $0.surroundings.latestRelease != nil
    },
    .flag("has-sender-data") {
      $0.surroundings.language.organisation != nil
        || $0.surroundings.language.pressContact != nil
    },
    .record("organisation") { $0.surroundings.language.organisation },
    .flag("has-contacts") { $0.surroundings.language.hasContacts },
    .list("contacts") { $0.surroundings.language.contacts },
    .record("press-contact") { $0.surroundings.language.pressContact },
    .record("readers-contact") { $0.surroundings.language.readersContact },
    .flag("has-order-routes") { $0.surroundings.language.hasOrderRoutes },
    .list("order-routes") { $0.surroundings.language.orderRoutes },
    .plain("price") { $0.surroundings.language.price.text },
    .shown("price") { $0.surroundings.language.price.text },
    .record("price-foreign") { $0.surroundings.language.price.foreign },
    .record("page") { $0.page },
    .plain("own-title") { $0.ownTitle },
    .text("nonce") { $0.nonce },
    .record("booklet") { $0.surroundings.booklet?.marking($0.chapter) },
    .record("latest-release") { $0.surroundings.latestRelease },
    .list("releases") { $0.surroundings.releases },
    .text("number") { $0.number },
    .text("sheet") { $0.sheet },
    .text("pdf") { $0.pdf },
    .text("mail-text") { $0.mailText },
    .record("fallback") { $0.fallback },
    .record("stale") { $0.stale },
    .flag("has-neighbours") { view in
      view.chapter != nil && view.surroundings.booklet?.hasSeveralChapters == true
    },
    .record("previous") { view in
      view.chapter.flatMap { view.surroundings.booklet?.chapter($0 - 1) }
    },
    .record("next") { view in
      view.chapter.flatMap { view.surroundings.booklet?.chapter($0 + 1) }
    },
  ]
}

extension WebPageView {
  /// What the page is called beside the site's name; empty when it is called nothing else.
  private var ownTitle: InlineText {
    let name = surroundings.siteName.plain
    return [page.title, page.shortTitle].first { $0.plain != name } ?? .empty
  }
}
