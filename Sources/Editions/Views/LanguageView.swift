import Manuscript
import Templates

/// The page's language as templates see it.
struct LanguageView: TemplateData {
  let tag, direction: String

  static let fields: Fields<LanguageView> = [
    .text("tag") { $0.tag },
    .text("direction") { $0.direction },
  ]

  init(_ language: Language) {
    tag = language.tag
    direction = language.direction.rawValue
  }

  var isRightToLeft: Bool { direction == Language.Direction.rightToLeft.rawValue }
}
