import Manuscript
import Markdown
import Templates
import Themes

/// A press release in a list.
struct ReleaseView: TemplateData {
  let title, date, description, lead: InlineText
  let isoDate, url: String
  /// The text's language when it is not the page's around it.
  let foreign: LanguageView?

  static let fields: Fields<ReleaseView> = [
    .record("foreign") { $0.foreign },
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .plain("date") { $0.date },
    .shown("date") { $0.date },
    .text("date-iso") { $0.isoDate },
    .text("url") { $0.url },
    .plain("description") { $0.description },
    .shown("description") { $0.description },
    .plain("lead") { $0.lead },
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
