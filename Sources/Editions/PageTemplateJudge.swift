import Diagnostics
import Manuscript
import Themes

/// Judges the templates for which pages ask in their front matter.
struct PageTemplateJudge {
  let site: Site
  let theme: Theme

  /// What is wrong with what pages ask for; and the page templates of the theme's own that none asks for.
  var diagnostics: [Diagnostic] {
    var asked: Set<String> = []
    var found: [Diagnostic] = []
    // By indices: few of many pages ask, and to copy one only to look is dear.
    for version in site.versions.indices {
      for page in site.versions[version].pages.indices {
        guard let choice = site.versions[version].pages[page].template else { continue }
        asked.insert(choice.name)
        // A translation may have it from its source, where it is judged.
        guard choice.location.file == site.versions[version].pages[page].sourceName,
          site.versions[version].pages[page].original == nil
        else { continue }
        if let problem = problem(with: choice) { found.append(problem) }
      }
    }
    let idle = theme.idlePages.filter { !asked.contains($0.key) }
    return found + idle.values
  }

  private func problem(with choice: TemplateChoice) -> Diagnostic? {
    switch theme.roles[choice.name] {
    case nil: missing(choice)
    case .contracted(.page(isForAny: true, _)), .ownPage: nil
    case .contracted(.page):
      unsuitable(
        choice,
        Wording(
          english: "The template “\(choice.name)” is that of pages of another kind.",
          japanese: "「\(choice.name)」は、ほかの種類のページのテンプレートです。"))
    case .contracted(.part), .part, .file:
      unsuitable(
        choice,
        Wording(
          english: "The template “\(choice.name)” makes a part of pages, and no whole page.",
          japanese: "「\(choice.name)」は、ページの一部を作るテンプレートで、ページ全体は作れません。"))
    case .unused: fragment(choice)
    }
  }

  /// The templates for which any page can ask.
  private var names: [String] {
    theme.roles.filter { $0.value.isForAnyPage }.keys.sorted()
  }

  private var known: Wording {
    Wording(
      english: "Known here: \(names.joined(separator: ", ")).",
      japanese: "使えるもの：\(names.joined(separator: "、"))")
  }

  private func missing(_ choice: TemplateChoice) -> Diagnostic {
    let close = Wording.didYouMean(choice.name, among: names)
    return .error(
      .unknownTemplate, at: choice.location,
      Wording(
        english: "The theme has no template “\(choice.name)”.",
        japanese: "テーマに「\(choice.name)」というテンプレートはありません。"),
      hint: close.map {
        Wording(
          english: "\($0.english) \(known.english)", japanese: "\($0.japanese)\(known.japanese)")
      } ?? known)
  }

  private func unsuitable(_ choice: TemplateChoice, _ message: Wording) -> Diagnostic {
    .error(.unsuitableTemplate, at: choice.location, message, hint: known)
  }

  private func fragment(_ choice: TemplateChoice) -> Diagnostic {
    .error(
      .missingLayout, at: choice.location,
      Wording(
        english: "The template “\(choice.name)” has no layout: the page would be a fragment.",
        japanese: "「\(choice.name)」というテンプレートにはレイアウトがないので、ページが断片になります。"),
      hint: Wording(
        english:
          "Begin the template with {{< layout}}{{$ main}} and end it with {{/ main}}{{/ layout}}.",
        japanese: "テンプレートを {{< layout}}{{$ main}} で始め、{{/ main}}{{/ layout}} で終えてください。"))
  }
}
