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
      let document =
        templates.isBuilt(name, on: contract.layout)
        ? contract.layout : templates.documents(of: name).last ?? name
      let culprit = ownTemplate(of: document, templates) ?? document
      if !named.contains(culprit) { named.append(culprit) }
    }
    return named.map { silence($0, isPart: !templates.isPage($0, layout: "")) }
  }

  /// What the theme itself has of a template of its base: a part that it took the place of says less than before.
  private func ownTemplate(of name: String, _ templates: TemplateSet) -> String? {
    let names = templates.files(of: name).map(\.name).filter {
      files.own.contains("templates/\($0).mustache")
    }
    return names.contains(name) ? name : names.first
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

  /// - Parameter isPart: whether the template is none of a whole page, and so the place of the notices itself.
  private func silence(_ name: String, isPart: Bool) -> Diagnostic {
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
      hint: isPart
        ? Wording(
          english:
            "Begin with a copy of the file of the theme on which this one is based, or remove this one.",
          japanese: "元のテーマの同じ名前のファイルを写して書き直すか、このファイルを消してください。")
        : Wording(
          english: "Add a line {{> notices}} above the page's text.",
          japanese: "本文の上に {{> notices}} という行を加えてください。"))
  }

  private func location(ofTemplate name: String) -> Location {
    Location(files.location(of: "templates/\(name).mustache"))
  }
}
