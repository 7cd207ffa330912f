import Manuscript
import Markdown
import Templates
import Themes

/// A page's own data as templates see it.
struct PageView: TemplateData {
  let title, shortTitle, description, lead: InlineText
  let content: [UInt8]
  let isSample: Bool
  let outline: [OutlineView]
  let date: InlineText
  let isoDate: String
  /// How long a chapter takes to read.
  let readingTime: InlineText
  /// The text's language when it is not the page's.
  var foreign: LanguageView?

  static let fields: Fields<PageView> = [
    .record("foreign") { $0.foreign },
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .plain("short-title") { $0.shortTitle },
    .shown("short-title") { $0.shortTitle },
    .plain("description") { $0.description },
    .shown("description") { $0.description },
    .plain("lead") { $0.lead },
    .shown("lead") { $0.lead },
    .html("content") { $0.content },
    .flag("sample") { $0.isSample },
    .flag("has-outline") { $0.outline.count > 1 },
    .list("outline") { $0.outline },
    .plain("reading-time") { $0.readingTime },
    .shown("reading-time") { $0.readingTime },
    .plain("date") { $0.date },
    .shown("date") { $0.date },
    .text("date-iso") { $0.isoDate },
  ]

  init(_ page: Page, content: [UInt8], _ locale: Locale, foreign: LanguageView?) {
    self.foreign = foreign
    title = page.title
    shortTitle = page.shortTitle
    description = page.description
    lead = page.lead
    self.content = content
    isSample = page.isSample
    outline = page.body.headings.filter { $0.level <= 3 }.map { OutlineView($0, of: page.body) }
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
    outline = []
    date = .empty
    isoDate = ""
    readingTime = .empty
  }
}

extension Page {
  fileprivate var isChapter: Bool {
    if case .chapter = role { true } else { false }
  }
}
