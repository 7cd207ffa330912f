import Diagnostics
import Manuscript
import Markdown
import Pictures
import Templates
import YAML

/// Reads the files of a theme, and collects what is wrong with them.
struct ThemeReader {
  let files: ThemeFiles
  let pictures: SitePictures
  let settings: SiteSettings
  let contract: TemplateContract
  private(set) var diagnostics: [Diagnostic] = []

  init(
    files: ThemeFiles, with pictures: SitePictures, settings: SiteSettings,
    contract: TemplateContract
  ) {
    self.files = files
    self.pictures = pictures
    self.settings = settings
    self.contract = contract
  }

  mutating func read() -> Theme? {
    guard let themeSettings = readSettings() else { return nil }
    let templates = readTemplates()
    let locales = readLocales(for: templates)
    guard locales.count == settings.languages.count else { return nil }
    let look = look(themeSettings)
    let commonData = locales.map { self.commonData($0, themeSettings, look) }
    let fileData = Record(records: [
      "colours": look.colours, "choices": look.choices, "pictures": look.pictures,
      "fonts": Record(texts: themeSettings.allFonts, from: settingsFile),
    ])
    let roles = TemplateRole.all(in: templates, keeping: contract)
    judge(templates, roles, with: commonData, fileData)
    diagnostics += unusedFiles(roles) + unusedSettings(themeSettings, templates)
    diagnostics += fragments(templates) + silentPages(templates, roles)
    guard let styles = readStyles(themeSettings.styles, templates) else { return nil }
    return Theme(
      templates: templates, locales: locales, settings: themeSettings, commonData: commonData,
      fileData: fileData, assets: readAssets(themeSettings), embedded: styles.embedded,
      roles: roles,
      idlePages: idlePages(roles, templates), addedPrintStyle: styles.added)
  }
}

extension ThemeReader {
  private var settingsFile: String { files.location(of: ThemeFolder.settingsFile) }

  /// What every template can say in a language besides its page's data.
  private func commonData(_ locale: Locale, _ settings: ThemeSettings, _ look: Look) -> Record {
    let file = localeFile(locale.tag)
    return Record(
      records: [
        "words": Record(
          texts: locale.words.map { ($0.key, $0.text.plain, $0.text.html()) }
            + locale.words.map {
              ("\($0.key)-plain", $0.text.plain, $0.text.withoutReadings.html())
            }, from: file),
        "borrowed": Record(texts: locale.words.map { ($0.key, $0.borrowedTag) }, from: file),
        "formats": Record(texts: locale.writing.marks, from: file),
        "settings": Record(texts: settings.texts, from: settingsFile),
        "colours": look.colours, "choices": look.choices, "pictures": look.pictures,
      ], lists: ["styles": settings.styles.web.map(\.address)])
  }

  /// What is the same in all languages, and safe in any file.
  private struct Look {
    let colours, choices, pictures: Record
  }

  /// The address of a picture below `assets`, the same in a style sheet, where nothing is escaped for HTML, as on
  /// a page.
  private static func address(of picture: ThemeSettings.Picture) -> String {
    picture.path.percentEncodedPath.replacing("&", with: "%26").replacing("'", with: "%27")
  }

  private func look(_ settings: ThemeSettings) -> Look {
    let colours = settings.allColours.map { ($0.name, $0.colour.description) }
    let choices = settings.allChoices.map { ($0.name, Record(texts: $0.words, from: settingsFile)) }
    let pictures = settings.allPictures.flatMap { name, picture in
      [
        (name, picture.map { DataURL.file($0.bytes) } ?? ""),
        (name + "-file", picture.map { Self.address(of: $0) } ?? ""),
      ]
    }
    return Look(
      colours: Record(texts: colours, from: settingsFile),
      choices: Record(records: choices, from: settingsFile),
      pictures: Record(texts: pictures, from: settingsFile))
  }

  /// The style sheets of pages on paper.
  private struct PaperStyles {
    /// Those that the theme adds, one behind the other; what they show is in them.
    let added: [UInt8]
    /// The files that editions hold in themselves, by their paths; what sheets among them show is in those.
    let embedded: [String: [UInt8]]
  }

