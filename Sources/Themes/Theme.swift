public import Diagnostics
public import Manuscript
public import Templates

/// A theme that was read and found to be sound for the site's languages.
public struct Theme: Sendable {
  let templates: TemplateSet
  /// The locale of each of the site's languages.
  public let locales: [Locale]
  /// What `theme.yaml` declares, with the site's changes.
  public let settings: ThemeSettings
  /// For each language: what every template can say besides its page's data.
  let commonData: [Record]
  /// What every template can say that becomes a file.
  let fileData: Record
  /// The files that are copied as they are, their paths beginning with `assets/`.
  public let assets: [SourceFile]
  /// The bytes of the files that editions hold in themselves, by their paths.
  let embedded: [String: [UInt8]]
  /// What each template is for, by its name.
  public let roles: [String: TemplateRole]
  /// What is to be said of the templates of pages that the theme adds when no page asks for them, by name.
  public let idlePages: [String: Diagnostic]
  /// The style sheets that the theme adds to those of its pages on paper, one behind the other; what they show
  /// is in them.
  public let addedPrintStyle: [UInt8]
}

extension Theme {
  /// Reads a theme and judges it.
  ///
  /// - Parameters:
  ///   - folders: the theme's folder, then that of the theme on which it is based, and so on. Of files
  ///     at the same path the nearest counts; settings are laid over those of the base one by one.
  ///   - pictures: those of the site that its look shows.
  ///   - settings: what `site.yaml` says: the languages, and the theme's settings that it changes.
  ///   - contract: what the editions ask of a theme.
  ///   - file: a file of the site whose mistakes do not make it unusable, so that somebody who tries a colour sees it.
  /// - Returns: the theme, or nil when an error makes it unusable; and all that is wrong.
  public static func read(
    _ folders: [ThemeFolder], with pictures: SitePictures = .none, for settings: SiteSettings,
    keeping contract: TemplateContract, despite file: String? = nil
  ) -> Checked<Theme?> {
    var reader = ThemeReader(
      files: ThemeFiles(folders), with: pictures, settings: settings, contract: contract)
    let theme = reader.read()
    let isUsable = !reader.diagnostics.lazy.filter { $0.location.file != file }.haveErrors
    return Checked(isUsable ? theme : nil, reader.diagnostics)
  }

  /// A template's text in the language of a version.
  ///
  /// - Parameters:
  ///   - template: one of those that the contract names.
  ///   - data: what it can say there.
  public func render(_ template: String, with data: Record, version: Int) -> [UInt8] {
    templates.render(template, with: [commonData[version], data])
  }

  /// A print of all that a template's text in the language of a version depends on besides its data: the
  /// template, those that it includes, the words, the formats, the theme's settings.
  public func print(of template: String, version: Int) -> UInt64 {
    var hash = StableHash()
    for file in templates.files(of: template) {
      hash.add(file.name)
      hash.add(file.bytes)
    }
    hash.add(commonData[version].bytes)
    return hash.value
  }

  /// The templates that become files in `assets`: those for which the contract does not ask, and whose names have an
  /// ending of their own, as `icon.svg` has.
  public var fileTemplates: [String] {
    templates.names.filter { roles[$0] == .file }
  }

  /// Whether the theme has a template.
  public func has(_ template: String) -> Bool { templates.names.contains(template) }

  /// The pictures of settings, which templates may hold in what they make.
  public var heldPictures: [[UInt8]] {
    settings.allPictures.compactMap { _, picture in
      picture.flatMap { picture in assets.first { $0.path == "assets/\(picture.path)" }?.bytes }
    }
  }

  /// The file that a template becomes, the same in all languages.
  public func renderFile(_ template: String, with data: Record) -> [UInt8] {
    templates.render(template, with: [fileData, data])
  }

  /// The bytes of a file that editions hold in themselves; none when the theme does not have it.
  public func embeddedFile(_ path: String) -> [UInt8] {
    embedded[path] ?? []
  }
}
