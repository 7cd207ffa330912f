import Diagnostics
import Manuscript
import Pictures
import YAML

/// Reads `theme.yaml`, lays the site's changes over it, and collects what is wrong with either.
struct ThemeSettingsReader {
  /// The paths of the theme's files below `assets`, and how to read one.
  let assets: [SourceFile]
  private(set) var settings = ThemeSettings()
  private(set) var diagnostics: [Diagnostic] = []

  init(assets: [SourceFile]) {
    self.assets = assets
  }

  /// Reads what a theme declares, and lays it over what its base declared before.
  mutating func read(_ node: YAMLNode) {
    let inherited = Set(settings.settings.map(\.name))
    defer {
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
    for entry in entries ?? [] {
      let kind: ThemeSettings.Value? =
        pictureNames.contains(entry.key)
        ? .picture(nil) : fontNames.contains(entry.key) ? .fonts(FontStack("")) : nil
      add(entry, as: kind)
    }
    if reader.node("contrast") != nil { settings.contrasts = [] }
    let colours = reader.optional("colours") { node throws(Diagnostic) in try node.mapping() }
    for entry in colours ?? [] { addColour(entry) }
    for rule in reader.list("contrast", { $0 }) { addRule(rule) }
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
          change.value, like: old, of: change.name, at: change.location)
        settings.settings[index].location = change.location
        settings.settings[index].isChanged = true
      } catch {
        diagnostics.append(error)
      }
    }
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
        location: entry.location)
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
    _ text: String, like kind: ThemeSettings.Value, of name: String, at location: Location
  ) throws(Diagnostic) -> ThemeSettings.Value {
    switch kind {
    case .text: return .text(text)
    case .fonts: return .fonts(FontStack(text))
    case .colour:
      guard let colour = Colour(css: text) else { throw noColour(name, text, at: location) }
      return .colour(colour)
    case .picture:
      guard !text.isEmpty else { return .picture(nil) }
      guard let file = assets.first(where: { $0.path == "assets/\(text)" }) else {
        throw noPicture(name, text, at: location)
      }
      // What is wrong with the file itself is said where the assets are judged.
      let size = (try? PictureMetadata.size(of: file.bytes)).flatMap(\.self)
      return .picture(
        ThemeSettings.Picture(path: text, format: PictureFormat(of: file.bytes), size: size))
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

  private mutating func addColour(_ entry: YAMLNode.Entry) {
    do throws(Diagnostic) {
      let text = try entry.value.textWithSigns()
      guard let colour = Colour(css: text) else {
        throw noColour(entry.key, text, at: entry.location)
      }
      settings.colours.removeAll { $0.name == entry.key }
      settings.colours.append((entry.key, colour))
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func addRule(_ node: YAMLNode) {
    var reader = MappingReader(node)
    let text = reader.required("text", example: "text: accent") { $0 }
    let backgrounds = reader.required("on", example: "on: [paper, tint]") { node in
      if case .sequence(let items) = node.content { items } else { [node] }
    }
    diagnostics += reader.finish()
    guard let text = text.flatMap({ colourName($0) }) else { return }
    let names = (backgrounds ?? []).compactMap { colourName($0) }
    settings.contrasts.append(
      ContrastRule(text: text, backgrounds: names, location: node.location))
  }

  private mutating func colourName(_ node: YAMLNode) -> String? {
    do throws(Diagnostic) {
      let name = try node.textWithSigns()
      guard settings.colour(name) != nil else {
        throw noSetting(name, among: settings.allColours.map(\.name), at: node.location)
      }
      return name
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

extension ThemeSettingsReader {
  private func unknownSetting(_ change: ThemeChoice.Setting) -> Diagnostic {
    let names = settings.settings.map(\.name)
    return .error(
      .unknownSetting, at: change.location,
      Wording(
        english: "The theme has no setting “\(change.name)”.",
        japanese: "テーマに「\(change.name)」という設定はありません。"),
      hint: names.isEmpty ? nil : .didYouMean(change.name, orOneOf: names))
  }

  private func noColour(_ name: String, _ text: String, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(name)” must be a colour, but “\(text)” is none.",
        japanese: "「\(name)」には色が必要ですが、「\(text)」は色ではありません。"),
      hint: Wording(
        english: "Write # and six digits from 0 to f, in quotation marks: \"#b04a00\"",
        japanese: "「#」と0〜9・a〜fの6けたを引用符で囲んで書いてください： \"#b04a00\""))
  }

  private func noPicture(_ name: String, _ text: String, at location: Location) -> Diagnostic {
    let paths = assets.map { String($0.path.dropFirst("assets/".utf8.count)) }
    return .error(
      .missingPicture, at: location,
      Wording(
        english:
          "“\(name)” names the picture “\(text)”, which is not in the theme's assets folder.",
        japanese: "「\(name)」の画像「\(text)」が、テーマの assets フォルダーにありません。"),
      hint: .didYouMean(text, among: paths)
        ?? Wording(
          english: "Put the picture into the folder “assets” of the theme.",
          japanese: "テーマの assets フォルダーに画像を入れてください。"))
  }

  private func noSetting(
    _ name: String, among names: [String], at location: Location
  ) -> Diagnostic {
    .error(
      .unknownSetting, at: location,
      Wording(
        english: "The theme has no “\(name)” that could be meant here.",
        japanese: "テーマに、ここで使える「\(name)」はありません。"),
      hint: names.isEmpty ? nil : .didYouMean(name, orOneOf: names))
  }
}
