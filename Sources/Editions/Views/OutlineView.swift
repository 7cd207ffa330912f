import Manuscript
import Markdown
import Templates

/// A heading in a page's contents.
struct OutlineView: TemplateData {
  let title: InlineText
  let url, level: String

  static let fields: Fields<OutlineView> = [
    .plain("title", .said("the heading", "見出し")) { $0.title },
    .shown("title") { $0.title },
    .text("url", .said("its address on the page", "ページ内のアドレス")) { $0.url },
    .text("level", .said("its level: 2 or 3", "見出しの階層（2 か 3）")) { $0.level },
  ]

  init(_ heading: Document.Heading, of document: Document) {
    title = document.inlineText(of: heading.node)
    url = "#" + heading.id.percentEncodedFragment
    level = "\(heading.level)"
  }
}
