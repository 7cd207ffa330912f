import Diagnostics
public import Manuscript
public import Markdown
import YAML

/// A theme's own words in one language, and how that language writes dates and times.
public struct Locale: Hashable, Sendable {
  /// The language tag.
  public var tag: String
  /// The language's own name: 日本語, English.
  public var name: String
  /// The locale as Open Graph names it: `ja_JP`.
  public var openGraphLocale: String
  /// The words, in the order of the file.
  public var words: [Word]
  /// A day, such as `{year}年{month}月{day}日`.
  public var dateFormat: TextFormat
  /// A month, such as `{year}年{month}月`.
  public var monthFormat: TextFormat
  /// A year, such as `{year}年`.
  public var yearFormat: TextFormat
  /// A span of time, such as `{opens}〜{closes}`.
  public var hoursFormat: TextFormat
  /// The names of the months from January, for `{month-name}`.
  public var monthNames: [String]
  /// How lists, quotations and numbers are written.
  public var writing: LocaleWriting
  /// The keys of words that stand in the file without a text.
  public var untranslatedWords: [String]
  /// Where the words stand.
  var wordsLocation: Location

  /// One of the theme's words.
  public struct Word: Hashable, Sendable {
    /// The name by which templates call it.
    public var key: String
    /// The text.
    public var text: InlineText
    /// The tag of the language from which it was taken; empty when it is the locale's own.
    var borrowedTag = ""
  }
}

extension Locale {
  /// A day as the language writes it.
  public func text(_ date: CalendarDate) -> InlineText {
    let era = JapaneseEra(containing: date)
    return dateFormat.inlineText { token in
      switch token {
      case "year": text(date.year)
      case "month": text(date.month)
      case "buddhist-year": text(date.year + Self.buddhistEra)
      case "day": date.day == 1 ? writing.firstDay ?? text(1) : text(date.day)
      case "month-name": monthName(date.month)
      case "era": era?.name ?? ""
      case "era-year": era.map { $0.yearText(date.year) } ?? "\(date.year)"
      default: ""
      }
    }
  }

  /// A date as far as it is known, as the language writes it.
  public func text(_ date: PartialDate) -> InlineText {
    switch date {
    case .day(let date): text(date)
    case .month(let year, let month):
      monthFormat.inlineText { token in
        switch token {
        case "year": text(year)
        case "buddhist-year": text(year + Self.buddhistEra)
        case "month": text(month)
        case "month-name": monthName(month)
        default: ""
        }
      }
    case .year(let year):
      yearFormat.inlineText { text($0 == "buddhist-year" ? year + Self.buddhistEra : year) }
    }
  }

  /// How many years before the common era Thailand's calendar begins (พุทธศักราช, since 1941).
  private static let buddhistEra = 543

  /// Opening hours as the language writes them.
  public func text(_ hours: OpeningHours) -> InlineText {
    let days = text(hours.days)
    let format = days.isEmpty ? hoursFormat.without("days") : hoursFormat
    return format.inlineText(filling: { token in
      switch token {
      case "opens": InlineText.parse(text(hours.opens)).text
      case "closes": InlineText.parse(text(hours.closes)).text
      default: days
      }
    })
  }

  /// The theme's word with the given key as plain text; empty when the theme has none.
  public func word(_ key: String) -> String { shownWord(key).plain }

  /// The theme's word with the given key as readers see it; empty when the theme has none.
  public func shownWord(_ key: String) -> InlineText {
    words.first { $0.key == key }?.text ?? .empty
  }

  private func monthName(_ month: Int) -> String {
    monthNames.indices.contains(month - 1) ? monthNames[month - 1] : "\(month)"
  }
}

extension Locale {
  /// The words that Sasshi itself writes into pages, which every locale file must have.
  static let requiredWords = [
    "footnotes", "footnote", "back-to-text", "table", "note", "important", "round-table",
    "speakers", "colon", "not-found-title",
  ]

