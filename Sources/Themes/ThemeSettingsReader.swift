import Diagnostics
import Manuscript
import Pictures
import YAML

/// Reads `theme.yaml`, lays the site's changes over it, and collects what is wrong with either.
struct ThemeSettingsReader {
  /// The theme's files below `assets`.
  let assets: [SourceFile]
  let pictures: SitePictures
  var settings = ThemeSettings()
  var diagnostics: [Diagnostic] = []
  /// How many themes were read before: those on which the next one is based.
  private var layer = 0

  /// - Parameters:
  ///   - assets: the files of the theme and its bases below `assets`.
  ///   - pictures: those of the site.
  init(assets: [SourceFile], with pictures: SitePictures) {
    self.assets = assets
    self.pictures = pictures
  }

  /// Reads what a theme declares, and lays it over what its base declared before.
  mutating func read(_ node: YAMLNode) {
    let inherited = Set(settings.settings.map(\.name))
    defer {
      layer += 1
      for index in settings.settings.indices {
        let isKnown = inherited.contains(settings.settings[index].name)
        settings.settings[index].isAdded = !inherited.isEmpty && !isKnown
      }
    }
    var reader = MappingReader(node)
    _ = reader.requiredText("name", example: "name: Our theme")
    // Followed already, when the files were found.
    _ = reader.text(ThemeFolder.baseKey)
    let pictures = reader.list("pictures") { $0 }
    let fonts = reader.list("fonts") { $0 }
    let entries = reader.optional("settings") { node throws(Diagnostic) in try node.mapping() }
    let names = (entries ?? []).map(\.key)
    let pictureNames = pictures.compactMap { read($0, oneOf: names) }
    let fontNames = fonts.compactMap { read($0, oneOf: names) }
    var choices: [String: ThemeSettings.Choice] = [:]
    for entry in reader.optional("choices", { node throws(Diagnostic) in try node.mapping() }) ?? []
    {
      guard let words = words(of: entry, among: names) else { continue }
      choices[entry.key] = ThemeSettings.Choice(
        words: words, allowsPicture: pictureNames.contains(entry.key))
    }
    for entry in entries ?? [] {
      let kind: ThemeSettings.Value? =
        choices[entry.key].map { .choice($0) }
        ?? (pictureNames.contains(entry.key)
          ? .picture(nil) : fontNames.contains(entry.key) ? .fonts(FontStack("")) : nil)
      add(entry, as: kind)
    }
    if reader.node("contrast") != nil { settings.contrasts = [] }
    let colours = reader.optional("colours") { node throws(Diagnostic) in try node.mapping() }
    for entry in colours ?? [] { addColour(entry) }
    settings.mixColours()
    for rule in reader.list("contrast", { $0 }) { addRule(rule) }
    settings.styles.web += sheets("styles", of: &reader)
    settings.styles.paper += sheets("print-styles", of: &reader)
    diagnostics += reader.finish()
  }

  /// Lays the site's changes over the theme's values.
  mutating func apply(_ changes: [ThemeChoice.Setting]) {
    for change in changes {
      guard let index = settings.settings.firstIndex(where: { $0.name == change.name }) else {
        diagnostics.append(unknownSetting(change))
        continue
      }
      do throws(Diagnostic) {
        let old = settings.settings[index].value
        settings.settings[index].value = try value(
          change.value, like: old, of: change.name, at: change.location, bySite: true)
        settings.settings[index].location = change.location
        settings.settings[index].isChanged = true
      } catch {
        diagnostics.append(error)
      }
    }
    settings.mixColours()
  }
}

