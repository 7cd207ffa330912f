import Diagnostics
import Templates
public import Themes

extension Edition {
  /// What the editions ask of a theme.
  public static let contract = TemplateContract(
    templates: TemplateName.allCases.map {
      TemplateContract.Template(
        TemplateUse($0.rawValue, [$0.layout]), for: $0.purpose, about: $0.about,
        isRequired: $0.isRequired)
    },
    layout: "layout", notices: ["fallback", "stale"],
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
    case .card: CardView.fields.layout
    case .ebookCover: EBookCoverView.fields.layout
    case .pageList: PageListView.fields.layout
    case .orderRoutes, .contacts, .printOrderRoutes, .printContacts:
      LanguageSurroundings.fields.layout
    case .home, .page, .order, .about, .contact, .accessibility, .booklet, .chapter, .releases,
      .release, .notFound:
      WebPageView.fields.layout
    }
  }

  /// What is made of the template.
  fileprivate var purpose: TemplateContract.Purpose {
    switch self {
    case .page, .order, .about, .contact, .accessibility: .page(isForAny: true, hasText: true)
    case .home, .booklet, .chapter, .releases, .release: .page(isForAny: false, hasText: true)
    case .notFound: .page(isForAny: false, hasText: false)
    case .printBooklet, .printRelease, .drawing, .card, .ebookCover, .pageList, .orderRoutes,
      .contacts, .printOrderRoutes, .printContacts:
      .part
    }
  }

  /// Whether a theme cannot do without it: without one for cards, pages have none, and without one for covers, e-books.
  fileprivate var isRequired: Bool { self != .card && self != .ebookCover }

  /// What the template is for.
  fileprivate var about: Wording {
    switch self {
    case .home: Wording(english: "the home page, index.md", japanese: "トップページ（index.md）")
    case .page: Wording(english: "any other page", japanese: "そのほかのページ")
    case .order: Wording(english: "how to order, order.md", japanese: "申し込みのページ（order.md）")
    case .about: Wording(english: "about the group, about.md", japanese: "団体の紹介（about.md）")
    case .contact: Wording(english: "the contacts, contact.md", japanese: "問い合わせ先のページ（contact.md）")
    case .accessibility:
      Wording(
        english: "what was done for all readers, accessibility.md",
        japanese: "アクセシビリティのページ（accessibility.md）")
    case .booklet:
      Wording(
        english: "the booklet's own page, booklet/index.md", japanese: "冊子のページ（booklet/index.md）")
    case .chapter: Wording(english: "a chapter of the booklet", japanese: "冊子の章")
    case .releases:
      Wording(
        english: "the list of press releases, releases/index.md",
        japanese: "プレスリリースの一覧（releases/index.md）")
    case .release: Wording(english: "a press release", japanese: "プレスリリース")
    case .notFound:
      Wording(
        english: "the page for addresses that do not exist, 404.html",
        japanese: "アドレスが見つからないときのページ（404.html）")
    case .printBooklet:
      Wording(english: "the booklet in one file for printing", japanese: "印刷用の冊子（1つのファイル）")
    case .printRelease:
      Wording(english: "a press release on a sheet of paper", japanese: "プレスリリースの印刷用の1枚")
    case .drawing:
      Wording(
        english: "a drawing beside an item of the home page", japanese: "トップページの項目に添える絵")
    case .card:
      Wording(
        english: "the picture (SVG) of a page that is shared on social networks",
        japanese: "SNSでページを紹介する画像（SVG）")
    case .ebookCover:
      Wording(english: "the cover (SVG) of the e-book", japanese: "電子書籍の表紙（SVG）")
    case .pageList:
      Wording(
        english: "the pages of a folder, in place of :::pages", japanese: "フォルダーのページの一覧（:::一覧 の場所）")
    case .orderRoutes:
      Wording(english: "the ways to order, in place of :::order", japanese: "申し込み先（:::申込み の場所）")
    case .contacts:
      Wording(english: "the contacts, in place of :::contact", japanese: "問い合わせ先（:::問い合わせ の場所）")
    case .printOrderRoutes:
      Wording(english: "the ways to order, on paper", japanese: "申し込み先（紙の上）")
    case .printContacts: Wording(english: "the contacts, on paper", japanese: "問い合わせ先（紙の上）")
    }
  }
}
