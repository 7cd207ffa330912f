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
    .foreign { $0.foreign },
    .text("number", .said("its number", "章の番号")) { $0.number },
    .plain("title", .said("its title", "題名")) { $0.title },
    .shown("title") { $0.title },
    .plain("description", .said("what it is about", "内容の説明")) { $0.description },
    .shown("description") { $0.description },
    .text("url", .said("its address", "アドレス")) { $0.url },
    .flag("sample", .said("whether its text is a sample", "見本の文章か")) { $0.isSample },
    .flag("current", .said("whether it is the page at hand", "今のページか")) { $0.isCurrent },
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
