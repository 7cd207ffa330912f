public import Diagnostics
internal import Editions
public import Manuscript
import Themes
import YAML

extension Publication {
  /// What `sasshi new language` made.
  public struct NewLanguage: Hashable, Sendable {
    /// The language, as `site.yaml` names it or will.
    public let language: Language
    /// The files that are new.
    public var made: [String] = []
    /// The files that were there already and are as they were.
    public var kept: [String] = []
    /// The file with the theme's words to translate; nil when the theme has them in the language.
    public var words: String?
    /// Whether `site.yaml` names the language now.
    public var isListed = false
    /// Whether it is the language that the others are translations of.
    public var isSource = false
  }

  /// Makes what a new language begins with: the theme's words to translate, unless the theme speaks the
  /// language, and a home page; and adds it to the languages of `site.yaml` when no other line has to change for that.
  ///
  /// - Parameters:
  ///   - language: the language; one that is listed counts as it is written there, and another as most write it
  ///     (`Language.usual`).
  ///   - reader: the language of comments in what is made.
  /// - Returns: what was made, or nil when something is wrong; then nothing was.
  public func addLanguage(
    _ language: Language, speaking reader: MessageLanguage = .english
  ) async throws(MachineFailure) -> Checked<NewLanguage?> {
    let (settingsFile, read) = try readSettings(in: try listContent())
    guard let settings = read.value, let settingsFile, !read.diagnostics.haveErrors else {
      return Checked(nil, read.diagnostics)
    }
    let language = settings.languages.first { $0.isAlike(language) } ?? language.usual
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
    var new = NewLanguage(
      language: language, isSource: language.tag == settings.sourceLanguage.tag)
    let spoken = Self.locale(of: language, in: folders.value)
    if spoken.map(Locale.isDraft) != false {
      try makeWords(of: language, from: words, in: own, basedOn: theme, reader, &new)
    }
    try make(
      content.location(of: "\(language.tag)/index.md"),
      try homePage(of: language, from: settings),
      &new)
    new.isListed = settings.languages.contains { $0.tag == language.tag }
    if !new.isListed, let added = SiteSettings.adding(language, to: settingsFile.bytes) {
      let path = content.location(of: SiteSettings.fileName)
      try EditedFile(path: path).replace(with: added)
      new.isListed = true
    }
    let others = spoken == nil ? language.relatives(in: folders.value) : []
    return Checked(new, others.isEmpty ? [] : [language.isNearly(others)])
  }

  private func makeWords(
    of language: Language, from words: [UInt8], in own: ContentFolder, basedOn theme: ContentFolder,
    _ reader: MessageLanguage, _ new: inout NewLanguage
  ) throws(MachineFailure) {
    if own.path != theme.path {
      try make(
        own.location(of: ThemeFolder.settingsFile), Self.settings(ofOwn: theme.name), &new)
    }
    let file = own.location(of: "locales/\(language.tag).yaml")
    try make(file, Locale.draft(for: language, from: words, speaking: reader), &new)
    new.words = file
  }

  /// The settings of a site's own theme of the same name as the one on which it is based.
  static func settings(ofOwn name: String) -> [UInt8] {
    Array("name: \(name.yaml)\nbased-on: \(name.yaml)\n".utf8)
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
    of language: Language, from settings: SiteSettings
  ) throws(MachineFailure) -> [UInt8] {
    let file = "\(settings.sourceLanguage.tag)/index.md"
    let sources = SiteSources(try listContent().files, settings: settings, in: content.path)
    guard let source = sources.manuscripts.first(where: { $0.file == file }) else {
      return Array("---\ntitle: \(language.ownName)\n---\n".utf8)
    }
    let bytes = try content.read(file)
    return Starter.copy(bytes, of: sources.draft(of: source, holding: bytes).page)
  }
}

extension Language {
  /// Whether the tags are the same but for letter case, which has no meaning in them (RFC 5646, section 2.1.1).
  fileprivate func isAlike(_ other: Language) -> Bool {
    tag.lowercased() == other.tag.lowercased()
  }

  /// The tags of the same language, in another script or another region, in which a theme has words.
  fileprivate func relatives(in folders: [ThemeFolder]) -> [String] {
    let start = tag.lowercased().prefix { $0 != "-" } + "-"
    let tags = folders.flatMap(\.files).map(\.path).compactMap { path -> String? in
      guard path.hasPrefix("locales/"), path.hasSuffix(".yaml") else { return nil }
      return String(path.dropFirst("locales/".utf8.count).dropLast(".yaml".utf8.count))
    }
    let found = Set(tags.filter { $0.lowercased().hasPrefix(start) && $0 != tag }).sorted()
    // In these regions Chinese is written in traditional characters.
    let isTraditional = ["-tw", "-hk", "-mo"].contains { tag.lowercased().hasSuffix($0) }
    return found.filter { !isTraditional || $0.hasSuffix("Hant") }
  }

  /// The theme speaks the language as others write it.
  fileprivate func isNearly(_ tags: [String]) -> Diagnostic {
    let names = tags.joined(separator: ", ")
    return .warning(
      .untranslatedText, at: Location("locales/\(tag).yaml"),
      Wording(
        english: "The theme has no words in “\(tag)”, but it has them in \(names).",
        japanese: "テーマに「\(tag)」のことばはありませんが、\(names) のことばはあります。"),
      hint: Wording(
        english: "If these are right for your readers, take them: sasshi new language \(tags[0])",
        japanese: "読む人に合うなら、そちらを使ってください： sasshi new language \(tags[0])"))
  }
}
