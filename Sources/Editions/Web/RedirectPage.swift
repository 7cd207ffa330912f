import Manuscript
import Themes

/// What stands at a former address of a page and leads to it, without a script.
struct RedirectPage: Sendable {
  /// The site's page.
  let page: Page
  /// The language of the version, and that of the page's title.
  let language, textLanguage: Language
  let locale: Locale
  /// The page's address, relative to the former one.
  let url: String
  /// The page's absolute address, when it is known.
  let canonical: String?

  /// The page's HTML.
  var html: [UInt8] {
    let title = page.title.escapedForHTML
    let canonical =
      canonical.map { "<link rel=\"canonical\" href=\"\($0.escapedForHTML)\">\n" } ?? ""
    let text = """
      <!DOCTYPE html>
      <html\(attributes(language))>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title\(attributes(textLanguage))>\(title)</title>
      \(canonical)<meta http-equiv="refresh" content="0; url=\(url.escapedForHTML)">
      </head>
      <body>
      <p>\(locale.word("moved").escapedForHTML) \
      <a href="\(url.escapedForHTML)"\(attributes(textLanguage))>\(locale.quoted(title))</a></p>
      </body>
      </html>

      """
    return Array(text.utf8)
  }

  private func attributes(_ language: Language) -> String {
    " lang=\"\(language.tag)\" dir=\"\(language.direction.rawValue)\""
  }
}

extension String {
  /// The text with the characters escaped that mean something in HTML.
  fileprivate var escapedForHTML: String {
    var escaped = ""
    for character in self {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
