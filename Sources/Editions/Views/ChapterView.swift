import Manuscript
import Markdown
import Templates

/// A chapter in the booklet's contents.
struct ChapterView: TemplateData {
  let title, description: InlineText
  let number, url: String
  let isSample: Bool
  /// The title's language when it is not the page's around it.
  let foreign: LanguageView?
  var isCurrent = false

  static let fields: Fields<ChapterView> = [
    .record("foreign") { $0.foreign },
    .text("number") { $0.number },
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .plain("description") { $0.description },
    .shown("description") { $0.description },
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
