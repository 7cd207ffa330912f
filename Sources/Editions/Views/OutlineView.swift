import Manuscript
import Markdown
import Templates

/// A heading in a page's contents.
struct OutlineView: TemplateData {
  let title: InlineText
  let url, level: String

  static let fields: Fields<OutlineView> = [
    .plain("title") { $0.title },
    .shown("title") { $0.title },
    .text("url") { $0.url },
    .text("level") { $0.level },
  ]

  init(_ heading: Document.Heading, of document: Document) {
    title = document.inlineText(of: heading.node)
    url = "#" + heading.id.percentEncodedFragment
    level = "\(heading.level)"
  }
}
