import Diagnostics
import Manuscript
import Testing

/// Language tags that are well-formed and may still be none.
@Suite struct LanguageDoubtTests {
  @Test(arguments: [
    ("cn", "zh-Hans"), ("cn", "zh-Hant"), ("jp", "ja"), ("kr", "ko"), ("ua", "uk"),
    ("tw", "zh-Hant"),
    ("cz", "cs"), ("dk", "da"), ("gr", "el"), ("vn", "vi"), ("np", "ne"), ("us", "en"),
    ("in", "hi"),
    ("cn-Hans", "zh-Hans"), ("jp-JP", "ja"),
  ])
  func `a country is an error that shows the tag of its language`(tag: String, better: String)
    throws
  {
    let doubt = try #require(Language(tag: tag)?.doubt(at: Location("x")))
    #expect(doubt.severity == .error)
    #expect(doubt.hint?.english.contains(better) == true)
    #expect(doubt.hint?.japanese.contains(better) == true)
  }

  @Test(arguments: [
    "se", "ch", "la", "ee", "br", "sa", "xx", "english", "eng", "jpn", "en-UK", "zh-CHS",
  ])
  func `what may be meant otherwise, or is not registered, is a warning`(tag: String) throws {
    let language = try #require(Language(tag: tag))
    #expect(language.doubt(at: Location("x"))?.severity == .warning)
  }

  @Test(arguments: [
    "ja", "en", "zh-Hans", "zh-Hant-TW", "pt-BR", "es-419", "ja-simple", "fil", "uk", "cs",
    "sr-Latn",
    "en-GB", "ko-KP", "de-CH-1996", "x-klingon", "zh-yue", "tlh", "my", "ar", "sl", "ga", "am",
  ])
  func `a registered tag is not doubted`(tag: String) {
    #expect(Language(tag: tag)?.doubt(at: Location("x")) == nil)
  }

  @Test func `who gives a language its name means it`() throws {
    var language = try #require(Language(tag: "se"))
    language.name = "davvisámegiella"
    #expect(language.doubt(at: Location("x")) == nil)
  }
}
