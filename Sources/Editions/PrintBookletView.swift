import Themes

/// All that the template of the print edition can say.
struct PrintBookletView: TemplateData {
  let language: LanguageView
  let siteName: String
  let surroundings: LanguageSurroundings
  let title: String
  let colophon: ColophonView
  let overview: [UInt8]
  let overviewID: String
  let isSample: Bool
  /// The language of the booklet's own page when it is not translated.
  let foreign: LanguageView?
  let cover: CoverView
  let chapters: [PrintChapterView]
  let style: [UInt8]

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
    .record("booklet") { PrintOverviewView(booklet: $0) },
    .list("chapters") { $0.chapters },
    .html("style") { $0.style },
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
    .text("title") { $0.booklet.title },
    .text("subtitle") { $0.booklet.colophon.subtitle },
    .text("issued") { $0.booklet.colophon.issued },
    .text("issued-iso") { $0.booklet.colophon.isoIssued },
    .text("publisher") { $0.booklet.colophon.publisher },
    .text("cooperation") { $0.booklet.colophon.cooperation },
    .record("cover") { $0.booklet.cover },
    .text("id") { $0.booklet.overviewID },
    .html("overview") { $0.booklet.overview },
    .flag("sample") { $0.booklet.isSample },
    .record("foreign") { $0.booklet.foreign },
  ]
}

/// A chapter in the print edition.
struct PrintChapterView: TemplateData {
  let number, title, id: String
  let content: [UInt8]
  let isSample: Bool
  /// The chapter's language when it is not translated.
  let foreign: LanguageView?

  static let fields: Fields<PrintChapterView> = [
    .record("foreign") { $0.foreign },
    .text("number") { $0.number },
    .text("title") { $0.title },
    .text("id") { $0.id },
    .html("content") { $0.content },
    .flag("sample") { $0.isSample },
  ]
}
