import Templates

/// The text from which a page is translated, or which stands in for a translation.
struct OriginalView: TemplateData {
  let language: LanguageView
  let name, url: String

  static let fields: Fields<OriginalView> = [
    .text("tag", .said("the tag of its language", "言語タグ")) { $0.language.tag },
    .text("direction", .said("ltr or rtl", "文字の向き（ltr か rtl）")) { $0.language.direction },
    .text("name", .said("what the language calls itself", "その言語での言語名")) { $0.name },
    .text("url", .said("its address", "アドレス")) { $0.url },
  ]
}