  /// Judges the theme's style sheets; nil when a file is missing that editions need.
  private mutating func readStyles(
    _ styles: ThemeStyles, _ templates: TemplateSet
  ) -> PaperStyles? {
    var reader = StyleSheetReader(
      files: files, made: contract.fileNames(of: templates), embedded: contract.embedded.map(\.path)
    )
    defer { diagnostics += reader.diagnostics }
    let linked = templates.files(of: contract.layout).flatMap { file in
      styles.web.map(\.path).filter { file.bytes.holds("\"{{root}}\($0)\"") }
    }
    reader.judge(styles.web, forPaper: false, linked: Set(linked))
    reader.judge(styles.paper, forPaper: true)
    let added = styles.paper.flatMap { sheet in
      let bytes = reader.bytes(of: sheet.path)
      return bytes.last == 0x0A ? bytes : bytes + [0x0A]
    }
    var embedded: [String: [UInt8]] = [:]
    for wanted in contract.embedded {
      guard let file = files.file(wanted.path) else {
        guard wanted.isRequired else { continue }
        diagnostics.append(noStyle(wanted.path))
        return nil
      }
      embedded[wanted.path] =
        wanted.path.hasSuffix(".css") ? reader.bytes(of: wanted.path) : file.bytes
    }
    reader.judgeOwn()
    return PaperStyles(added: added, embedded: embedded)
  }

  private func localeFile(_ tag: String) -> String {
    files.location(of: "locales/\(tag).yaml")
  }

  /// What the theme declares, with the site's changes; nil when one of its files that says so cannot be read: what
  /// else is wrong with such a folder nobody needs to hear.
  private mutating func readSettings() -> ThemeSettings? {
    var reader = ThemeSettingsReader(assets: files.assets, with: pictures)
    let layers = files.layers(of: ThemeFolder.settingsFile)
    if layers.isEmpty { diagnostics.append(noTheme) }
    var isWhole = !layers.isEmpty
    for layer in layers {
      do throws(Diagnostic) {
        let text = try SourceText.checked(layer.file.bytes, file: layer.location)
        guard let node = try YAMLNode.parse(text.bytes, file: layer.location) else { throw noTheme }
        reader.read(node)
      } catch {
        diagnostics.append(error)
        isWhole = false
      }
    }
    // A line that nothing knows may be the misspelt one that names the base: what is missing then is not known.
    if reader.diagnostics.contains(where: { $0.identifier == .unknownKey && $0.severity == .error })
    {
      diagnostics += reader.diagnostics
      return nil
    }
    guard isWhole else { return nil }
    guard files.haveBase || files.all.contains(where: { $0.path.hasPrefix("templates/") }) else {
      diagnostics += reader.diagnostics + [noBase]
      return nil
    }
    reader.apply(settings.theme.settings)
    diagnostics += reader.diagnostics + ContrastJudge(settings: reader.settings).diagnostics
    diagnostics += heavyPictures(reader.settings)
    return reader.settings
  }

  /// The files that are copied, pictures without what they say about where they were taken.
  private mutating func readAssets(_ settings: ThemeSettings) -> [SourceFile] {
    var assets: [SourceFile] = []
    let embedded = contract.embedded.map(\.path)
    for file in files.assets where !embedded.contains(file.path) {
      do throws(PictureProblem) {
        assets.append(try file.published())
      } catch {
        diagnostics.append(error.diagnostic(at: Location(files.location(of: file.path))))
      }
    }
    let ofSite = Dictionary(
      settings.sitePictures.map { ($0.asset.path, $0.asset) },
      uniquingKeysWith: { first, _ in first })
    return assets + ofSite.values.sorted { $0.path < $1.path }
  }

  private mutating func readLocales(for templates: TemplateSet) -> [Locale] {
    var reader = LocalesReader(
      files: files, settings: settings, calledNames: templates.namesCalled(below: "words"))
    let locales = reader.read()
    diagnostics += reader.diagnostics
    return locales
  }

