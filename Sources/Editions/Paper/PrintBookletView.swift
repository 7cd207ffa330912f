import Templates

/// All that the template of the print edition can say.
struct PrintBookletView: TemplateData {
  let language: LanguageView
  let siteName: String
  let surroundings: LanguageSurroundings
  let purpose: PrintPurpose
  let sheet: PrintSheet
  let title: String
  let colophon: ColophonView
  let licence: SpokenText
  let cover: CoverView
  let overview: PrintPartView
  let chapters: [PrintPartView]
  let style, script: [UInt8]

  static let fields: Fields<PrintBookletView> = [
    .record("language") { $0.language },
    .record("site") { PrintSiteView(name: $0.siteName) },
    .record("organisation") { $0.surroundings.organisation },
    .flag("has-contacts") { $0.surroundings.hasContacts },
    .list("contacts") { $0.surroundings.contacts },
    .flag("has-order-routes") { $0.surroundings.hasOrderRoutes },
    .list("order-routes") { $0.surroundings.orderRoutes },
    .text("price") { $0.surroundings.price.text },
    .record("price-foreign") { $0.surroundings.price.foreign },
    .text("licence") { $0.licence.text },
    .record("licence-foreign") { $0.licence.foreign },
    .record("booklet") { PrintOverviewView(booklet: $0) },
    .list("chapters") { $0.chapters },
    .record("sheet") { $0.sheet },
    .flag("press") { $0.purpose.isPress },
    .flag("screen") { $0.purpose == .screen },
    .text("order-page") { $0.purpose.page(of: PrintEdition.orderID) },
    .text("colophon-page") { $0.purpose.page(of: PrintEdition.colophonID) },
    .html("style") { $0.style },
    .html("script") { $0.script },
  ]
}

extension PrintPurpose {
  /// The number of the page on which a part begins; empty when it is not known.
  fileprivate func page(of id: String) -> String {
    guard case .press(let pages) = self, let page = pages[id] else { return "" }
    return "\(page)"
  }
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
    .text("title") { $0.booklet.title },
    .html("running-title") { $0.booklet.title.cssString },
    .text("subtitle") { $0.booklet.colophon.subtitle },
    .text("issued") { $0.booklet.colophon.issued },
    .text("issued-iso") { $0.booklet.colophon.isoIssued },
    .text("publisher") { $0.booklet.colophon.publisher },
    .text("cooperation") { $0.booklet.colophon.cooperation },
    .record("cover") { $0.booklet.cover },
    .text("id") { $0.booklet.overview.id },
    .text("page") { $0.booklet.overview.page(in: $0.booklet.purpose) },
    .html("overview") { $0.booklet.overview.content() },
    .flag("has-links") { !$0.booklet.overview.links.isEmpty },
    .list("links") { $0.booklet.overview.links },
    .flag("sample") { $0.booklet.overview.isSample },
    .record("foreign") { $0.booklet.overview.foreign },
  ]
}

/// A chapter in the print edition, or the booklet's own page.
struct PrintPartView: TemplateData {
  let number, title, id: String
  let purpose: PrintPurpose
  /// The title.
  let heading: [UInt8]
  /// The text, written where the template has it: a long book is never in memory twice.
  let content: @Sendable () -> [UInt8]
  let links: [PrintLinkView]
  let isSample: Bool
  /// The part's language when it is not translated.
  let foreign: LanguageView?

  static let fields: Fields<PrintPartView> = [
    .record("foreign") { $0.foreign },
    .text("number") { $0.number },
    .text("title") { $0.title },
    .html("heading") { $0.heading },
    .html("running-title") { $0.title.cssString },
    .text("id") { $0.id },
    .text("page") { $0.page(in: $0.purpose) },
    .html("content") { $0.content() },
    .flag("has-links") { !$0.links.isEmpty },
    .list("links") { $0.links },
    .flag("sample") { $0.isSample },
  ]

  fileprivate func page(in purpose: PrintPurpose) -> String {
    purpose.page(of: id)
  }
}