extension ThemeSettingsReader {
  /// Adds a setting of the kind that the theme declares; of no declared kind are colours and texts.
  private mutating func add(_ entry: YAMLNode.Entry, as declared: ThemeSettings.Value?) {
    do throws(Diagnostic) {
      let text = try entry.value.textWithSigns()
      let known = settings.settings.firstIndex { $0.name == entry.key }
      let kind =
        known.map { settings.settings[$0].value } ?? declared
        ?? Colour(css: text).map { .colour($0) } ?? .text(text)
      let setting = ThemeSettings.Setting(
        name: entry.key, value: try value(text, like: kind, of: entry.key, at: entry.location),
        location: entry.location, layer: layer)
      if let known {
        settings.settings[known] = setting
      } else {
        settings.settings.append(setting)
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private func value(
    _ text: String, like kind: ThemeSettings.Value, of name: String, at location: Location,
    bySite isSites: Bool = false
  ) throws(Diagnostic) -> ThemeSettings.Value {
    let missing = { noPicture(name, text, bySite: isSites, at: location) }
    switch kind {
    case .text: return .text(text)
    case .fonts: return .fonts(FontStack(text))
    case .colour:
      guard let colour = Colour(css: text) else { throw noColour(name, text, at: location) }
      return .colour(colour)
    case .picture:
      guard !text.isEmpty else { return .picture(nil) }
      guard let picture = picture(text, bySite: isSites) else { throw missing() }
      try judgeSize(of: picture, at: location)
      return .picture(picture)
    case .choice(var choice):
      choice.word = choice.words.contains(text) ? text : ""
      choice.picture =
        choice.word.isEmpty && choice.allowsPicture ? picture(text, bySite: isSites) : nil
      guard !choice.word.isEmpty || choice.picture != nil else {
        // A name with an ending is meant to be a file's.
        let isFile = choice.allowsPicture && text.contains(".")
        throw isFile ? missing() : noChoice(name, text, of: choice, at: location)
      }
      if let picture = choice.picture { try judgeSize(of: picture, at: location) }
      return .choice(choice)
    }
  }

  /// The words of a setting: those that the theme names, behind those of its base when it has the setting from there.
  private mutating func words(of entry: YAMLNode.Entry, among names: [String]) -> [String]? {
    let known = settings.settings.firstIndex { $0.name == entry.key }
    do throws(Diagnostic) {
      var words: [String] = []
      for node in try entry.value.sequence() { words.append(try node.text()) }
      if let known, case .choice(var choice) = settings.settings[known].value {
        choice.words += words.filter { !choice.words.contains($0) }
        settings.settings[known].value = .choice(choice)
        return nil
      }
      guard known != nil || names.contains(entry.key) else {
        throw noSetting(entry.key, among: names, at: entry.location)
      }
      return words
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private mutating func read(_ node: YAMLNode, oneOf names: [String]) -> String? {
    do throws(Diagnostic) {
      let name = try node.text()
      guard names.contains(name) else { throw noSetting(name, among: names, at: node.location) }
      return name
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

extension ThemeSettingsReader {
  private mutating func sheets(_ key: String, of reader: inout MappingReader) -> [ThemeStyles.Sheet]
  {
    reader.list(key) { node throws(Diagnostic) in
      ThemeStyles.Sheet(path: "assets/\(try node.text())", location: node.location)
    }
  }

  private func noChoice(
    _ name: String, _ text: String, of choice: ThemeSettings.Choice, at location: Location
  ) -> Diagnostic {
    let file = choice.allowsPicture
    return .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(name)” cannot be “\(text)”.", japanese: "「\(name)」に「\(text)」は選べません。"),
      hint: .didYouMean(text, among: choice.words)
        ?? Wording(
          english: "Write one of these: \(choice.words.joined(separator: ", "))"
            + (file ? "; or a picture of your own: \(name): our-mark.svg" : ""),
          japanese: "次のどれかを書いてください： \(choice.words.joined(separator: "、"))"
            + (file ? "。自分たちの画像も使えます： \(name): our-mark.svg" : "")))
  }

  private func unknownSetting(_ change: ThemeChoice.Setting) -> Diagnostic {
    let names = settings.settings.map(\.name)
    return .error(
      .unknownSetting, at: change.location,
      Wording(
        english: "The theme has no setting “\(change.name)”.",
        japanese: "テーマに「\(change.name)」という設定はありません。"),
      hint: names.isEmpty ? nil : .didYouMean(change.name, orOneOf: names))
  }
}
