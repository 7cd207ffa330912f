import Manuscript
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("pa", "ltr"), ("pa-PK", "rtl"), ("uz-AF", "rtl"), ("uz-Latn-AF", "ltr"), ("ur", "rtl"),
    ("ckb", "rtl"), ("ff-Adlm", "rtl"), ("he-IL", "rtl"), ("ja-simple", "ltr"),
  ])
  func `script and region say in which direction a language runs`(tag: String, direction: String) {
    #expect(Language(tag: tag)?.direction.rawValue == direction)
  }

  @Test(arguments: ["ja", "en-GB", "zh-Hans", "zh-Hant-TW", "pt-BR", "sr-Latn"])
  func `search engines know languages with scripts and regions`(tag: String) {
    #expect(Language(tag: tag)?.searchTag == tag)
  }

  @Test(arguments: ["ja-simple", "ja-x-simple", "de-1996", "es-419", "ain", "en-a-b"])
  func `search engines know no private, variant or other tags`(tag: String) throws {
    #expect(try #require(Language(tag: tag)).searchTag == nil)
  }

  @Test(arguments: [
    ("en-GB", ["en-GB", "en"]), ("zh-Hant-TW", ["zh-Hant-TW", "zh-Hant"]),
    ("ja-simple", ["ja-simple", "ja"]), ("zh-Hans", ["zh-Hans"]),
  ])
  func `a language takes files of its wider language, in its own script`(
    tag: String, tags: [String]
  ) {
    #expect(Language(tag: tag)?.lookupTags == tags)
  }

  @Test(arguments: [("ko", "한국어"), ("ar-EG", "العربية"), ("zh-Hant", "繁體中文"), ("qaa", "qaa")])
  func `a language names itself in its own script`(tag: String, name: String) {
    #expect(Language(tag: tag)?.ownName == name)
  }
}
