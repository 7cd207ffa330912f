import Diagnostics
import Manuscript
import Markdown
import Templates

extension Field {
  /// A short text where machines read it, as `{{name}}`: plain.
  static func plain(
    _ name: String, _ about: Wording? = nil,
    _ text: @escaping @Sendable (Subject) -> InlineText
  ) -> Field {
    .text(name, about) { text($0).plain }
  }

  /// A short text where people see it, as `{{{name-html}}}`: with its readings.
  ///
  /// - Parameter isUpright: whether it stands in vertical lines, so that short numbers are marked.
  static func shown(
    _ name: String, upright isUpright: @escaping @Sendable (Subject) -> Bool = { _ in false },
    _ text: @escaping @Sendable (Subject) -> InlineText
  ) -> Field {
    .html(
      name + "-html", .said("the same with its furigana", "ふりがな付きの同じもの"),
      later: { subject in
        let (text, combinesDigits) = (text(subject), isUpright(subject))
        return { text.html(combinesDigits: combinesDigits) }
      })
  }

  /// The language of what stands under a name, or of the whole subject, when it is not that of the page around it.
  static func foreign(
    _ name: String? = nil, _ language: @escaping @Sendable (Subject) -> LanguageView?
  ) -> Field {
    .record(
      name.map { "\($0)-foreign" } ?? "foreign",
      .said("its language, when it is not the page's", "ページと違う言語のときの、その言語"), language)
  }
}

extension Wording {
  /// What is said of a name in English and Japanese.
  static func said(_ english: String, _ japanese: String) -> Wording {
    Wording(english: english, japanese: japanese)
  }
}
