import Diagnostics
import YAML

/// Colours, and which of them must be readable on which.
extension ThemeSettingsReader {
  /// Adds a colour of the theme, or puts it in the place of its base's.
  mutating func addColour(_ entry: YAMLNode.Entry) {
    guard let colour = colour(entry) else { return }
    settings.colours.removeAll { $0.name == entry.key }
    settings.colours.append(colour)
  }

  private mutating func colour(_ entry: YAMLNode.Entry) -> ThemeColour? {
    if case .mapping = entry.value.content { return mixedColour(entry) }
    do throws(Diagnostic) {
      let text = try entry.value.textWithSigns()
      guard let colour = Colour(css: text) else {
        throw noColour(entry.key, text, at: entry.location)
      }
      return ThemeColour(name: entry.key, colour: colour)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Reads `{mix: fill, into: paper, percent: 9}`.
  private mutating func mixedColour(_ entry: YAMLNode.Entry) -> ThemeColour? {
    var reader = MappingReader(entry.value)
    let share = reader.required("mix", example: "mix: fill") { $0 }
    let ground = reader.required("into", example: "into: paper") { $0 }
    let percent = reader.required("percent", example: "percent: 9") {
      node throws(Diagnostic) in try Self.percent(node)
    }
    diagnostics += reader.finish()
    guard let percent, let share = share.flatMap({ colourName($0) }),
      let ground = ground.flatMap({ colourName($0) })
    else { return nil }
    let mix = ThemeColour.Mix(share: share, ground: ground, percent: percent)
    return settings.colour(of: mix).map {
      ThemeColour(name: entry.key, colour: $0, mix: mix)
    }
  }

  private static func percent(_ node: YAMLNode) throws(Diagnostic) -> Int {
    guard let number = Int(try node.text()), (0...100).contains(number) else {
      throw node.mismatch(
        Wording(english: "a number from 0 to 100", japanese: "0から100までの数"))
    }
    return number
  }

  mutating func addRule(_ node: YAMLNode) {
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
  func noColour(_ name: String, _ text: String, at location: Location) -> Diagnostic {
    .error(
      .wrongValue, at: location,
      Wording(
        english: "“\(name)” must be a colour, but “\(text)” is none.",
        japanese: "「\(name)」には色が必要ですが、「\(text)」は色ではありません。"),
      hint: Wording(
        english: "Write # and six digits from 0 to f, in quotation marks: \"#b04a00\"",
        japanese: "「#」と0〜9・a〜fの6けたを引用符で囲んで書いてください： \"#b04a00\""))
  }

  func noSetting(
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
