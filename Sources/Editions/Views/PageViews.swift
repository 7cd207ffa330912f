import Manuscript
import Markdown
import Templates
import Themes

/// A page's own data as templates see it.
struct PageView: TemplateData {
  let title, shortTitle, description, lead: String
  let content: [UInt8]
  let isSample: Bool
  let outline: [OutlineView]
  let date, isoDate: String
  /// How long a chapter takes to read.
  let readingTime: String
  /// The text's language when it is not the page's.
  var foreign: LanguageView?

  static let fields: Fields<PageView> = [
    .record("foreign") { $0.foreign },
    .text("title") { $0.title },
    .text("short-title") { $0.shortTitle },
    .text("description") { $0.description },
    .text("lead") { $0.lead },
    .html("content") { $0.content },
    .flag("sample") { $0.isSample },
    .flag("has-outline") { $0.outline.count > 1 },
    .list("outline") { $0.outline },
    .text("reading-time") { $0.readingTime },
    .text("date") { $0.date },
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
    date = page.date.map(locale.text) ?? ""
    isoDate = page.date?.description ?? ""
    readingTime = page.isChapter ? locale.readingTime(of: page.body) : ""
  }

  /// A page that no author wrote, such as the one for an address that does not exist.
  init(title: String) {
    self.title = title
    shortTitle = title
    description = ""
    lead = ""
    content = []
    isSample = false
    outline = []
    date = ""
    isoDate = ""
    readingTime = ""
  }
}

extension Page {
  fileprivate var isChapter: Bool {
    if case .chapter = role { true } else { false }
  }
}

/// A heading in a page's contents.
struct OutlineView: TemplateData {
  let title, url, level: String

  static let fields: Fields<OutlineView> = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("level") { $0.level },
  ]

  init(_ heading: Document.Heading, of document: Document) {
    title = document.plainText(of: heading.node)
    url = "#" + heading.id.percentEncodedFragment
    level = "\(heading.level)"
  }
}

/// A chapter in the booklet's contents.
struct ChapterView: TemplateData {
  let number, title, description, url: String
  let isSample: Bool
  /// The title's language when it is not the page's around it.
  let foreign: LanguageView?
  var isCurrent = false

  static let fields: Fields<ChapterView> = [
    .record("foreign") { $0.foreign },
    .text("number") { $0.number },
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("url") { $0.url },
    .flag("sample") { $0.isSample },
    .flag("current") { $0.isCurrent },
  ]

  init(_ page: Page, number: String, url: String, foreign: LanguageView?) {
    self.number = number
    self.foreign = foreign
    title = page.title
    description = page.description
    self.url = url
    isSample = page.isSample
  }
}

/// The booklet as the pages around it see it.
struct BookletView: TemplateData {
  let title, url, print: String
  /// The address of the PDF for screens; empty when there is none.
  let pdf: String
  let colophon: ColophonView
  /// The language of the booklet's title and colophon when it is not the page's.
  let foreign: LanguageView?
  let cover: Prepared<CoverView>
  var chapters: [ChapterView]

  static let fields: Fields<BookletView> = [
    .record("foreign") { $0.foreign },
    .text("title") { $0.title },
    .text("subtitle") { $0.colophon.subtitle },
    .text("url") { $0.url },
    .record("cover") { $0.cover },
    .text("print") { $0.print },
    .text("pdf") { $0.pdf },
    .text("first") { $0.chapters.first?.url ?? "" },
    .text("issued") { $0.colophon.issued },
    .text("issued-iso") { $0.colophon.isoIssued },
    .text("publisher") { $0.colophon.publisher },
    .text("cooperation") { $0.colophon.cooperation },
    .flag("has-chapters") { !$0.chapters.isEmpty },
    .list("chapters") { $0.chapters },
  ]
}

/// What a booklet says about its own making, as its language writes it.
struct ColophonView: Sendable {
  let subtitle, issued, isoIssued, publisher, cooperation: String

  init(_ colophon: Colophon, _ locale: Locale) {
    subtitle = colophon.subtitle ?? ""
    issued = colophon.issued.map(locale.text) ?? ""
    isoIssued = colophon.issued?.description ?? ""
    publisher = colophon.publisher ?? ""
    cooperation = colophon.cooperation ?? ""
  }
}

/// A press release in a list.
struct ReleaseView: TemplateData {
  let title, date, isoDate, url, description, lead: String
  /// The text's language when it is not the page's around it.
  let foreign: LanguageView?

  static let fields: Fields<ReleaseView> = [
    .record("foreign") { $0.foreign },
    .text("title") { $0.title },
    .text("date") { $0.date },
    .text("date-iso") { $0.isoDate },
    .text("url") { $0.url },
    .text("description") { $0.description },
    .text("lead") { $0.lead },
  ]

  init(_ page: Page, url: String, _ locale: Locale, foreign: LanguageView?) {
    self.foreign = foreign
    title = page.title
    date = page.date.map(locale.text) ?? ""
    isoDate = page.date?.description ?? ""
    self.url = url
    description = page.description
    lead = page.lead
  }
}
