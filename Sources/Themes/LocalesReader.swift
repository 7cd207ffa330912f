import Diagnostics
import Manuscript
import Markdown
import YAML

/// Reads the words of a theme in each of the site's languages, and collects what is wrong with them.
///
/// A language's words come from the files of all tags that fit it, the wider before the narrower, and of all folders
/// in which a theme is found, the base before what is based on it: a file may hold a single word.
struct LocalesReader {
  let files: ThemeFiles
  let settings: SiteSettings
  /// The keys of the words that something shows.
  private let shownWords: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// What words were meant for whose keys are none.
  private var meantWords: Set<String> = []

  /// - Parameter calledNames: what templates call below `words`, also with `-html` or `-plain-html` behind a key.
  init(files: ThemeFiles, settings: SiteSettings, calledNames: Set<String>) {
    self.files = files
    self.settings = settings
    shownWords = Set(Locale.requiredWords + Locale.offeredWords).union(
      calledNames.map { $0.without(suffix: "-html").without(suffix: "-plain") })
  }

  /// The locale of each language; fewer where one has none.
  mutating func read() -> [Locale] {
    var locales = settings.languages.compactMap { read($0) }
    guard locales.count == settings.languages.count else { return locales }
    // What a language has of its own, before it takes from others.
    let own = locales
    for version in locales.indices { borrow(for: version, from: own, &locales) }
    return locales
  }
}

extension LocalesReader {
  private mutating func read(_ language: Language) -> Locale? {
    let all = layers(for: language)
    // An empty file changes nothing; the only one is to be filled.
    let filled = all.filter { !$0.file.isBlank }
    let layers = filled.isEmpty ? all : filled
    guard let nearest = layers.last else {
      // Of a language that is none, that is all there is to say.
      if language.doubt(at: Location("languages"))?.severity != .error {
        diagnostics.append(noLocale(language))
      }
      return nil
    }
    var merged: YAMLNode?
    for layer in layers {
      do throws(Diagnostic) {
        let node = try Locale.node(of: layer.file, at: layer.location)
        judgeWords(of: node, in: layer)
        merged = merged.map { node.laid(over: $0) } ?? node
      } catch {
        diagnostics.append(error)
        return nil
      }
    }
    guard let merged else { return nil }
    let read = Locale.read(merged, tag: nearest.tag)
    diagnostics += read.diagnostics
    return read.value
  }

  /// A file with words, the tag in its name, and where a person finds it.
  private struct Layer {
    let tag: String
    let file: SourceFile
    let location: String
  }

  /// The files with a language's words, each to be laid over those before it.
  private func layers(for language: Language) -> [Layer] {
    language.lookupTags.reversed().flatMap { tag in
      files.layers(of: "locales/\(tag).yaml").map {
        Layer(tag: tag, file: $0.file, location: $0.location)
      }
    }
  }

  /// Names the words of the theme's own file that nothing shows: slips, mostly. A base may have words that a
  /// theme which changes it has no use for.
  private mutating func judgeWords(of node: YAMLNode, in layer: Layer) {
    guard layer.location == files.ownLocation(of: layer.file.path),
      let words = (try? node.mapping())?.first(where: { $0.key == "words" })?.value,
      let entries = try? words.mapping()
    else { return }
    for entry in entries where !shownWords.contains(entry.key) {
      let meant = shownWords.sorted().closest(to: entry.key)
      if let meant { meantWords.insert(meant) }
      // A theme that stands alone may have words in store.
      if meant != nil || files.haveBase { diagnostics.append(unknownWord(entry, meant)) }
    }
  }
}

extension LocalesReader {
  /// Takes the words that a locale does not have from the languages that stand in for it, then from the others.
  private mutating func borrow(for version: Int, from own: [Locale], _ locales: inout [Locale]) {
    let sources = settings.fallbacks(of: version) + own.indices.filter { $0 != version }
    borrowWeekdays(for: version, from: sources.map { ($0, own[$0]) }, &locales)
    var known = Set(own[version].words.map(\.key))
    var missing: [String] = own[version].untranslatedWords
    for source in sources {
      for word in own[source].words
      where !known.contains(word.key)
        && (shownWords.contains(word.key) || missing.contains(word.key))
      {
        known.insert(word.key)
        locales[version].words.append(borrowed(word, from: source, to: version))
        if !missing.contains(word.key) { missing.append(word.key) }
      }
    }
    for key in missing where !known.contains(key) {
      locales[version].words.append(Locale.Word(key: key, text: .empty))
    }
    for key in Locale.requiredWords
    where !known.contains(key) && !missing.contains(key) && !meantWords.contains(key) {
      diagnostics.append(missingWord(key, of: own[version]))
    }
    // Of words that could not be read it is not known which are there.
    let file = own[version].wordsLocation.file
    let isRead = !diagnostics.contains { $0.severity == .error && $0.location.file == file }
    if !missing.isEmpty, isRead { diagnostics.append(untranslated(missing, in: own[version].tag)) }
  }

