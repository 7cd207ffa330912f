public import Diagnostics
import Manuscript
import Typography
import YAML

/// A setting as `theme.yaml` declares it: its name, what the theme gives, and what the comment above it says.
public struct DeclaredSetting: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What stands behind the name, as it is written: `"#b04a00"`.
  public var value: String
  /// What the comment says, line by line; of a comment in one language, the same in both.
  public var sentence: Wording
}

extension DeclaredSetting {
  /// The settings of a theme, those of its base first; a nearer theme's value and comment count before a
  /// farther one's.
  ///
  /// - Parameter folders: the theme's folder, then that of the theme on which it is based, and so on.
  public static func all(in folders: [ThemeFolder]) -> [DeclaredSetting] {
    var all: [DeclaredSetting] = []
    for folder in folders.reversed() {
      for setting in declared(in: folder) {
        guard let index = all.firstIndex(where: { $0.name == setting.name }) else {
          all.append(setting)
          continue
        }
        all[index].value = setting.value
        if !setting.sentence.english.isEmpty { all[index].sentence = setting.sentence }
      }
    }
    return all
  }

  private static func declared(in folder: ThemeFolder) -> [DeclaredSetting] {
    guard let file = folder.files.first(where: { $0.path == ThemeFolder.settingsFile }),
      let text = try? SourceText.checked(file.bytes, file: file.path),
      let node = try? YAMLNode.parse(text.bytes, file: file.path),
      let settings = (try? node.mapping())?.first(where: { $0.key == "settings" })?.value,
      let entries = try? settings.mapping()
    else { return [] }
    let lines = String(decoding: text.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return entries.compactMap { entry in
      guard let line = entry.location.line, lines.indices.contains(line - 1),
        let value = try? entry.value.text()
      else { return nil }
      let isColour = Colour(css: value) != nil
      return DeclaredSetting(
        name: entry.key, value: isColour || value.isEmpty ? "\"\(value)\"" : value,
        sentence: sentence(above: line - 1, in: lines))
    }
  }

  /// What the comment lines right above a line say, those with Japanese in them and those without.
  private static func sentence(above line: Int, in lines: [Substring]) -> Wording {
    let comment = lines[..<line].reversed().map { $0.drop { $0 == " " } }
      .prefix { $0.hasPrefix("#") && !isSetting($0) }.reversed()
      .map { String($0.drop { $0 == "#" || $0 == " " }.filter { $0 != "\r" }) }
    let japanese = comment.filter(\.isJapanese)
    let english = comment.filter { !$0.isJapanese }
    return Wording(
      english: (english.isEmpty ? japanese : english).joined(separator: "\n"),
      japanese: (japanese.isEmpty ? english : japanese).joined(separator: "\n"))
  }

  /// Whether a comment is a setting that nobody uses: `# emblem: circle`.
  private static func isSetting(_ line: Substring) -> Bool {
    let text = line.drop { $0 == "#" || $0 == " " }
    let name = text.prefix { $0.isLowercase && $0.isASCII || $0 == "-" || $0.isNumber }
    return !name.isEmpty && text.dropFirst(name.count).hasPrefix(":")
  }
}

extension String {
  /// Whether kana, kanji or their marks stand in it.
  fileprivate var isJapanese: Bool {
    unicodeScalars.contains { CJK.joinsLines($0.value) }
  }
}
