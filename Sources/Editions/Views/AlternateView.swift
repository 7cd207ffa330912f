import Templates

/// The page's absolute address in one language, for search engines.
struct AlternateView: TemplateData {
  let tag, url: String

  static let fields: Fields<AlternateView> = [
    .text("tag") { $0.tag },
    .text("url") { $0.url },
  ]
}