  /// The words that Sasshi itself writes where a theme has them.
  static let offeredWords = [
    "home", "language-offer", "language-decline", "moved", "not-translated", "sample-label",
    "sample-note",
    "to-the-press", "press-release", "press-contact", "organisation-data", "addresses", "this-page",
    "release-end", "organisation-name", "address", "representative", "founded", "purpose",
    "website",
    "booklet-contents", "colophon", "overview", "how-to-order", "issued", "publisher",
    "cooperation", "contacts", "chapter-prefix", "chapter-suffix", "sample-part-note",
    "ebook-cover", "ebook-text", "ebook-described", "ebook-undescribed", "ebook-furigana",
    "ebook-furigana-all", "ebook-pages", "ebook-page-list",
    "ebook-landmarks",
    "recipient", "order-form-label", "hours", "closed", "price", "contact-person", "email", "phone",
  ]

  /// What stands in a locale file.
  static func node(of file: SourceFile, at location: String) throws(Diagnostic) -> YAMLNode {
    let text = try SourceText.checked(file.bytes, file: location)
    guard let node = try YAMLNode.parse(text.bytes, file: location) else {
      throw .error(
        .missingLocale, at: Location(location),
        Wording(english: "This locale file is empty.", japanese: "このことばのファイルは空です。"),
        hint: Wording(
          english: "Copy another language's file and translate it.",
          japanese: "ほかの言語のファイルを写して訳してください。"))
    }
    return node
  }

  /// Reads what stands in a locale file.
  static func read(_ node: YAMLNode, tag: String) -> Checked<Locale?> {
    var reader = MappingReader(node)
    let locale = Locale(&reader, tag: tag)
    return Checked(locale, reader.finish())
  }

  private init(_ reader: inout MappingReader, tag: String) {
    self.tag = tag
    name = reader.requiredText("name", example: "name: English") ?? tag
    openGraphLocale = reader.text("og-locale") ?? ""
    let read = Self.words(&reader)
    words = read.words
    untranslatedWords = read.untranslated
    wordsLocation = reader.node("words")?.location ?? reader.location
    var writing = LocaleWriting()
    let formats: [TextFormat?] =
      reader.nested("formats") { reader in
        writing = LocaleWriting(&reader)
        return [
          ("date", ["year", "buddhist-year", "month", "day", "month-name", "era", "era-year"]),
          ("month", ["year", "buddhist-year", "month", "month-name"]),
          ("year", ["year", "buddhist-year"]),
          ("hours", ["days", "opens", "closes"]),
        ].map { key, tokens in
          reader.optional(key) { node throws(Diagnostic) in try TextFormat(node, tokens: tokens) }
        }
      } ?? [nil, nil, nil, nil]
    dateFormat = formats[0] ?? TextFormat("{year}-{month}-{day}")
    monthFormat = formats[1] ?? TextFormat("{year}-{month}")
    yearFormat = formats[2] ?? TextFormat("{year}")
    hoursFormat = formats[3] ?? TextFormat("{opens}–{closes}")
    self.writing = writing
    monthNames = reader.list("months") { node throws(Diagnostic) in try node.text() }
    if let node = reader.node("months"), monthNames.count != 12 {
      reader.report(node.mismatch(Wording(english: "twelve names", japanese: "12個の名前")))
    }
  }

  private static func words(
    _ reader: inout MappingReader
  ) -> (words: [Word], untranslated: [String]) {
    var words: [Word] = []
    var untranslated: [String] = []
    let entries = reader.required("words", example: "words: {home: Home}") {
      node throws(Diagnostic) in try node.mapping()
    }
    for entry in entries ?? [] {
      if entry.value.isNull {
        untranslated.append(entry.key)
      } else if let text = reader.inlineText(of: entry.value) {
        words.append(Word(key: entry.key, text: text))
      }
    }
    return (words, untranslated)
  }
}
