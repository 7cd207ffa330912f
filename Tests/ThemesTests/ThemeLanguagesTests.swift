import Diagnostics
import Fixtures
import Markdown
import Testing

@testable import Manuscript
@testable import Themes

/// The default theme's words in each of its languages.
@Suite struct ThemeLanguagesTests {
  private let english: Locale

  init() throws {
    english = try Self.locale("en")
  }

  private static func locale(_ tag: String) throws -> Locale {
    let path = "locales/\(tag).yaml"
    let bytes = try TestFile.read("\(Checkout.defaultTheme)/\(path)")
    let file = SourceFile(path: path, bytes: bytes)
    let read = Locale.read(try Locale.node(of: file, at: path), tag: tag)
    #expect(read.diagnostics.map { $0.text(in: .english) } == [])
    return try #require(read.value)
  }

  @Test func `the theme speaks the languages that foreign residents of Japan speak most`() {
    let wanted = [
      "en", "es", "fil", "id", "ja", "ja-simple", "ko", "my", "ne", "pt-BR", "th", "vi", "zh-Hans",
      "zh-Hant",
    ]
    #expect(Set(wanted).subtracting(Checkout.languages) == [])
  }

  @Test(arguments: Checkout.languages)
  func `a language has every word, in the same order`(tag: String) throws {
    let locale = try Self.locale(tag)
    #expect(locale.untranslatedWords == [])
    #expect(locale.words.map(\.key) == english.words.map(\.key))
    #expect(locale.monthNames.count == 12 && locale.writing.weekdays.count == 7)
    #expect(locale.writing.readingTime != nil)
    #expect(locale.name == Language(tag: tag)?.ownName)
    #expect(locale.openGraphLocale.wholeMatch(of: /[a-z]{2,3}_[A-Z]{2}/) != nil)
    for word in locale.words where !["chapter-prefix", "chapter-suffix"].contains(word.key) {
      #expect(!word.text.plain.isEmpty, "\(word.key)")
    }
  }

  @Test(arguments: Checkout.languages)
  func `a word holds the places that it has in English, and ends as it does`(tag: String) throws {
    let locale = try Self.locale(tag)
    for word in locale.words {
      let wanted = english.word(word.key).contains("{}")
      #expect(word.text.plain.contains("{}") == wanted, "\(word.key)")
      let isPrefix = ["chapter-prefix", "chapter-suffix", "colon"].contains(word.key)
      #expect(isPrefix || word.text.plain.last?.isWhitespace != true, "\(word.key)")
    }
    for key in ["original", "moved"] {
      #expect([":", "："].contains(String(locale.word(key).suffix(1))), "\(key)")
    }
  }

  /// What is said alike in English and in another language.
  private static let alike: Set<String> = [
    "Menu", "Original:", "Original", "Furigana", "QR code", "Booklet", "Link", "Links", "Email",
    "E-mail",
    "Note", "Website", "Order form", "Press release", "Address", "Home", "Accessibility", ": ", "“",
    "”", ", ", "", "Important", "Table",
  ]

  @Test(arguments: Checkout.languages.filter { $0 != "en" })
  func `no word was left in English`(tag: String) throws {
    let locale = try Self.locale(tag)
    let left = locale.words.filter {
      $0.text.plain == english.word($0.key) && !Self.alike.contains($0.text.plain)
    }
    #expect(left.map(\.key) == [])
    #expect(locale.monthNames != english.monthNames)
    #expect(locale.writing.weekdays != english.writing.weekdays)
    #expect(locale.writing.readingTime != english.writing.readingTime)
  }

  /// Words that are written in Latin letters in all languages.
  private static let latin: Set<Substring> = [
    "PDF", "UA", "A4", "Atom", "QR", "Code", "Furigana", "EPUB",
  ]

  @Test(arguments: Checkout.languages)
  func `no word is of another script`(tag: String) throws {
    let locale = try Self.locale(tag)
    let texts =
      locale.words.map(\.text.plain) + locale.monthNames + locale.writing.weekdays
      + [locale.name, locale.writing.listSeparator, locale.writing.listEnd ?? ""]
      + locale.writing.dayHalves
    for text in texts {
      let foreign = text.unicodeScalars.filter { scalar in
        scalar.properties.isAlphabetic && !scalar.isASCII && !Self.belongs(scalar, to: tag)
      }
      #expect(foreign.isEmpty, "\(text)")
      guard !Self.isLatin(tag) else { continue }
      let words = text.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
      let inLatin = words.filter { $0.contains(where: \.isLetter) }
      #expect(Set(inLatin).subtracting(Self.latin) == [], "\(text)")
    }
  }

  private static func isLatin(_ tag: String) -> Bool {
    ["en", "es", "fil", "id", "pt-BR", "vi"].contains(tag)
  }

  private static func belongs(_ scalar: Unicode.Scalar, to tag: String) -> Bool {
    let range: [ClosedRange<UInt32>] =
      switch tag {
      case "ja", "ja-simple": [0x3005...0x30FF, 0x4E00...0x9FFF]
      case "zh-Hans", "zh-Hant": [0x4E00...0x9FFF]
      case "ko": [0xAC00...0xD7A3]
      case "th": [0xE01...0xE4E]
      case "my": [0x1000...0x109F]
      case "ne": [0x900...0x97F]
      case "vi": [0xC0...0x1B0, 0x1EA0...0x1EF9]
      default: [0xC0...0x17F]
      }
    return range.contains { $0.contains(scalar.value) }
  }

  @Test(arguments: [
    ("zh-Hans", "語說請這頁關閱讀網顯軟檢體"), ("zh-Hant", "语说请这页关阅读网显软检体"),
  ])
  func `no sign of the other Chinese writing is among the words`(
    tag: String, others: String
  ) throws {
    let text = try Self.locale(tag).words.map(\.text.plain).joined()
    #expect(Set(text).intersection(Set(others)) == [])
  }

  @Test(arguments: [
    ("ja", "2026年11月1日", "10:00〜17:30"), ("zh-Hant", "2026年11月1日", "10:00～17:30"),
    ("zh-Hans", "2026年11月1日", "10:00～17:30"), ("ko", "2026년 11월 1일", "10:00~17:30"),
    ("en", "1 November 2026", "10:00–17:30"), ("id", "1 November 2026", "10.00–17.30"),
  ])
  func `a day and hours are written as public offices write them`(
    tag: String, day: String, hours: String
  ) throws {
    let locale = try Self.locale(tag)
    #expect(locale.text(try #require(CalendarDate("2026-11-01"))).plain == day)
    let open = OpeningHours(
      days: [], opens: try #require(TimeOfDay("10:00")), closes: try #require(TimeOfDay("17:30")))
    #expect(locale.text(open).plain == hours)
  }
}
