import Manuscript
import Templates
import Themes

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
