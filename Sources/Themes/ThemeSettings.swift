public import Diagnostics
public import Manuscript
public import Pictures

/// What `theme.yaml` declares, with what `site.yaml` changes in it.
public struct ThemeSettings: Sendable {
  var settings: [Setting] = []
  /// Colours that the theme's style sheets hold and no site can change, but for those that are mixed with one
  /// that it can.
  var colours: [ThemeColour] = []
  /// Which colours must be readable on which.
  var contrasts: [ContrastRule] = []
  /// The style sheets behind all others, on web pages and on paper.
  var styles = ThemeStyles()

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
    /// How many folders lie between the farthest base and the one that wrote it.
    var layer = 0
  }

  /// What a setting holds. A theme's own value says of which kind it is.
  enum Value: Sendable {
    case text(String)
    case colour(Colour)
    /// Typefaces to be tried first.
    case fonts(FontStack)
    /// A file in the theme's `assets`, its path percent-encoded; nil for none.
    case picture(Picture?)
    /// One of the theme's words, or a picture where it allows one.
    case choice(Choice)
  }

  /// A picture of the theme, or of the site.
  public struct Picture: Sendable {
    /// Its name, as the setting has it.
    let name: String
    /// The path below `assets`.
    public let path: String
    /// Every byte; of a picture of the site, as it is published.
    let bytes: [UInt8]
    /// The format, as the file's first bytes say it; nil when Sasshi does not know it.
    public let format: PictureFormat?
    /// The size; nil when it is not known.
    public let size: PictureSize?
    /// Whether it is a picture of the site.
    let isOfSite: Bool
  }

  /// A picture of the site that its look shows.
  public struct SitePicture: Sendable {
    /// Its path below the folder of the source language, as the setting has it.
    public let name: String
    /// Where `site.yaml` names it.
    public let location: Location
    /// What is published of it: its path below the theme's folder, and its bytes.
    public let asset: SourceFile
  }
}

extension ThemeSettings {
  /// What can be chosen, and what is.
  struct Choice: Sendable {
    /// The words that can be chosen, in the theme's order.
    var words: [String]
    /// Whether a picture can stand in place of a word.
    var allowsPicture = false
    /// The word that is chosen; empty when a picture is.
    var word = ""
    /// The picture in place of a word.
    var picture: Picture?
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
    switch settings.first(where: { $0.name == name })?.value {
    case .picture(let picture): picture
    case .choice(let choice): choice.picture
    default: nil
    }
  }

  /// The pictures of the site that settings show, once for each of these.
  public var sitePictures: [SitePicture] {
    settings.compactMap { setting in
      guard let picture = picture(setting.name), picture.isOfSite else { return nil }
      return SitePicture(
        name: picture.name, location: setting.location,
        asset: SourceFile(path: "assets/\(picture.path)", bytes: picture.bytes))
    }
  }

  /// All that has a colour, by name.
  var allColours: [(name: String, colour: Colour)] {
    colours.map { ($0.name, $0.colour) }
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
      case .choice(let choice) where choice.allowsPicture:
        texts(of: choice.picture, name: setting.name)
      case .choice(let choice): [(setting.name, choice.word)]
      }
    }
  }

  /// The settings that are a picture or can be one, and the picture.
  var allPictures: [(name: String, picture: Picture?)] {
    settings.compactMap { setting in
      switch setting.value {
      case .picture(let picture): (setting.name, picture)
      case .choice(let choice) where choice.allowsPicture: (setting.name, choice.picture)
      default: nil
      }
    }
  }

  /// The settings that are chosen among words: for each word itself when it is chosen, else nothing.
  var allChoices: [(name: String, words: [(name: String, text: String)])] {
    settings.compactMap { setting in
      guard case .choice(let choice) = setting.value else { return nil }
      return (setting.name, choice.words.map { ($0, $0 == choice.word ? $0 : "") })
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
