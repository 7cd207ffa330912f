import Manuscript
import Markdown
import Templates
import YAML

/// What the texts of the starter may name.
struct StarterData: TemplateData {
  /// The site's name as it was typed.
  var name: String
  /// The site's languages, the source language first.
  var languages: [Language]
  /// The day of a press release.
  var date: CalendarDate?
  /// For each language the one whose texts it begins with; nil for one that has texts of its own.
  var lenders: [Language?] = []
  /// The title of a page that is new; empty for one of a new site.
  var title = ""
  /// The name of the folder of texts.
  var content = ContentFolder.usualName

  static let fields: Fields<StarterData> = [
    .asItIs("name") { InlineText.markdown(of: $0.name) },
    .asItIs("name-yaml") { InlineText.source(of: $0.name).yaml },
    .asItIs("title-yaml") { InlineText.source(of: $0.title).yaml },
    .asItIs("content-yaml") { $0.content.yaml },
    .asItIs("date") { $0.date.map { "\($0)" } ?? "" },
    .asItIs("source") { $0.languages.first?.tag ?? "" },
    .asItIs("languages-yaml") { "[" + $0.languageEntries.joined(separator: ", ") + "]" },
    .list("languages") { $0.languages.map { StarterLanguage(language: $0) } },
    .list("others") { $0.languages.dropFirst().map { StarterLanguage(language: $0) } },
    .flag("has-others") { $0.languages.count > 1 },
  ]

  /// The languages as `site.yaml` has them. What stands in a file that is not translated yet is what its readers see,
  /// though it is not the source's.
  private var languageEntries: [String] {
    languages.enumerated().map { index, language in
      guard lenders.indices.contains(index), let lender = lenders[index],
        lender != languages.first
      else { return language.tag }
      return "{tag: \(language.tag), fallback: [\(lender.tag)]}"
    }
  }
}

/// What they may name of a language.
struct StarterLanguage: TemplateData {
  var language: Language

  static let fields: Fields<StarterLanguage> = [
    .asItIs("tag") { $0.language.tag },
    .asItIs("own-name") { $0.language.ownName },
  ]
}

extension Field {
  /// Words, written with `{{{name}}}`: in Markdown and YAML, HTML's escapes would be seen.
  fileprivate static func asItIs(
    _ name: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Field {
    .html(name) { Array(text($0).utf8) }
  }
}
