public import Diagnostics
internal import Editions
public import Manuscript
import Themes

extension Publication {
  /// What `sasshi new language` made.
  public struct NewLanguage: Hashable, Sendable {
    /// The files that are new.
    public var made: [String] = []
    /// The files that were there already and are as they were.
    public var kept: [String] = []
    /// The file with the theme's words to translate; nil when the theme has them in the language.
    public var words: String?
    /// Whether `site.yaml` names the language now.
    public var isListed = false
  }

  /// Makes what a new language begins with: the theme's words to translate, unless the theme speaks the
  /// language, and a home page; and adds it to the languages of `site.yaml` when no other line has to change for that.
  ///
  /// - Returns: what was made, or nil when something is wrong; then nothing was.
  public func addLanguage(
    _ language: Language
  ) async throws(MachineFailure) -> Checked<NewLanguage?> {
    let (settingsFile, read) = try readSettings(in: try listContent())
    guard let settings = read.value, let settingsFile, !read.diagnostics.haveErrors else {
      return Checked(nil, read.diagnostics)
    }
    let theme: ContentFolder
    switch try themePlace(for: settings) {
    case .success(let place): theme = place
    case .failure(let diagnostic): return Checked(nil, [diagnostic])
    }
    let folders = try await themeFolders(for: settings)
    let english = Language(tag: "en")
    let sources = [settings.sourceLanguage, english].compactMap(\.self)
    // What a theme that is based on another changes may be a single word: the whole list is in the last of them.
    let words = sources.lazy.compactMap { Self.locale(of: $0, in: folders.value.reversed()) }.first
    guard let words else {
      // Of a folder that is there it is known what is wrong.
      if theme.isThere, folders.diagnostics.haveErrors { return Checked(nil, folders.diagnostics) }
      let nothing = ThemeFolder(name: theme.path, files: [])
      return Theme.read([nothing], for: settings, keeping: Edition.contract).map { _ in nil }
    }
    // The words of a theme of all sites are not this site's to change: it gets one that is based on that.
    let own = themes.areShared(at: theme) ? ownThemes.folder(theme.name) : theme
    var new = NewLanguage()
    let spoken = Self.locale(of: language, in: folders.value)
    if spoken.map(Locale.isDraft) != false {
      try makeWords(of: language, from: words, in: own, basedOn: theme, &new)
    }
    try make(
      content.location(of: "\(language.tag)/index.md"),
      try homePage(of: language, from: settings.sourceLanguage),
      &new)
    new.isListed = settings.languages.contains { $0.tag == language.tag }
    if !new.isListed, let added = SiteSettings.adding(language, to: settingsFile.bytes) {
      let path = content.location(of: SiteSettings.fileName)
      try EditedFile(path: path).replace(with: added)
      new.isListed = true
    }
    return Checked(new)
  }

  private func makeWords(
    of language: Language, from words: [UInt8], in own: ContentFolder, basedOn theme: ContentFolder,
    _ new: inout NewLanguage
  ) throws(MachineFailure) {
    if own.path != theme.path {
      let settings = "name: \(theme.name)\nbased-on: \(theme.name)\n"
      try make(own.location(of: ThemeFolder.settingsFile), Array(settings.utf8), &new)
    }
    let file = own.location(of: "locales/\(language.tag).yaml")
    try make(file, Locale.draft(for: language, from: words), &new)
    new.words = file
  }

  private func make(
    _ path: String, _ bytes: [UInt8], _ new: inout NewLanguage
  ) throws(MachineFailure) {
    if try EditedFile(path: path).create(with: bytes) {
      new.made.append(path)
    } else {
      new.kept.append(path)
    }
  }

  private static func locale(of language: Language, in folders: [ThemeFolder]) -> [UInt8]? {
    let files = folders.flatMap(\.files)
    return language.lookupTags.lazy.compactMap { tag in
      files.first { $0.path == "locales/\(tag).yaml" }?.bytes
    }.first
  }

  /// The source language's home page, which records that nothing of it is translated yet.
  private func homePage(
    of language: Language, from source: Language
  ) throws(MachineFailure) -> [UInt8] {
    let file = "\(source.tag)/index.md"
    let bare = Array("---\ntitle: \(language.ownName)\n---\n".utf8)
    return try listContent().files.contains(file) ? Starter.unmade(content.read(file)) : bare
  }
}