  /// A word of another language, which says of which.
  private func borrowed(_ word: Locale.Word, from source: Int, to version: Int) -> Locale.Word {
    let language = settings.languages[source]
    let text: InlineText =
      switch word.key {
      // No word, and written so in most languages.
      case "colon": ": "
      // These two name the language of their file, and would be wrong.
      case "language-offer": InlineText(settings.languages[version].ownName)
      case "not-translated": .empty
      default: word.text.marked(asLanguage: language.tag, direction: language.direction.rawValue)
      }
    let isOther = text.plain == word.text.plain && !text.plain.isEmpty && word.key != "colon"
    return Locale.Word(key: word.key, text: text, borrowedTag: isOther ? language.tag : "")
  }

  private func borrowWeekdays(
    for version: Int, from sources: [(version: Int, locale: Locale)], _ locales: inout [Locale]
  ) {
    guard locales[version].writing.weekdays.isEmpty,
      let source = sources.first(where: { !$0.locale.writing.weekdays.isEmpty })
    else { return }
    locales[version].writing.weekdays = source.locale.writing.weekdays
    locales[version].writing.weekdayLanguage = settings.languages[source.version]
  }
}

extension LocalesReader {
  private func noLocale(_ language: Language) -> Diagnostic {
    .error(
      .missingLocale, at: Location(files.location(of: "locales/\(language.tag).yaml")),
      Wording(
        english: "The theme has no words in the language “\(language.tag)”.",
        japanese: "テーマに言語「\(language.tag)」のことばがありません。"),
      hint: Wording(
        english: "“sasshi new language \(language.tag)” makes this file for you to translate.",
        japanese: "「sasshi new language \(language.tag)」で、このファイルのひな型を作れます。"))
  }

  private func untranslated(_ keys: [String], in tag: String) -> Diagnostic {
    let shown = keys.prefix(5).joined(separator: ", ") + (keys.count > 5 ? ", …" : "")
    return .warning(
      .untranslatedText, at: Location(files.location(of: "locales/\(tag).yaml")),
      Wording(
        english: keys.count == 1
          ? "One word of the theme is not translated; another language's is used."
          : "\(keys.count) words of the theme are not translated; another language's are used.",
        japanese: "テーマのことばが\(keys.count)個、訳されていません。ほかの言語のことばを使います。"),
      hint: Wording(
        english: "Write a text for: \(shown)", japanese: "次の項目の訳を書いてください： \(shown)"))
  }

  /// A word that is like one that is shown is a slip; another one may be left from an older theme, and does no harm.
  private func unknownWord(_ entry: YAMLNode.Entry, _ meant: String?) -> Diagnostic {
    var diagnostic = Diagnostic.error(
      .unknownKey, at: entry.location,
      Wording(
        english: "No template of the theme shows a word “\(entry.key)”.",
        japanese: "「\(entry.key)」ということばを使うテンプレートが、テーマにありません。"),
      hint: meant.map { .didYouMean($0) }
        ?? Wording(
          english: "Remove this line, or write {{words.\(entry.key)}} into a template.",
          japanese: "この行を消すか、テンプレートに {{words.\(entry.key)}} と書いてください。"))
    if meant == nil { diagnostic.severity = .warning }
    return diagnostic
  }

  private func missingWord(_ key: String, of locale: Locale) -> Diagnostic {
    .error(
      .missingWord, at: locale.wordsLocation,
      Wording(english: "The word “\(key)” is missing.", japanese: "「\(key)」ということばがありません。"),
      hint: Wording(
        english: "Add a line such as “\(key): …” below “words”.",
        japanese: "words の下に「\(key): …」のような行を加えてください。"))
  }
}

extension String {
  fileprivate func without(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

extension SourceFile {
  /// Whether nothing stands in it but white space and comments.
  fileprivate var isBlank: Bool {
    bytes.lazy.split(separator: 0x0A).allSatisfy { line in
      let text = line.drop { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      return text.isEmpty || text.first == UInt8(ascii: "#")
    }
  }
}
