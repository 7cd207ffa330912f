import Manuscript
import Templates

/// The page's language as templates see it.
struct LanguageView: TemplateData {
  let tag, direction: String

  static let fields: Fields<LanguageView> = [
    .text("tag", .said("the language's tag, for lang", "言語タグ（lang に書く）")) { $0.tag },
    .text("direction", .said("ltr or rtl, for dir", "文字の向き（dir に書く。ltr か rtl）")) { $0.direction },
  ]

  init(_ language: Language) {
    tag = language.tag
    direction = language.direction.rawValue
  }

  var isRightToLeft: Bool { direction == Language.Direction.rightToLeft.rawValue }
}
