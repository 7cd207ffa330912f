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
    .record("language", .said("the booklet's language", "言語")) { $0.language },
    .record("site", .said("the site", "サイト")) { PrintSiteView(name: $0.siteName) },
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.surroundings.organisation
    },
    .plain("author", .said("whose site it is", "だれのサイトか")) { $0.surroundings.author.text },
    .flag("has-contacts", .said("whether there are contacts", "問い合わせ先があるか")) {
      $0.surroundings.hasContacts
    },
    .list("contacts", .said("whom to write to or call", "問い合わせ先の一覧")) { $0.surroundings.contacts },
    .flag("has-order-routes", .said("whether the booklet can be ordered", "申し込み先があるか")) {
      $0.surroundings.hasOrderRoutes
    },
    .list("order-routes", .said("the ways to order", "申し込み先の一覧")) { $0.surroundings.orderRoutes },
    .plain("price", .said("what the booklet costs", "冊子の価格")) { $0.surroundings.price.text },
    .shown("price") { $0.surroundings.price.text },
    .foreign("price") { $0.surroundings.price.foreign },
    .plain("licence", .said("who may copy it", "複製の条件")) { $0.licence.text },
    .shown("licence") { $0.licence.text },
    .foreign("licence") { $0.licence.foreign },
    .record("booklet", .said("the booklet's own page", "冊子のページ")) {
      PrintOverviewView(booklet: $0)
    },
    .list("chapters", .said("the chapters with their texts", "章と本文")) { $0.chapters },
    .record("sheet", .said("the measures of a page, as CSS", "ページの寸法（CSSの値）")) { $0.sheet },
    .flag("press", .said("whether it is made for a print shop", "印刷所用か")) { $0.purpose.isPress },
    .flag("screen", .said("whether it is made for a screen", "画面で読む用か")) { $0.purpose == .screen },
    .flag("pdf", .said("whether it becomes a PDF", "PDFにするか")) { $0.purpose != .browser },
    .text("order-page", .said("the page on which the ways to order stand", "申し込み先のページ番号")) {
      $0.purpose.page(of: orderID)
    },
    .text("colophon-page", .said("the page on which the colophon stands", "奥付のページ番号")) {
      $0.purpose.page(of: colophonID)
    },
    .html("style", .said("the style sheets", "スタイルシート")) { $0.style },
    .html("script", .said("the script", "スクリプト")) { $0.script },
    .text("nonce", .said("the word by which a script may run", "スクリプトを動かすための合いことば")) { $0.nonce },
  ]
}

/// The site as the print edition names it.
struct PrintSiteView: TemplateData {
  let name: String

  static let fields: Fields<PrintSiteView> = [
    .text("name", .said("the site's name", "サイトの名前")) { $0.name }
  ]
}

/// The booklet's own page in the print edition.
struct PrintOverviewView: TemplateData {
  let booklet: PrintBookletView

  static let fields: Fields<PrintOverviewView> = [
    .plain("title", .said("the booklet's title", "冊子の題名")) { $0.booklet.title },
    .shown("title", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.title
    },
    .html("running-title", .said("the same as a string of CSS", "柱に入れる題名（CSSの文字列）")) {
      $0.booklet.title.plain.cssString
    },
    .plain("subtitle", .said("its subtitle", "副題")) { $0.booklet.colophon.subtitle },
    .shown("subtitle", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.colophon.subtitle
    },
    .plain("issued", .said("when it was issued", "発行日（その言語の書き方）")) { $0.booklet.colophon.issued },
    .shown("issued") { $0.booklet.colophon.issued },
    .text("issued-iso", .said("the same as 2021-12-16", "発行日（2021-12-16 の形）")) {
      $0.booklet.colophon.isoIssued
    },
    .plain("publisher", .said("who publishes it", "発行者")) { $0.booklet.colophon.publisher },
    .shown("publisher", upright: { $0.booklet.sheet.isVertical }) {
      $0.booklet.colophon.publisher
    },
    .plain("cooperation", .said("with whose help", "協力")) { $0.booklet.colophon.cooperation },
    .shown("cooperation") { $0.booklet.colophon.cooperation },
    .record("cover", .said("what the drawn cover is made of", "絵の表紙を描くための値")) { $0.booklet.cover },
    .text("id", .said("its id in the file", "ファイルの中の id")) { $0.booklet.overview.id },
    .flag("has-overview", .said("whether it has a text", "本文があるか")) {
      $0.booklet.overview.hasContent
    },
    .flag("has-data", .said("whether the colophon says something", "奥付に書くことがあるか")) {
      $0.booklet.hasColophonData
    },
    .text("page", .said("the page on which it begins", "始まるページ番号")) {
      $0.booklet.overview.page(in: $0.booklet.purpose)
    },
    .html("overview", .said("its text", "本文")) { $0.booklet.overview.content() },
    .flag("has-links", .said("whether it names addresses", "リンク先のアドレスがあるか")) {
      !$0.booklet.overview.links.isEmpty
    },
    .list("links", .said("the addresses that it names", "リンク先のアドレス")) { $0.booklet.overview.links },
    .flag("sample", .said("whether its text is a sample", "見本の文章か")) {
      $0.booklet.overview.isSample
    },
    .foreign { $0.booklet.overview.foreign },
  ]
}

extension PrintBookletView {
  /// Whether the colophon says more than what the booklet is called.
  fileprivate var hasColophonData: Bool {
    !colophon.isEmpty || surroundings.organisationView.isInColophon || surroundings.hasContacts
      || overview.isSample || chapters.contains(where: \.isSample)
  }
}
