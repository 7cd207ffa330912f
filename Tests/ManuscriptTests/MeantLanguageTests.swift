import Manuscript
import Testing

/// Languages as people name them.
@Suite struct MeantLanguageTests {
  @Test(arguments: [
    ("ja", "ja"), ("JA", "ja"), ("ｅｎ", "en"), ("zh-hans", "zh-Hans"), ("zh_Hant", "zh-Hant"),
    ("pt-br", "pt-BR"),
    ("JA-Simple", "ja-simple"), ("日本語", "ja"), ("やさしい日本語", "ja-simple"), ("english", "en"),
    ("한국어", "ko"),
    ("简体中文", "zh-Hans"), ("Tiếng Việt", "vi"), ("es-419", "es-419"),
  ])
  func `a tag in any letters, or what a language calls itself`(word: String, tag: String) {
    #expect(Language(meantBy: word)?.tag == tag)
  }

  @Test(arguments: ["", "-", "日本", "a language", "ja,en", "../ja"])
  func `what is neither is no language`(word: String) {
    #expect(Language(meantBy: word) == nil)
  }
}
