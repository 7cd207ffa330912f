import Diagnostics
import Manuscript
import Templates

// What stands in the theme's own folder and changes nothing: it was meant to.
extension ThemeReader {
  /// Warnings about the theme's own files that nothing uses. What a base has that this theme does not need any
  /// more is none of its business.
  func unusedFiles(_ roles: [String: TemplateRole]) -> [Diagnostic] {
    files.own.compactMap { path in
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return isKnownAtRoot(path) ? nil : unused(path) }
      return switch parts[0] {
      case "templates": unusedTemplate(parts[1], roles)
      case "locales": unusedLocale(parts[1])
      case "assets": parts[1].hasSuffix(Self.templateEnding) ? misplacedTemplate(parts[1]) : nil
      default: unused(path)
      }
    }
  }

  /// What is to be said of the page templates that the theme adds, by name, when no page asks for them.
  /// One on which another is built is used.
  func idlePages(
    _ roles: [String: TemplateRole], _ templates: TemplateSet
  ) -> [String: Diagnostic] {
    var idle: [String: Diagnostic] = [:]
    for (name, role) in roles where role == .ownPage && !templates.isParent(name) {
      let path = "templates/\(name)\(Self.templateEnding)"
      if files.own.contains(path) { idle[name] = idlePage(name, at: path, roles) }
    }
    return idle
  }

  /// Warnings about settings that the theme adds to those of its base, and no template names.
  func unusedSettings(_ settings: ThemeSettings, _ templates: TemplateSet) -> [Diagnostic] {
    let added = settings.settings.filter(\.isAdded)
    guard !added.isEmpty else { return [] }
    let judged = settings.contrasts.flatMap { [$0.text] + $0.backgrounds }
    let known = settings.settings.filter { !$0.isAdded }.map(\.name)
    return added.filter { setting in
      !judged.contains(setting.name)
        && !templates.names.contains { templates.says(setting.name, within: $0) }
    }.map { unusedSetting($0, among: known) }
  }
}

extension ThemeReader {
  private static let templateEnding = ".mustache"

  /// Whether a file beside `theme.yaml` need not be used: texts for those who keep the theme.
  private func isKnownAtRoot(_ path: String) -> Bool {
    path == ThemeFolder.settingsFile || path.hasSuffix(".md") || path.hasSuffix(".txt")
      || !path.contains(".")
  }

  private func unused(_ path: String) -> Diagnostic {
    let name = String(path.split(separator: "/").last ?? "")
    // A folder's name may be misspelt, or the file lies beside the folder in which it belongs.
    let places =
      ["templates", "locales", "assets"].map { "\($0)/\(name)" } + [
        ThemeFolder.settingsFile
      ]
    let close = path.contains("/") ? places.closest(to: path) : place(ofStray: path)
    return .warning(
      .unusedThemeFile, at: Location(files.location(of: path)), Self.nothingUses,
      hint: close.map { .didYouMean($0) }
        ?? Wording(
          english: "A theme has theme.yaml and the folders templates, locales and assets.",
          japanese: "テーマで使われるのは、theme.yaml と、templates・locales・assets の各フォルダーの中のファイルです。"))
  }

  private func place(ofStray name: String) -> String? {
    if name.hasSuffix(Self.templateEnding) { return "templates/\(name)" }
    if name.hasPrefix("theme.") { return ThemeFolder.settingsFile }
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? nil : "assets/\(name)"
  }

  private func unusedTemplate(_ file: String, _ roles: [String: TemplateRole]) -> Diagnostic? {
    if file.hasSuffix(".md") || file.hasSuffix(".txt") { return nil }
    let isTemplate = file.hasSuffix(Self.templateEnding)
    let name = isTemplate ? String(file.dropLast(Self.templateEnding.utf8.count)) : file
    if isTemplate, roles[name] != .unused { return nil }
    let stem = isTemplate ? name : String(name.prefix { $0 != "." })
    let others = roles.filter { $0.value != .unused }.keys.sorted()
    let close = others.closest(to: stem).map { "\($0)\(Self.templateEnding)" }
    return .warning(
      .unusedThemeFile, at: Location(files.location(of: "templates/\(file)")), Self.nothingUses,
      hint: close.map { .didYouMean($0) }
        ?? (isTemplate
          ? use(of: name)
          : Wording(
            english: "The name of a template ends with \(Self.templateEnding).",
            japanese: "テンプレートの名前は \(Self.templateEnding) で終わります。")))
  }

  private func use(of name: String) -> Wording {
    let layout = contract.layout
    return Wording(
      english: """
        Take it into another template with {{> \(name)}}; or begin it with {{< \(layout)}}, and a page can \
        ask for it with “template: \(name)”.
        """,
      japanese: """
        ほかのテンプレートに {{> \(name)}} と書いて取り込んでください。ページのテンプレートにするなら \
        {{< \(layout)}} で始め、ページに「template: \(name)」と書きます。
        """)
  }

