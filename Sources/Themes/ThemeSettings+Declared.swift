import Diagnostics
public import Manuscript
import YAML

extension ThemeSettings {
  /// What the files of a theme declare, as far as they can be read; what is wrong with them is said elsewhere.
  ///
  /// - Parameter changes: what the site changes; of pictures, those of the theme.
  init(declaredBy files: ThemeFiles, changing changes: [ThemeChoice.Setting] = []) {
    var reader = ThemeSettingsReader(assets: files.assets, with: .none)
    for layer in files.layers(of: ThemeFolder.settingsFile) {
      guard let text = try? SourceText.checked(layer.file.bytes, file: layer.location),
        let node = try? YAMLNode.parse(text.bytes, file: layer.location)
      else { continue }
      reader.read(node)
    }
    reader.apply(changes)
    self = reader.settings
  }
}

extension LookSetting {
  /// What a theme lets a site change, the settings of its base first.
  ///
  /// - Parameter folders: the theme's folder, then that of the theme on which it is based, and so on.
  public static func all(in folders: [ThemeFolder]) -> [LookSetting] {
    guard !folders.isEmpty else { return [] }
    let settings = ThemeSettings(declaredBy: ThemeFiles(folders)).settings
    return DeclaredSetting.all(in: folders).map { declared in
      let kind = settings.first { $0.name == declared.name }?.value.kind ?? .text
      let value =
        declared.value.hasPrefix("\"") ? declared.value.dropFirst().dropLast() : declared.value[...]
      return LookSetting(
        name: declared.name, kind: kind, value: String(value), sentence: declared.sentence)
    }
  }
}

extension ThemeSettings.Value {
  fileprivate var kind: LookSetting.Kind {
    switch self {
    case .text: .text
    case .colour: .colour
    case .fonts: .fonts
    case .picture: .picture
    case .choice(let choice): .choice(choice.words, allowsPicture: choice.allowsPicture)
    }
  }
}
