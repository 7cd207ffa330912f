import Diagnostics
import Manuscript
import Markdown
import Themes
import YAML

/// Reads the files of a theme, and collects what is wrong with them.
struct ThemeReader {
  let files: ThemeFiles
  let settings: SiteSettings
  private(set) var diagnostics: [Diagnostic] = []

  init(files: ThemeFiles, settings: SiteSettings) {
    self.files = files
    self.settings = settings
  }

  mutating func read() -> Theme? {
    let themeSettings = readSettings()
    var locales = settings.languages.compactMap { readLocale($0) }
    let templates = readTemplates()
    guard locales.count == settings.languages.count else { return nil }
    for version in locales.indices { borrowWords(for: version, &locales) }
    let source = files.location(of: ThemeFolder.settingsFile)
    let colours = Record(
      texts: themeSettings.allColours.map { ($0.name, $0.colour.description) }, from: source)
    let commonData = locales.map { locale in
      Record(records: [
        "words": Record(
          texts: locale.words.map { ($0.key, $0.text) }, from: localeFile(locale.tag)),
        "formats": Record(texts: locale.writing.marks, from: localeFile(locale.tag)),
        "settings": Record(texts: themeSettings.texts, from: source),
        "colours": colours,
      ])
    }
    let fileData = Record(records: [
      "colours": colours, "fonts": Record(texts: themeSettings.allFonts, from: source),
    ])
    judge(templates, with: commonData, fileData)
    guard let printStyle = style(Theme.printStyleName),
      let releaseStyle = style(Theme.releaseStyleName)
    else { return nil }
    return Theme(
      templates: templates, locales: locales, settings: themeSettings, commonData: commonData,
      fileData: fileData, assets: readAssets(), printStyle: printStyle,
      printScript: files.file(Theme.printScriptName)?.bytes ?? [], releaseStyle: releaseStyle)
  }
}

extension ThemeReader {
  /// A style that pages on paper hold in themselves.
  private mutating func style(_ path: String) -> [UInt8]? {
    if let file = files.file(path) { return file.bytes }
    diagnostics.append(noStyle(path))
    return nil
  }

  private func localeFile(_ tag: String) -> String {
    files.location(of: "locales/\(tag).yaml")
  }

  /// What the theme declares, with the site's changes.
  private mutating func readSettings() -> ThemeSettings {
    var reader = ThemeSettingsReader(assets: files.all.filter { $0.path.hasPrefix("assets/") })
    let layers = files.layers(of: ThemeFolder.settingsFile)
    if layers.isEmpty { diagnostics.append(noTheme) }
    for layer in layers {
      do throws(Diagnostic) {
        let text = try SourceText.checked(layer.file.bytes, file: layer.location)
        guard let node = try YAMLNode.parse(text, file: layer.location) else { throw noTheme }
        reader.read(node)
      } catch {
        diagnostics.append(error)
      }
    }
    reader.apply(settings.themeSettings)
    diagnostics += reader.diagnostics + ContrastJudge(settings: reader.settings).diagnostics
    return reader.settings
  }

  /// The files that are copied, pictures without what they say about where they were taken.
  private mutating func readAssets() -> [SourceFile] {
    var assets: [SourceFile] = []
    let inlined = [Theme.printStyleName, Theme.printScriptName, Theme.releaseStyleName]
    for file in files.all where file.path.hasPrefix("assets/") && !inlined.contains(file.path) {
      do throws(PictureProblem) {
        let bytes = try PictureMetadata.removed(from: file.bytes)
        assets.append(SourceFile(path: file.path, bytes: bytes))
      } catch {
        diagnostics.append(error.diagnostic(at: Location(files.location(of: file.path))))
      }
    }
    return assets
  }

  private mutating func readLocale(_ language: Language) -> Locale? {
    let tags = language.lookupTags
    guard let tag = tags.first(where: { files.file("locales/\($0).yaml") != nil }),
      let file = files.file("locales/\(tag).yaml")
    else {
      diagnostics.append(noLocale(language))
      return nil
    }
    let (locale, problems) = Locale.read(file, tag: tag, in: files.folder(of: file.path))
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
    let templates = files.all.filter {
      $0.path.hasPrefix("templates/") && $0.path.hasSuffix(suffix)
    }
    let (set, problems) = TemplateSet.parse(
      templates.map { file in
        TemplateFile(
          name: String(file.path.dropFirst("templates/".count).dropLast(suffix.count)),
          path: files.location(of: file.path), bytes: file.bytes)
      })
    diagnostics += problems
    for name in Theme.TemplateName.allCases where !set.names.contains(name.rawValue) {
      diagnostics.append(noTemplate(name))
    }
    return set
  }

  /// Judges every page's template against the data that it will get, in every language, and those that
  /// become files.
  private mutating func judge(
    _ templates: TemplateSet, with commonData: [Record], _ fileData: Record
  ) {
    let uses = commonData.flatMap { common in
      Theme.TemplateName.allCases.filter { templates.names.contains($0.rawValue) }.map { name in
        TemplateUse(name.rawValue, [common.layout, name.layout])
      }
    }
    let fileUses = templates.fileNames.map { name in
      TemplateUse(name, [fileData.layout, ThemeFileView.fields.layout])
    }
    diagnostics += templates.check(uses + fileUses)
    for name in templates.fileNames where files.file("assets/\(name)") != nil {
      diagnostics.append(madeTwice(name))
    }
  }
}

extension ThemeReader {
  private var noTheme: Diagnostic {
    .error(
      at: Location(files.location(of: ThemeFolder.settingsFile)),
      Wording(
        english: "This folder holds no theme: it has no \(ThemeFolder.settingsFile).",
        japanese: "このフォルダーにはテーマがありません（\(ThemeFolder.settingsFile) がありません）。"),
      hint: Wording(
        english: "Name the theme's folder with --theme.",
        japanese: "--theme でテーマのフォルダーを指定してください。"))
  }

  private func noStyle(_ path: String) -> Diagnostic {
    .error(
      at: Location(files.location(of: path)),
      Wording(
        english: "The theme lacks this style of its pages on paper.",
        japanese: "テーマに、印刷するページのこのスタイルがありません。"),
      hint: Wording(
        english: "Copy it from the default theme.", japanese: "標準のテーマから写してください。"))
  }

  private func noLocale(_ language: Language) -> Diagnostic {
    .error(
      at: Location(localeFile(language.tag)),
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
      at: Location(localeFile(tag)),
      Wording(
        english:
          "\(keys.count) words of the theme are not translated; another language's are used.",
        japanese: "テーマのことばが\(keys.count)個、訳されていません。ほかの言語のことばを使います。"),
      hint: Wording(
        english: "Write a text behind: \(shown)", japanese: "次の項目の後ろに訳を書いてください： \(shown)"))
  }

  private func madeTwice(_ name: String) -> Diagnostic {
    .error(
      at: Location(files.location(of: "templates/\(name).mustache")),
      Wording(
        english: "This template makes the file assets/\(name), which the theme has already.",
        japanese: "このテンプレートは assets/\(name) を作りますが、テーマには同じ名前のファイルがもうあります。"),
      hint: Wording(english: "Remove one of the two.", japanese: "どちらか一方を消してください。"))
  }

  private func noTemplate(_ name: Theme.TemplateName) -> Diagnostic {
    .error(
      at: Location(files.location(of: "templates/\(name.rawValue).mustache")),
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
