import Markdown
import Templates

/// All that the template of the print edition can say.
struct PrintBookletView: TemplateData {
  let language: LanguageView
  let siteName: String
  let surroundings: LanguageSurroundings
  let purpose: PrintPurpose
  let sheet: PrintSheet
  let title: InlineText
  let colophon: ColophonView
  let licence: SpokenText
  let cover: CoverView
  let overview: PrintPartView
  let chapters: [PrintPartView]
  let style, script: [UInt8]
  /// The word by which the file knows the theme's script.
  let nonce: String

  /// The id of the page that says how to order.
  static let orderID = ReservedIDs.theme("order")
  /// The id of the title page.
  static let titlePageID = ReservedIDs.theme("title-page")
  /// The id of the colophon.
  static let colophonID = ReservedIDs.theme("colophon")

  static let fields: Fields<PrintBookletView> = [
    .record("language") { $0.language },
    .record("site") { PrintSiteView(name: $0.siteName) },
    .record("organisation") { $0.surroundings.organisation },
    .plain("author") { $0.surroundings.author.text },
    .flag("has-contacts") { $0.surroundings.hasContacts },
    .list("contacts") { $0.surroundings.contacts },
    .flag("has-order-routes") { $0.surroundings.hasOrderRoutes },
    .list("order-routes") { $0.surroundings.orderRoutes },
    .plain("price") { $0.surroundings.price.text },
    .shown("price") { $0.surroundings.price.text },
    .record("price-foreign") { $0.surroundings.price.foreign },
    .plain("licence") { $0.licence.text },
    .shown("licence") { $0.licence.text },
    .record("licence-foreign") { $0.licence.foreign },
    .record("booklet") { PrintOverviewView(booklet: $0) },
    .list("chapters") { $0.chapters },
    .record("sheet") { $0.sheet },
    .flag("press") { $0.purpose.isPress },
    .flag("screen") { $0.purpose == .screen },
    .flag("pdf") { $0.purpose != .browser },
    .text("order-page") { $0.purpose.page(of: orderID) },
    .text("colophon-page") { $0.purpose.page(of: colophonID) },
    .html("style") { $0.style },
    .html("script") { $0.script },
    .text("nonce") { $0.nonce },
  ]
}

/// The site as the print edition names it.
struct PrintSiteView: TemplateData {
  let name: String

  static let fields: Fields<PrintSiteView> = [.text("name") { $0.name }]
}

/// The booklet's own page in the print edition.
struct PrintOverviewView: TemplateData {
  let booklet: PrintBookletView

  static let fields: Fields<PrintOverviewView> = [
    .plain("title") { $0.booklet.title },
    .shown("title", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.title
    },
    .html("running-title") { $0.booklet.title.plain.cssString },
    .plain("subtitle") { $0.booklet.colophon.subtitle },
    .shown("subtitle", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.colophon.subtitle
    },
    .plain("issued") { $0.booklet.colophon.issued },
    .shown("issued") { $0.booklet.colophon.issued },
    .text("issued-iso") { $0.booklet.colophon.isoIssued },
    .plain("publisher") { $0.booklet.colophon.publisher },
    .shown("publisher", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.colophon.publisher
    },
    .plain("cooperation") { $0.booklet.colophon.cooperation },
    .shown("cooperation") { $0.booklet.colophon.cooperation },
    .record("cover") { $0.booklet.cover },
    .text("id") { $0.booklet.overview.id },
    .flag("has-overview") { $0.booklet.overview.hasContent },
    .flag("has-data") { $0.booklet.hasColophonData },
    .text("page") { $0.booklet.overview.page(in: $0.booklet.purpose) },
    .html("overview") { $0.booklet.overview.content() },
    .flag("has-links") { !$0.booklet.overview.links.isEmpty },
    .list("links") { $0.booklet.overview.links },
    .flag("sample") { $0.booklet.overview.isSample },
    .record("foreign") { $0.booklet.overview.foreign },
  ]
}

extension PrintBookletView {
  /// Whether the colophon says more than what the booklet is called.
  fileprivate var hasColophonData: Bool {
    !colophon.isEmpty || surroundings.organisation != nil || surroundings.hasContacts
      || overview.isSample || chapters.contains(where: \.isSample)
  }
}
