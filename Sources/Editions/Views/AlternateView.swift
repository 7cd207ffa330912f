import Templates

/// The page's absolute address in one language, for search engines.
struct AlternateView: TemplateData {
  let tag, url: String

  static let fields: Fields<AlternateView> = [
    .text("tag", .said("its language tag", "言語タグ")) { $0.tag },
    .text("url", .said("its address", "アドレス")) { $0.url },
  ]
}
