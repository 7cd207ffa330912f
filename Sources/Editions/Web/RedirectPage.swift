import Diagnostics
import Manuscript
import Markdown
import Templates
import Themes

/// What stands at a former address of a page and leads to it, without a script. It is the same in every
/// theme.
struct RedirectPage: TemplateData {
  /// The title of the site's page.
  let title: InlineText
  /// The language of the version, and that of the page's title.
  let language, textLanguage: LanguageView
  let locale: Locale
  /// The page's address, relative to the former one.
  let url: String
  /// The page's absolute address, when it is known.
  let canonical: String?

  static let fields: Fields<RedirectPage> = [
    .plain("title") { $0.title },
    .shown("quoted-title") { $0.locale.quoted($0.title) },
    .record("language") { $0.language },
    .record("text-language") { $0.textLanguage },
    .shown("moved") { $0.locale.shownWord("moved") },
    .text("url") { $0.url },
    .text("canonical") { $0.canonical ?? "" },
  ]

  /// The page's HTML.
  var html: [UInt8] { Self.templates.render(Self.templateName, with: [Record(self)]) }

  private static let templateName = "redirect"

  private static let templates = TemplateSet.parse([
    TemplateFile(name: templateName, path: templateName, bytes: Array(template.utf8))
  ]).value

  private static let template = """
    <!DOCTYPE html>
    <html lang="{{language.tag}}" dir="{{language.direction}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title lang="{{text-language.tag}}" dir="{{text-language.direction}}">{{title}}</title>
    {{#canonical}}
    <link rel="canonical" href="{{canonical}}">
    {{/canonical}}
    <meta http-equiv="refresh" content="0; url={{url}}">
    </head>
    <body>
    <p>{{{moved-html}}} <a href="{{url}}" lang="{{text-language.tag}}" \
    dir="{{text-language.direction}}">{{{quoted-title-html}}}</a></p>
    </body>
    </html>

    """
}