  private func unusedLocale(_ file: String) -> Diagnostic? {
    let ending = ".yaml"
    let at = Location(files.location(of: "locales/\(file)"))
    guard file.hasSuffix(ending) else {
      let close = file.hasSuffix(".yml") ? "locales/\(file.dropLast(4))\(ending)" : nil
      return .warning(
        .unusedThemeFile, at: at, Self.nothingUses,
        hint: close.map { .didYouMean($0) }
          ?? Wording(
            english: "A file of words is called by its language: ja\(ending).",
            japanese: "ことばのファイルは、ja\(ending) のように言語の記号を名前にします。"))
    }
    let tag = String(file.dropLast(ending.utf8.count))
    if settings.languages.contains(where: { $0.lookupTags.contains(tag) }) { return nil }
    // A language alone, in small letters, is written as it should be.
    let isPlain = tag.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    let canonical = isPlain ? nil : Language(meantBy: tag)?.tag
    if let canonical, canonical != tag, canonical.lowercased() == tag.lowercased() {
      return .warning(
        .unusedThemeFile, at: at, Self.nothingUses,
        hint: .didYouMean("locales/\(canonical)\(ending)"))
    }
    guard let doubt = Self.doubt(about: tag, at: at) else { return nil }
    return .warning(
      .unusedThemeFile, at: at,
      Wording(
        english: "No language uses this file: \(doubt.message.english)",
        japanese: "このファイルは、どの言語にも使われません。\(doubt.message.japanese)"),
      hint: doubt.hint)
  }

  /// Why a tag is that of no language; nil when it may be one.
  private static func doubt(about tag: String, at location: Location) -> Diagnostic? {
    guard let language = Language(tag: tag) else {
      return .warning(
        .unusedThemeFile, at: location,
        Wording(english: "“\(tag)” is no language tag.", japanese: "「\(tag)」は言語の記号ではありません。"),
        hint: Wording(
          english: "Name it like ja.yaml, pt-BR.yaml or zh-Hant.yaml.",
          japanese: "ja.yaml、pt-BR.yaml、zh-Hant.yaml のような名前にしてください。"))
    }
    let doubt = language.doubt(at: location)
    // A language whose code is also that of a country may well be meant by a theme.
    return doubt?.identifier == .confusableLanguage && doubt?.severity == .warning ? nil : doubt
  }

  private func misplacedTemplate(_ file: String) -> Diagnostic {
    .warning(
      .unusedThemeFile, at: Location(files.location(of: "assets/\(file)")),
      Wording(
        english: "A template in “assets” is not used as one: it is copied as it is.",
        japanese: "assets の中のテンプレートは、テンプレートとしては使われず、そのまま写されます。"),
      hint: Wording(
        english: "Move it to templates/\(file).", japanese: "templates/\(file) に移してください。"))
  }

  private func idlePage(
    _ name: String, at path: String, _ roles: [String: TemplateRole]
  ) -> Diagnostic {
    let contracted = contract.templates.map(\.use.name)
    return .warning(
      .unusedThemeFile, at: Location(files.location(of: path)),
      Wording(
        english: "No page asks for this template.", japanese: "このテンプレートを使うページがありません。"),
      hint: name.contains("/")
        ? Wording(
          english: "A page can ask for one right in the folder alone: move it to templates/.",
          japanese: "ページのテンプレートは、templates フォルダーのすぐ下に移してください。")
        : contracted.closest(to: name).map { .didYouMean("\($0)\(Self.templateEnding)") }
          ?? Wording(
            english: "Write “template: \(name)” into the front matter of a page.",
            japanese: "使うページの見出し情報（フロントマター）に「template: \(name)」と書いてください。"))
  }

  private func unusedSetting(
    _ setting: ThemeSettings.Setting, among known: [String]
  ) -> Diagnostic {
    .warning(
      .unusedSetting, at: setting.location,
      Wording(
        english: "No template uses the setting “\(setting.name)”.",
        japanese: "「\(setting.name)」という設定を使うテンプレートがありません。"),
      hint: .didYouMean(setting.name, among: known)
        ?? Wording(
          english: """
            Write {{settings.\(setting.name)}} into the template of a page (one of a file, such as \
            settings.css, does not know it), or remove the line.
            """,
          japanese: """
            ページのテンプレートに {{settings.\(setting.name)}} と書くか、この行を消してください\
            （settings.css のような、ファイルになるテンプレートには書けません）。
            """))
  }

  private static let nothingUses = Wording(
    english: "Nothing uses this file.", japanese: "このファイルは、どこにも使われていません。")
}
