public import Diagnostics
public import Manuscript

/// How well people can read what a theme shows in a colour or on it.
public struct ColourAdvice: Hashable, Sendable {
  /// All that the theme wants to be readable in the colour, on it, or on what is mixed with it.
  public let pairs: [Pair]
  /// The nearest colour of the same hue with which all of it is; the colour itself when it is; nil when there is none.
  public let nearest: Colour?
  /// What to tell the person who chooses.
  public let sentence: Wording

  /// Whether all of it is readable.
  public var passes: Bool { pairs.allSatisfy(\.passes) }

  /// What a contrast must be at least (WCAG 2.2, success criterion 1.4.3): `4.5:1`.
  public static var needed: String { Contrast.readable.description }

  /// A text on what may lie behind it.
  public struct Pair: Hashable, Sendable {
    /// The names that the theme has for the colours: of the text, and of what is behind it.
    public let text, background: String
    /// What the pair is, in a person's words.
    public let label: Wording
    /// The colours themselves.
    public let colours: [Colour]
    /// The contrast: `4.47:1`.
    public let ratio: String
    /// Whether it is enough.
    public let passes: Bool
  }
}

extension ColourAdvice {
  /// Judges a colour before it is chosen.
  ///
  /// - Parameters:
  ///   - colour: the colour.
  ///   - name: the setting of the theme for which it would be chosen.
  ///   - folders: the theme's folder, then that of the theme on which it is based, and so on.
  ///   - changes: what the site has changed in the theme.
  public init(
    on colour: Colour, for name: String, in folders: [ThemeFolder],
    changing changes: [ThemeChoice.Setting] = []
  ) {
    let files = folders.isEmpty ? nil : ThemeFiles(folders)
    let settings = files.map { ThemeSettings(declaredBy: $0, changing: changes) } ?? ThemeSettings()
    let chosen = settings.setting(name, to: colour)
    pairs = chosen.pairs(with: name)
    let isFit = pairs.allSatisfy(\.passes)
    nearest =
      isFit
      ? colour
      : colour.nearest { settings.setting(name, to: $0).pairs(with: name).allSatisfy(\.passes) }
    sentence = Self.sentence(pairs, colour, nearest)
  }
}

extension ThemeSettings {
  /// These settings with a colour in place of a setting's, and all that is mixed with it.
  fileprivate func setting(_ name: String, to colour: Colour) -> ThemeSettings {
    var settings = self
    for index in settings.settings.indices where settings.settings[index].name == name {
      settings.settings[index].value = .colour(colour)
    }
    settings.mixColours()
    return settings
  }

  /// The texts and grounds, of those that must be readable, in which a colour is, itself or mixed with another.
  fileprivate func pairs(with name: String) -> [ColourAdvice.Pair] {
    let names = mixes(of: name)
    return contrasts.flatMap { rule in
      rule.backgrounds.filter { names.contains(rule.text) || names.contains($0) }
        .compactMap { pair(rule.text, on: $0) }
    }
  }

  /// The names of a colour and of all that it is mixed into.
  private func mixes(of name: String) -> Set<String> {
    // In the theme's order, a mix stands behind what it is mixed of.
    colours.reduce(into: [name]) { names, colour in
      guard let mix = colour.mix else { return }
      if names.contains(mix.share) || names.contains(mix.ground) { names.insert(colour.name) }
    }
  }

  private func pair(_ text: String, on background: String) -> ColourAdvice.Pair? {
    guard let front = colour(text), let back = colour(background) else { return nil }
    let contrast = Contrast(front, back)
    return ColourAdvice.Pair(
      text: text, background: background, label: ColourAdvice.label(text, background),
      colours: [front, back], ratio: contrast.description, passes: contrast >= .readable)
  }
}
