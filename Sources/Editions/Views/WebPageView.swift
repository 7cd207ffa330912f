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
  /// The address of the feed of the pages that the page lists; empty when there is none.
  var listFeed = ""
  /// The page that stands here because this one is not translated.
  var fallback: OriginalView?
  /// The page that has changed since this one was translated.
  var stale: OriginalView?

  static let fields: Fields<WebPageView> = [
    .record("language", .said("the page's language", "ページの言語")) { $0.language },
    .text("root", .said("the way from the page to the site's root: ../", "サイトの一番上へのパス（../ など）")) {
      $0.surroundings.root
    },
    .text(
      "base",
      .said("the path of the root on its host, on 404.html alone", "サーバー上の一番上のパス（404.html だけ）")
    ) { $0.base },
    .record("site", .said("the site, and where its pages stand", "サイトと、その主なページのアドレス")) {
      $0.surroundings.site
    },
    .flag("has-navigation", .said("whether there is a main menu", "メインメニューがあるか")) {
      $0.surroundings.hasNavigation
    },
    .list("navigation", .said("the main menu", "メインメニュー")) {
      $0.surroundings.navigation.marking($0.ownURL)
    },
    .flag("has-other-languages", .said("whether the site has several languages", "言語が2つ以上あるか")) {
      $0.languages.count > 1
    },
    .flag(
      "has-language-offers",
      .said("whether another language is offered to its readers", "ほかの言語の読者への案内があるか")
    ) { view in
      view.languages.contains { !$0.isCurrent && !$0.offer.isEmpty }
    },
    .list("languages", .said("the page in each language of the site", "各言語の同じページ")) {
      $0.languages
    },
    .list("alternates", .said("the same for search engines", "各言語の同じページ（検索エンジン用）")) {
      $0.alternates
    },
    .text("canonical", .said("the page's absolute address", "ページの完全なアドレス")) { $0.canonical },
    .record("open-graph", .said("what is shown where somebody shares the page", "共有されたときに出るもの")) {
      $0.openGraph
    },
    .html("structured-data", .said("what search engines read, as JSON-LD", "検索エンジン用のデータ（JSON-LD）"))
    { $0.structuredData },
    .plain("author", .said("whose site it is", "だれのサイトか")) { $0.surroundings.language.author.text },
    .shown("author") { $0.surroundings.language.author.text },
    .foreign("author") { $0.surroundings.language.author.foreign },
    .flag(
      "introduces-organisation",
      .said("whether there is more to say of the group than its name", "名前のほかに、団体について書くことがあるか")
    ) { $0.surroundings.introducesOrganisation },
    .flag(
      "has-byline",
      .said("whether the group has a name that is not the page's title", "ページの題名とは別の、団体の名前があるか")
    ) {
      let name = $0.surroundings.language.organisationView.name.text.plain
      return !name.isEmpty && name != $0.page.title.plain
    },
    .flag("has-closing", .said("whether there is that, or a press release", "団体の紹介かプレスリリースがあるか")) {
      $0.surroundings.introducesOrganisation || $0.surroundings.latestRelease != nil
    },
    .flag(
      "has-sender-data", .said("whether a release can say who sent it", "プレスリリースの発信元として書くことがあるか")
    ) {
      $0.surroundings.language.organisation != nil
        || $0.surroundings.language.pressContact != nil
    },
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.surroundings.language.organisation
    },
    .flag("has-contacts", .said("whether there are contacts", "問い合わせ先があるか")) {
      $0.surroundings.language.hasContacts
    },
    .list("contacts", .said("whom to write to or call", "問い合わせ先の一覧")) {
      $0.surroundings.language.contacts
    },
    .record("press-contact", .said("the contact for reporters", "報道の方の窓口")) {
      $0.surroundings.language.pressContact
    },
    .record("readers-contact", .said("the contact for readers", "読者の窓口")) {
      $0.surroundings.language.readersContact
    },
    .flag("has-order-routes", .said("whether the booklet can be ordered", "申し込み先があるか")) {
      $0.surroundings.language.hasOrderRoutes
    },
    .list("order-routes", .said("the ways to order", "申し込み先の一覧")) {
      $0.surroundings.language.orderRoutes
    },
    .plain("price", .said("what the booklet costs", "冊子の価格")) {
      $0.surroundings.language.price.text
    },
    .shown("price") { $0.surroundings.language.price.text },
    .foreign("price") { $0.surroundings.language.price.foreign },
    .record("page", .said("the page itself", "ページそのもの")) { $0.page },
    .plain("own-title", .said("what it is called beside the site's name", "サイト名とは別の、ページの名前")) {
      $0.ownTitle
    },
    .text("nonce", .said("the word by which a script may run", "スクリプトを動かすための合いことば")) { $0.nonce },
    .record("booklet", .said("the booklet and its chapters", "冊子とその章")) {
      $0.surroundings.booklet?.marking($0.chapter)
    },
    .record("latest-release", .said("the newest press release", "最新のプレスリリース")) {
      $0.surroundings.latestRelease
    },
    .list(
      "releases",
      .said("all of them, on the home page and in releases/", "プレスリリースの一覧（トップページと releases/ だけ）")
    ) { $0.surroundings.releases },
    .text("number", .said("the number of the chapter", "章の番号")) { $0.number },
    .text("sheet", .said("the address of a release's sheet to print", "プレスリリースの印刷用の1枚のアドレス")) {
      $0.sheet
    },
    .text("pdf", .said("the address of its PDF", "プレスリリースのPDFのアドレス")) { $0.pdf },
    .text("mail-text", .said("the address of its plain text", "プレスリリースのテキストのアドレス")) { $0.mailText },
    .text(
      "list-feed",
      .said("the address of the feed of the pages that the page lists", "ページの一覧のフィードのアドレス")
    ) { $0.listFeed },
    .record(
      "fallback",
      .said(
        "the page that stands here because this one is not translated", "まだ訳されていないため、代わりに出しているページ")
    ) { $0.fallback },
    .record(
      "stale", .said("the page that changed since this one was translated", "訳したあとに変わった元の文章のページ")
    ) { $0.stale },
    .flag("has-neighbours", .said("whether a chapter stands before or behind", "前か次の章があるか")) {
      view in
      view.chapter != nil && view.surroundings.booklet?.hasSeveralChapters == true
    },
    .record("previous", .said("the chapter before", "前の章")) { view in
      view.chapter.flatMap { view.surroundings.booklet?.chapter($0 - 1) }
    },
    .record("next", .said("the chapter behind", "次の章")) { view in
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
