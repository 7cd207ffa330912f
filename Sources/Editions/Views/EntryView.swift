import Manuscript
import Markdown
import Templates
import Themes

/// A page in a list: a press release, or a page of a folder.
struct EntryView: TemplateData {
  let title, date, description, lead: InlineText
  let isoDate, url: String
  /// The text's language when it is not the page's around it.
  let foreign: LanguageView?

  static let fields: Fields<EntryView> = [
    .foreign { $0.foreign },
    .plain("title", .said("the page's title", "題名")) { $0.title },
    .shown("title") { $0.title },
    .plain("date", .said("its date, as the language writes it", "日付（その言語の書き方）")) { $0.date },
    .shown("date") { $0.date },
    .text("date-iso", .said("the same as 2021-12-16", "日付（2021-12-16 の形）")) { $0.isoDate },
    .text("url", .said("its address", "アドレス")) { $0.url },
    .plain("description", .said("what it is about", "内容の説明")) { $0.description },
    .shown("description") { $0.description },
    .plain("lead", .said("the sentences that introduce it", "はじめの文（リード）")) { $0.lead },
    .shown("lead") { $0.lead },
  ]

  init(_ page: Page, url: String, _ locale: Locale, foreign: LanguageView?) {
    self.foreign = foreign
    title = page.title
    date = page.date.map(locale.text) ?? .empty
    isoDate = page.date?.description ?? ""
    self.url = url
    description = page.description
    lead = page.lead
  }
}
