import Diagnostics
import Manuscript
public import Pictures

/// What `theme.yaml` declares, with what `site.yaml` changes in it.
public struct ThemeSettings: Sendable {
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
    /// Whether the theme adds it to those of its base.
    var isAdded = false
  }

  /// What a setting holds. A theme's own value says of which kind it is.
  enum Value: Sendable {
    case text(String)
    case colour(Colour)
    /// Typefaces to be tried first.
    case fonts(FontStack)
    /// A file in the theme's `assets`, its path percent-encoded; nil for none.
    case picture(Picture?)
  }

  /// A picture of the theme.
  public struct Picture: Sendable {
    /// The path below `assets`.
    public let path: String
    /// The format, as the file's first bytes say it; nil when Sasshi does not know it.
    public let format: PictureFormat?
    /// The size; nil when it is not known.
    public let size: PictureSize?
  }
}

extension ThemeSettings {
  /// The colour that a setting, the theme itself, or a notation of CSS names.
  public func colour(_ name: String) -> Colour? {
    if let colour = Colour(css: name) { return colour }
    let setting = settings.first { $0.name == name }
    if case .colour(let colour) = setting?.value { return colour }
    return colours.first { $0.name == name }?.colour
  }

  /// The picture that a setting names.
  public func picture(_ name: String) -> Picture? {
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
      case .picture(let picture): texts(of: picture, name: setting.name)
      case .fonts(let fonts): [(setting.name, fonts.css)]
      }
    }
  }

  /// The typefaces that the settings hold, by name, as CSS writes them.
  var allFonts: [(name: String, text: String)] {
    settings.compactMap { setting in
      if case .fonts(let fonts) = setting.value { (setting.name, fonts.css) } else { nil }
    }
  }

  private func texts(of picture: Picture?, name: String) -> [(name: String, text: String)] {
    let width = picture?.size.map { String($0.width) }
    let height = picture?.size.map { String($0.height) }
    return [
      (name, picture?.path.percentEncodedPath ?? ""), (name + "-width", width ?? ""),
      (name + "-height", height ?? ""),
    ]
  }
}
