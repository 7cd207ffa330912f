public import Diagnostics
public import Manuscript
internal import Themes

/// A site that is to begin.
public struct NewSite: Sendable {
  /// Its name, as it was typed.
  public var name: String
  /// Its languages, the source language first; not empty.
  public var languages: [Language]
  /// The day of its first press release.
  public var date: CalendarDate
  /// Where its theme is looked for.
  public var themes: ThemePlaces
  /// The language of comments in files that the person is to fill in.
  public var reader: MessageLanguage

  /// A site that is to begin.
  public init(
    name: String, languages: [Language], date: CalendarDate, themes: ThemePlaces = ThemePlaces(),
    speaking reader: MessageLanguage = .english
  ) {
    self.name = name
    self.languages = languages
    self.date = date
    self.themes = themes
    self.reader = reader
  }

  /// What was made of a new site.
  public struct Outcome: Hashable, Sendable {
    /// The path of its folder.
    public var folder: String
    /// How many files it has.
    public var fileCount: Int
    /// The languages of which the starter has no texts: their pages are in another language.
    public var borrowers: [Language]
    /// The files, below its folder, with the theme's words to translate into languages that the theme does not speak.
    public var wordFiles: [String]
  }

  /// Makes the site: all of it, or nothing.
  ///
  /// - Parameters:
  ///   - place: where.
  ///   - starter: the texts with which it begins.
  /// - Returns: what was made, or nil when something is wrong with the starter; then nothing was.
  public func make(
    at place: SitePlace, from starter: Starter
  ) throws(MachineFailure) -> Checked<Outcome?> {
    try MachineFailure.checkMarkdownLibrary()
    var files = try files(from: starter)
    guard !files.diagnostics.haveErrors else { return Checked(nil, files.diagnostics) }
    let borrowers = languages.filter { starter.page("index.md", for: $0)?.isBorrowed == true }
    let problems = markTranslations(&files.value, besides: borrowers)
    guard !problems.haveErrors else { return Checked(nil, problems) }
    let words = try words()
    files.value += words
    try place.fill(with: files.value)
    let wordFiles = words.map(\.path).filter { !$0.hasSuffix(ThemeFolder.settingsFile) }
    return Checked(
      Outcome(
        folder: place.path, fileCount: files.value.count, borrowers: borrowers,
        wordFiles: wordFiles))
  }
}

extension NewSite {
  typealias NewFile = (path: String, bytes: [UInt8])

  /// The file that a site's first press release is made of, below a language's folder.
  private static let release = "releases/release.md"
  /// The file that tells Git what is no part of the site's texts.
  static let ignoredNames = ".gitignore"

  private func data(_ starter: Starter) -> StarterData {
    StarterData(
      name: name, languages: languages, date: date,
      lenders: languages.map { starter.lender(to: $0, in: languages) })
  }

  /// Every file of the site, with its path below its folder.
  private func files(
    from starter: Starter
  ) throws(MachineFailure) -> Checked<[NewFile]> {
    var files = Checked<[NewFile]>([])
    let data = data(starter)
    func add(
      _ path: String, _ bytes: Checked<[UInt8]?>
    ) {
      files.diagnostics += bytes.diagnostics
      if let bytes = bytes.value { files.value.append((path, bytes)) }
    }
    for (path, text) in [
      ("README.md", starter.text(for: languages[0]) { "readme/\($0).md" }),
      (
        "\(ContentFolder.usualName)/\(SiteSettings.fileName)",
        starter.text(for: languages[0]) { "site/\($0).yaml" }
      ),
      (Self.ignoredNames, starter.text(for: languages[0]) { _ in "gitignore" }),
    ] {
      if let text { add(path, try starter.bytes(of: text, with: data)) }
    }
    for (language, lender) in zip(languages, data.lenders) {
      for page in starter.pages {
        let path = page == Self.release ? "releases/\(date)-first-release.md" : page
        guard var text = starter.page(page, for: lender ?? language) else { continue }
        if lender != nil { text.isBorrowed = true }
        add(
          "\(ContentFolder.usualName)/\(language.tag)/\(path)",
          try starter.page(text, as: language, with: data))
      }
    }
    return files
  }
}

extension NewSite {
  /// Records in translations that they say what their sources say: what the starter says in two languages is the same.
  ///
  /// - Parameter borrowers: the languages whose pages are in another one.
  /// - Returns: what is wrong with the site.
  private func markTranslations(
    _ files: inout [NewFile], besides borrowers: [Language]
  ) -> [Diagnostic] {
    let folder = ContentFolder.usualName
    var places: [String: Int] = [:]
    for (index, file) in files.enumerated() where file.path.hasPrefix(folder + "/") {
      places[String(file.path.dropFirst(folder.count + 1))] = index
    }
    let settingsFile = places[SiteSettings.fileName].map {
      SourceFile(path: SiteSettings.fileName, bytes: files[$0].bytes)
    }
    let read = SiteSettings.read(settingsFile, in: folder)
    guard let settings = read.value, !read.diagnostics.haveErrors else { return read.diagnostics }
    let sources = SiteSources(places.keys.sorted(), settings: settings, in: folder)
    for source in sources.manuscripts where source.version == 0 {
      guard let place = places[source.file] else { continue }
      let page = sources.draft(of: source, holding: files[place].bytes).page
      let print = PageFingerprint(of: page)
      for language in languages.dropFirst() {
        guard let place = places["\(language.tag)/\(source.sourcePath)"] else { continue }
        let bytes = files[place].bytes
        let page = sources.draft(of: source, holding: bytes).page
        files[place].bytes =
          borrowers.contains(language)
          ? Starter.copy(bytes, of: page) : TranslationMark.marked(bytes, as: print) ?? bytes
      }
    }
    return []
  }

  /// The files of a theme of the site's own with the words to translate into languages that the theme of all sites does
  /// not speak: without them the site could not be built.
  private func words() throws(MachineFailure) -> [NewFile] {
    guard let theme = themes.sharedDefault else { return [] }
    let known = [languages[0], Language(tag: "en")].compactMap(\.self).lazy.compactMap {
      themes.words(in: $0, of: theme)
    }.first
    let missing = languages.filter { !themes.speak($0) }
    guard let known, !missing.isEmpty else { return [] }
    let folder = ContentFolder(ThemePlaces.folder).folder(theme.name)
    let bytes = try theme.read(known)
    return [
      (folder.location(of: ThemeFolder.settingsFile), Publication.settings(ofOwn: theme.name))
    ]
      + missing.map { language in
        (
          folder.location(of: "locales/\(language.tag).yaml"),
          Locale.draft(for: language, from: bytes, speaking: reader)
        )
      }
  }
}
