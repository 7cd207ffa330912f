import Diagnostics
import Manuscript
import Markdown
import Themes
import YAML

/// Reads the files of a theme, and collects what is wrong with them.
struct ThemeReader {
  let files: [SourceFile]
  let folder: String
  let settings: SiteSettings
  private(set) var diagnostics: [Diagnostic] = []

  init(files: [SourceFile], folder: String, settings: SiteSettings) {
    self.files = files
    self.folder = folder
    self.settings = settings
  }

  mutating func read() -> Theme? {
    let themeSettings = readSettings()
    var locales = settings.languages.compactMap { readLocale($0) }
    let templates = readTemplates()
    guard locales.count == settings.languages.count else { return nil }
    for version in locales.indices { borrowWords(for: version, &locales) }
    let commonData = locales.map { locale in
      Record(records: [
        "words": Record(
          texts: locale.words.map { ($0.key, $0.text) }, from: localeFile(locale.tag, in: folder)),
        "formats": Record(texts: locale.writing.marks, from: localeFile(locale.tag, in: folder)),
        "settings": Record(texts: themeSettings, from: "\(folder)/\(Self.settingsFile)"),
      ])
    }
    judge(templates, with: commonData)
    guard let printStyle = file(Theme.printStyleName) else {
      diagnostics.append(noPrintStyle)
      return nil
    }
    return Theme(
      templates: templates, locales: locales, commonData: commonData, assets: readAssets(),
      printStyle: printStyle.bytes, printScript: file(Theme.printScriptName)?.bytes ?? [])
  }
}

extension ThemeReader {
  private static let settingsFile = "theme.yaml"

  private func file(_ path: String) -> SourceFile? {
    files.first { $0.path == path }
  }

  private func localeFile(_ tag: String, in folder: String) -> String {
    "\(folder)/locales/\(tag).yaml"
  }

  /// The theme's settings with the site's changes.
  private mutating func readSettings() -> [(name: String, text: String)] {
    let location = Location("\(folder)/\(Self.settingsFile)")
    var values: [(name: String, text: String)] = []
    do throws(Diagnostic) {
      guard let file = file(Self.settingsFile) else { throw noTheme(location) }
      let text = try SourceText.checked(file.bytes, file: location.file)
      guard let node = try YAMLNode.parse(text, file: location.file) else {
        throw noTheme(location)
      }
      var reader = MappingReader(node)
      _ = reader.requiredText("name", example: "name: Our theme")
      let entries = reader.optional("settings") { node throws(Diagnostic) in try node.mapping() }
      for entry in entries ?? [] {
        values.append((entry.key, try entry.value.text()))
      }
      diagnostics += reader.finish()
    } catch {
      diagnostics.append(error)
    }
    for change in settings.themeSettings {
      if let index = values.firstIndex(where: { $0.name == change.name }) {
        values[index].text = change.value
      } else {
        diagnostics.append(unknownSetting(change, among: values.map(\.name)))
      }
    }
    return values
  }

  /// The files that are copied, pictures without what they say about where they were taken.
  private mutating func readAssets() -> [SourceFile] {
    var assets: [SourceFile] = []
    let inlined = [Theme.printStyleName, Theme.printScriptName]
    for file in files where file.path.hasPrefix("assets/") && !inlined.contains(file.path) {
      do throws(PictureProblem) {
        let bytes = try PictureMetadata.removed(from: file.bytes)
        assets.append(SourceFile(path: file.path, bytes: bytes))
      } catch {
        diagnostics.append(error.diagnostic(at: Location("\(folder)/\(file.path)")))
      }
    }
    return assets
  }

  private mutating func readLocale(_ language: Language) -> Locale? {
    let tags = language.lookupTags
    guard let tag = tags.first(where: { file("locales/\($0).yaml") != nil }),
      let file = file("locales/\(tag).yaml")
    else {
      diagnostics.append(noLocale(language))
      return nil
    }
    let (locale, problems) = Locale.read(file, tag: tag, in: folder)
    diagnostics += problems
    return locale
  }

