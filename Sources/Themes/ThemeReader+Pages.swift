import Diagnostics
import Manuscript
import Templates

// Templates of pages that would make pages that are not whole.
extension ThemeReader {
  /// Errors about templates of pages that are no whole pages. Of a theme without the layout nothing is known.
  func fragments(_ templates: TemplateSet) -> [Diagnostic] {
    guard templates.names.contains(contract.layout) else { return [] }
    return pageNames(in: templates).filter { !templates.isPage($0, layout: contract.layout) }
      .map(fragment)
  }

  /// Errors about templates of pages that do not show what readers of translations have to know, when the site
  /// has such readers; of those that have it from the layout, the layout alone is named.
  func silentPages(_ templates: TemplateSet, _ roles: [String: TemplateRole]) -> [Diagnostic] {
    guard templates.names.contains(contract.layout), settings.languages.count > 1 else { return [] }
    let silent = templates.names.filter { name in
      let hasText: Bool =
        switch roles[name] {
        case .contracted(.page(_, let hasText)): hasText
        case .ownPage: true
        default: false
        }
      guard hasText, templates.isPage(name, layout: contract.layout) else { return false }
      return !contract.notices.allSatisfy { templates.says($0, within: name) }
    }
    var named: [String] = []
    for name in silent {
      let culprit = templates.isBuilt(name, on: contract.layout) ? contract.layout : name
      if !named.contains(culprit) { named.append(culprit) }
    }
    return named.map(silence)
  }

  private func pageNames(in templates: TemplateSet) -> [String] {
    contract.templates.compactMap { template in
      guard case .page = template.purpose, templates.names.contains(template.use.name) else {
        return nil
      }
      return template.use.name
    }
  }

  private func fragment(_ name: String) -> Diagnostic {
    let layout = contract.layout
    return .error(
      .missingLayout, at: location(ofTemplate: name),
      Wording(
        english:
          "This template has no layout: its pages would be fragments, without head and menu.",
        japanese: "このテンプレートにはレイアウトがないので、ページが、ヘッダーもメニューもない断片になります。"),
      hint: Wording(
        english: "Begin with {{< \(layout)}}{{$ main}} and end with {{/ main}}{{/ \(layout)}}.",
        japanese: "{{< \(layout)}}{{$ main}} で始め、{{/ main}}{{/ \(layout)}} で終えてください。"))
  }

  private func silence(_ name: String) -> Diagnostic {
    .error(
      .missingNotices, at: location(ofTemplate: name),
      Wording(
        english: """
          This template does not show the notices: nobody would learn that a page is not translated, or that \
          its translation is out of date.
          """,
        japanese: """
          このテンプレートにはお知らせ（notices）がないので、まだ訳されていないページや、訳が古いページであることが、\
          読む人に伝わりません。
          """),
      hint: Wording(
        english: "Add a line {{> notices}} above the page's text.",
        japanese: "本文の上に {{> notices}} という行を加えてください。"))
  }

  private func location(ofTemplate name: String) -> Location {
    Location(files.location(of: "templates/\(name).mustache"))
  }
}
