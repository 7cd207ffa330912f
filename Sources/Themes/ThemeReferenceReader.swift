import Diagnostics
import Manuscript
import Markdown
import Templates
import YAML

/// Collects what a theme may use from where it is declared: the contract, and the theme's own files.
struct ThemeReferenceReader {
  let files: ThemeFiles
  private let folders: [ThemeFolder]
  private let contract: TemplateContract
  private let language: MessageLanguage
  private let templates: TemplateSet
  private let roles: [String: TemplateRole]

  init(folders: [ThemeFolder], contract: TemplateContract, language: MessageLanguage) {
    self.folders = folders
    self.contract = contract
    self.language = language
    files = ThemeFiles(folders)
    templates = files.templates().value
    roles = TemplateRole.all(in: templates, keeping: contract)
  }

  func read() -> ThemeReference {
    let name = folders[0].name.split(separator: "/").last.map { String($0) } ?? folders[0].name
    let data = DataNames(contract: contract)
    return ThemeReference(
      title: Wording(
        english: "What the theme “\(name)” may use", japanese: "テーマ「\(name)」で使えるもの"),
      sections: [pages, parts, fileTemplates, blocks, common] + data.sections
        + [words, settings] + StyleNames(files).sections)
  }
}

// Templates
extension ThemeReferenceReader {
  private typealias Section = ThemeReference.Section
  private typealias Item = ThemeReference.Item

  private var pages: Section {
    let own = templates.names.filter { roles[$0] == .ownPage }.map { name in
      Item(
        name, kind: .init(same: "template: \(name)"),
        about: Wording(english: "a page template of the theme's own", japanese: "このテーマが加えたページ"))
    }
    let contracted = contract.templates.compactMap { template -> Item? in
      guard case .page(let isForAny, _) = template.purpose else { return nil }
      let name = template.use.name
      return Item(
        name, kind: isForAny ? .init(same: "template: \(name)") : .nothing, about: template.about)
    }
    return Section(
      title: Wording(english: "Templates of pages", japanese: "ページのテンプレート"),
      use: Wording(
        english: """
          templates/NAME.mustache; behind “template:” stands what a page can ask for in its front matter.
          """,
        japanese: "templates/名前.mustache。「template:」とあるものは、どのページの見出し情報（フロントマター）にも書けます。"),
      items: contracted + own)
  }

  private var parts: Section {
    let contracted = contract.templates.filter { $0.purpose == .part }.map {
      Item($0.use.name, about: $0.about)
    }
    let others = templates.names.filter { roles[$0] == .part }.map { name in
      let users = templates.users(of: name).joined(separator: ", ")
      return Item(
        name, about: Wording(english: "in \(users)", japanese: "\(users) の中"))
    }
    return Section(
      title: Wording(english: "Templates of parts", japanese: "部品のテンプレート"),
      use: Wording(
        english: "Sasshi fills in the first ones; a template takes the others in with {{> NAME}}.",
        japanese: "はじめのものは Sasshi が使います。ほかは、テンプレートに {{> 名前}} と書いて取り込みます。"),
      items: contracted + others)
  }

  private var fileTemplates: Section {
    Section(
      title: Wording(english: "Templates of files", japanese: "ファイルになるテンプレート"),
      use: Wording(
        english: "Any other template whose name has an ending becomes a file in assets/.",
        japanese: "ほかのテンプレートで名前に拡張子のあるものは、assets/ の中のファイルになります。"),
      items: contract.fileNames(of: templates).map {
        Item($0, about: .init(same: "assets/\($0)"))
      })
  }

  private var blocks: Section {
    Section(
      title: Wording(english: "Blocks", japanese: "ブロック"),
      use: Wording(
        english:
          "{{< TEMPLATE}}{{$ BLOCK}}…{{/ BLOCK}}{{/ TEMPLATE}} puts something else in a block's place.",
        japanese: "{{< テンプレート}}{{$ ブロック}}…{{/ ブロック}}{{/ テンプレート}} で、ブロックの中身を替えます。"),
      items: templates.names.filter { roles[$0] == .part }.flatMap { name in
        templates.blocks(of: name).map { block in
          Item(block, about: Wording(english: "in \(name)", japanese: "\(name) の中"))
        }
      })
  }
}

// What every template can say
extension ThemeReferenceReader {
  private var common: Section {
    Section(
      title: Wording(english: "Data of all templates", japanese: "どのテンプレートでも使える値"),
      use: Wording(
        english: """
          Templates of files know colours, choices, pictures and fonts, and the data named below for them; the \
          others all but fonts.
          """,
        japanese: """
          ファイルになるテンプレートで使えるのは、colours、choices、pictures、fonts と、下の専用の値です。\
          ほかのテンプレートでは、fonts のほかはどれも使えます。
          """),
      items: commonItems)
  }

  /// The words in the language in which the reference speaks, or in the first that the theme has.
  private var words: Section {
    let tags = [language == .japanese ? "ja" : "en", "en", "ja"]
    let paths =
      tags.map { "locales/\($0).yaml" }
      + files.all.map(\.path).filter {
        $0.hasPrefix("locales/")
      }
    let layers = paths.lazy.map { files.layers(of: $0) }.first { !$0.isEmpty } ?? []
    let nodes = layers.compactMap { try? Locale.node(of: $0.file, at: $0.location) }
    let whole = nodes.dropFirst().reduce(nodes.first) { base, own in base.map { own.laid(over: $0) }
    }
    let locale = whole.flatMap { Locale.read($0, tag: "").value }
    return Section(
      title: Wording(english: "Words", japanese: "ことば"),
      use: Wording(
        english:
          "{{{words.NAME-html}}}, and {{words.NAME}} in attributes; they stand in locales/TAG.yaml.",
        japanese: "{{{words.名前-html}}}。属性の中では {{words.名前}}。locales/言語.yaml にあります。"),
      items: (locale?.words ?? []).map { Item($0.key, about: .init(same: $0.text.plain)) })
  }

  private var settings: Section {
    Section(
      title: Wording(english: "Settings", japanese: "設定"),
      use: Wording(
        english:
          "A site changes them below “theme” in site.yaml, a theme below “settings” in theme.yaml.",
        japanese: "サイトは site.yaml の theme の下で、テーマは theme.yaml の settings の下で変えます。"),
      items: DeclaredSetting.all(in: folders).map {
        Item($0.name, kind: .init(same: $0.value), about: $0.sentence)
      })
  }
}