  /// Takes the words that a locale has without a text from the languages that stand in for it.
  private mutating func borrowWords(for version: Int, _ locales: inout [Locale]) {
    let keys = locales[version].untranslatedWords
    guard !keys.isEmpty else { return }
    let sources = settings.fallbacks(of: version) + locales.indices
    let words = sources.map { locales[$0].words }
    for key in keys {
      let word = words.lazy.compactMap { $0.first { $0.key == key } }.first
      locales[version].words.append(word ?? Locale.Word(key: key, text: ""))
    }
    diagnostics.append(untranslated(keys, in: locales[version].tag))
  }

  private mutating func readTemplates() -> TemplateSet {
    let suffix = ".mustache"
    let templates = files.filter { $0.path.hasPrefix("templates/") && $0.path.hasSuffix(suffix) }
    let (set, problems) = TemplateSet.parse(
      templates.map { file in
        TemplateFile(
          name: String(file.path.dropFirst("templates/".count).dropLast(suffix.count)),
          path: "\(folder)/\(file.path)", bytes: file.bytes)
      })
    diagnostics += problems
    for name in Theme.TemplateName.allCases where !set.names.contains(name.rawValue) {
      diagnostics.append(noTemplate(name))
    }
    return set
  }

  /// Judges every page's template against the data that it will get, in every language.
  private mutating func judge(_ templates: TemplateSet, with commonData: [Record]) {
    let uses = commonData.flatMap { common in
      Theme.TemplateName.allCases.filter { templates.names.contains($0.rawValue) }.map { name in
        TemplateUse(name.rawValue, [common.layout, name.layout])
      }
    }
    diagnostics += templates.check(uses)
  }
}

extension ThemeReader {
  private func noTheme(_ location: Location) -> Diagnostic {
    .error(
      at: location,
      Wording(
        english: "This folder holds no theme: it has no \(Self.settingsFile).",
        japanese: "このフォルダーにはテーマがありません（\(Self.settingsFile) がありません）。"),
      hint: Wording(
        english: "Name the theme's folder with --theme.",
        japanese: "--theme でテーマのフォルダーを指定してください。"))
  }

  private var noPrintStyle: Diagnostic {
    .error(
      at: Location("\(folder)/\(Theme.printStyleName)"),
      Wording(
        english: "The theme lacks the style of the print edition.",
        japanese: "テーマに印刷版のスタイルがありません。"),
      hint: Wording(
        english: "Copy it from the default theme.", japanese: "標準のテーマから写してください。"))
  }

  private func unknownSetting(
    _ change: SiteSettings.ThemeSetting, among names: [String]
  ) -> Diagnostic {
    .error(
      at: change.location,
      Wording(
        english: "The theme has no setting “\(change.name)”.",
        japanese: "テーマに「\(change.name)」という設定はありません。"),
      hint: names.isEmpty ? nil : .didYouMean(change.name, orOneOf: names))
  }

  private func noLocale(_ language: Language) -> Diagnostic {
    .error(
      at: Location(localeFile(language.tag, in: folder)),
      Wording(
        english: "The theme has no words in the language “\(language.tag)”.",
        japanese: "テーマに言語「\(language.tag)」のことばがありません。"),
      hint: Wording(
        english: "“sasshi new language \(language.tag)” makes this file for you to translate.",
        japanese: "「sasshi new language \(language.tag)」で、このファイルのひな型を作れます。"))
  }

  private func untranslated(_ keys: [String], in tag: String) -> Diagnostic {
    let shown = keys.prefix(5).joined(separator: ", ") + (keys.count > 5 ? ", …" : "")
    return .warning(
      at: Location(localeFile(tag, in: folder)),
      Wording(
        english:
          "\(keys.count) words of the theme are not translated; another language's are used.",
        japanese: "テーマのことばが\(keys.count)個、訳されていません。ほかの言語のことばを使います。"),
      hint: Wording(
        english: "Write a text behind: \(shown)", japanese: "次の項目の後ろに訳を書いてください： \(shown)"))
  }

  private func noTemplate(_ name: Theme.TemplateName) -> Diagnostic {
    .error(
      at: Location("\(folder)/templates/\(name.rawValue).mustache"),
      Wording(
        english: "The theme lacks this template.", japanese: "テーマにこのテンプレートがありません。"),
      hint: Wording(
        english: "Copy it from the default theme.", japanese: "標準のテーマから写してください。"))
  }
}

extension Theme {
  /// A page's HTML.
  func render(_ name: TemplateName, with page: Record, version: Int) -> [UInt8] {
    templates.render(name.rawValue, with: [commonData[version], page])
  }
}
