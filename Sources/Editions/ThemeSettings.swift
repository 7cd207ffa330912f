import Diagnostics

/// What `theme.yaml` declares, with what `site.yaml` changes in it.
struct ThemeSettings: Sendable {
  var settings: [Setting] = []
  /// Colours that the theme's style sheets hold and no site can change.
  var colours: [(name: String, colour: Colour)] = []
  /// Which colours must be readable on which.
  var contrasts: [ContrastRule] = []

  /// A setting that a site can change.
  struct Setting: Sendable {
    let name: String
    /// What the theme gives, or the site in its place.
    var value: Value
    /// Where that is written.
    var location: Location
    /// Whether it is the site's.
    var isChanged = false
  }

  /// What a setting holds. A theme's own value says of which kind it is.
  enum Value: Sendable {
    case text(String)
    case colour(Colour)
    /// A file in the theme's `assets`, its path percent-encoded; nil for none.
    case picture(Picture?)
  }

  /// A picture of the theme.
  struct Picture: Sendable {
    /// The path below `assets`.
    let path: String
    let format: PictureFormat?
    let size: PictureSize?
  }
}

extension ThemeSettings {
  /// The colour that a setting, the theme itself, or a notation of CSS names.
  func colour(_ name: String) -> Colour? {
    if let colour = Colour(css: name) { return colour }
    if case .colour(let colour) = settings.first(where: { $0.name == name })?.value { return colour }
    return colours.first { $0.name == name }?.colour
  }

  /// The picture that a setting names.
  func picture(_ name: String) -> Picture? {
    guard case .picture(let picture) = settings.first(where: { $0.name == name })?.value else {
      return nil
    }
    return picture
  }

  /// All that has a colour, by name.
  var allColours: [(name: String, colour: Colour)] {
    colours
      + settings.compactMap { setting in
        if case .colour(let colour) = setting.value { (setting.name, colour) } else { nil }
      }
  }

  /// What templates can say below `settings`; for a picture, its width and height too.
  var texts: [(name: String, text: String)] {
    settings.flatMap { setting -> [(name: String, text: String)] in
      switch setting.value {
      case .text(let text): [(setting.name, text)]
      case .colour(let colour): [(setting.name, colour.description)]
      case .picture(let picture):
        [
          (setting.name, picture?.path.percentEncodedPath ?? ""),
          ("\(setting.name)-width", picture?.size.map { "\($0.width)" } ?? ""),
          ("\(setting.name)-height", picture?.size.map { "\($0.height)" } ?? ""),
        ]
      }
    }
  }
}

/// That a text in one colour must be readable on others.
struct ContrastRule: Sendable {
  /// A setting, a colour of the theme, or a notation of CSS.
  let text: String
  /// The same for what may lie behind it.
  let backgrounds: [String]
  let location: Location
}