  private mutating func readTemplates() -> TemplateSet {
    let parsed = files.templates()
    diagnostics += parsed.diagnostics
    for template in contract.templates
    where template.isRequired && !parsed.value.names.contains(template.use.name) {
      diagnostics.append(noTemplate(template.use.name))
    }
    return parsed.value
  }

  /// Judges every page's template against the data that it will get, in every language, and those that
  /// become files.
  private mutating func judge(
    _ templates: TemplateSet, _ roles: [String: TemplateRole], with commonData: [Record],
    _ fileData: Record
  ) {
    let ownPages = templates.names.filter { roles[$0] == .ownPage }.map {
      TemplateUse($0, contract.ownPageLayers)
    }
    let wanted =
      contract.templates.map(\.use).filter { templates.names.contains($0.name) } + ownPages
    func uses(with common: some Sequence<Record>) -> [TemplateUse] {
      common.flatMap { common in
        wanted.map { TemplateUse($0.name, [common.layout] + $0.layers) }
      }
    }
    let fileUses = contract.fileNames(of: templates).map { name in
      TemplateUse(name, [fileData.layout, contract.fileLayout])
    }
    // Languages mostly have the same words, and what is right with those of one is right with all.
    let areAlike = commonData.allSatisfy { $0.layout.agrees(with: commonData[0].layout) }
    var problems = templates.check(uses(with: areAlike ? commonData.prefix(1) : []) + fileUses)
    if !areAlike || !problems.isEmpty {
      problems = templates.check(uses(with: commonData) + fileUses)
    }
    diagnostics += problems
    for name in contract.fileNames(of: templates) where files.file("assets/\(name)") != nil {
      diagnostics.append(madeTwice(name))
    }
  }
}

extension ThemeReader {
  private var noTheme: Diagnostic {
    .error(
      .missingTheme, at: Location(files.location(of: ThemeFolder.settingsFile)),
      Wording(
        english: "This folder holds no theme: it has no \(ThemeFolder.settingsFile).",
        japanese: "このフォルダーにはテーマがありません（\(ThemeFolder.settingsFile) がありません）。"),
      hint: Wording(
        english: "Name the theme's folder with --theme.",
        japanese: "--theme でテーマのフォルダーを指定してください。"))
  }

  private var noBase: Diagnostic {
    .error(
      .missingThemeFile, at: Location(files.location(of: ThemeFolder.settingsFile)),
      Wording(
        english: "This theme has no templates, and no line “\(ThemeFolder.baseKey): default”.",
        japanese: "このテーマには、テンプレートも「\(ThemeFolder.baseKey): default」という行もありません。"),
      hint: Wording(
        english: "Add this line: \(ThemeFolder.baseKey): default",
        japanese: "次の行を加えてください： \(ThemeFolder.baseKey): default"))
  }

  private func noStyle(_ path: String) -> Diagnostic {
    .error(
      .missingThemeFile, at: Location(files.location(of: path)),
      Wording(
        english: "The theme lacks this style of its pages on paper.",
        japanese: "テーマに、印刷するページのこのスタイルがありません。"),
      hint: Wording(
        english: "Copy it from the default theme.", japanese: "標準のテーマから写してください。"))
  }

  private func madeTwice(_ name: String) -> Diagnostic {
    .error(
      .assetMadeTwice, at: Location(files.location(of: "templates/\(name).mustache")),
      Wording(
        english: "This template makes the file assets/\(name), which the theme has already.",
        japanese: "このテンプレートは assets/\(name) を作りますが、テーマには同じ名前のファイルがもうあります。"),
      hint: Wording(english: "Remove one of the two.", japanese: "どちらか一方を消してください。"),
      related: [.otherFile(files.location(of: "assets/\(name)"))])
  }

  private func noTemplate(_ name: String) -> Diagnostic {
    .error(
      .missingThemeFile, at: Location(files.location(of: "templates/\(name).mustache")),
      Wording(
        english: "The theme lacks this template.", japanese: "テーマにこのテンプレートがありません。"),
      hint: Wording(
        english: "Copy it from the default theme.", japanese: "標準のテーマから写してください。"))
  }
}
