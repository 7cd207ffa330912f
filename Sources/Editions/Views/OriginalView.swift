import Templates

/// The text from which a page is translated, or which stands in for a translation.
struct OriginalView: TemplateData {
  let language: LanguageView
  let name, url: String

  static let fields: Fields<OriginalView> = [
    .text("tag") { $0.language.tag },
    .text("direction") { $0.language.direction },
    .text("name") { $0.name },
    .text("url") { $0.url },
  ]
}
