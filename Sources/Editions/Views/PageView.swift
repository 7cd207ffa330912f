import Manuscript
import Markdown
import Templates
import Themes

/// A page's own data as templates see it.
struct PageView: TemplateData {
  let title, shortTitle, description, lead: InlineText
  let content: [UInt8]
  let isSample: Bool
  /// Whether its text lists the pages of its folder.
  let hasList: Bool
  private let outline: Outline
  let date: InlineText
  let isoDate: String
  /// How long a chapter takes to read.
  let readingTime: InlineText
  /// The text's language when it is not the page's.
  var foreign: LanguageView?

  static let fields: Fields<PageView> = [
    .foreign { $0.foreign },
    .plain("title", .said("the title", "題名")) { $0.title },
    .shown("title") { $0.title },
    .plain("short-title", .said("its short form, else the title", "短い題名（なければ題名）")) {
      $0.shortTitle
    },
    .shown("short-title") { $0.shortTitle },
    .plain("description", .said("what the page is about", "内容の説明")) { $0.description },
    .shown("description") { $0.description },
    .plain("lead", .said("the sentences that introduce it", "はじめの文（リード）")) { $0.lead },
    .shown("lead") { $0.lead },
    .html("content", .said("the text", "本文")) { $0.content },
    .flag("sample", .said("whether the text is a sample", "見本の文章か")) { $0.isSample },
    .flag("has-list", .said("whether the text lists the pages of its folder", "本文にページの一覧があるか")) {
      $0.hasList
    },
    .flag("has-outline", .said("whether it has more than one heading", "見出しが2つ以上あるか")) {
      $0.outline.headings.count > 1
    },
    .list(
      "outline", .said("its headings", "見出しの一覧"),
      later: { view in { [outline = view.outline] in outline.views } }),
    .plain("reading-time", .said("how long a chapter takes to read", "章を読むのにかかる時間")) {
      $0.readingTime
    },
    .shown("reading-time") { $0.readingTime },
    .plain("date", .said("its date, as the language writes it", "日付（その言語の書き方）")) { $0.date },
    .shown("date") { $0.date },
    .text("date-iso", .said("the same as 2021-12-16", "日付（2021-12-16 の形）")) { $0.isoDate },
  ]

  init(_ page: Page, content: [UInt8], _ locale: Locale, foreign: LanguageView?) {
    self.foreign = foreign
    title = page.title
    shortTitle = page.shortTitle
    description = page.description
    lead = page.lead
    self.content = content
    isSample = page.isSample
    hasList = page.listLevel != nil
    outline = Outline(of: page.body)
    date = page.date.map(locale.text) ?? .empty
    isoDate = page.date?.description ?? ""
    readingTime = page.isChapter ? locale.readingTime(of: page.body) : .empty
  }

  /// A page that no author wrote, such as the one for an address that does not exist.
  init(title: InlineText) {
    self.title = title
    shortTitle = title
    description = .empty
    lead = .empty
    content = []
    isSample = false
    hasList = false
    outline = Outline(of: Document(parsing: ""))
    date = .empty
    isoDate = ""
    readingTime = .empty
  }
}

/// The headings of a text that its contents name.
private struct Outline {
  let headings: [Document.Heading]
  private let document: Document

  init(of document: Document) {
    headings = document.headings.filter { $0.level <= 3 }
    self.document = document
  }

  var views: [OutlineView] { headings.map { OutlineView($0, of: document) } }
}

extension Page {
  fileprivate var isChapter: Bool {
    if case .chapter = role { true } else { false }
  }
}
