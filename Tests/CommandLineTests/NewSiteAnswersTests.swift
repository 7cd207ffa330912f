import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// What a person may answer to `sasshi new site`, and what is no answer.
@Suite struct NewSiteAnswersTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
  }

  private var site: String { "\(folder.files.path)/site" }

  private func run(
    _ line: [String], in language: MessageLanguage = .english,
    environment: [String: String] = [:], answers: [String]? = nil
  ) async -> CommandRun {
    let shared = [
      "SASSHI_THEMES": Checkout.path + "/themes", "SASSHI_STARTER": Checkout.path + "/starter",
    ]
    return await folder.run(
      line, in: language, environment: shared.merging(environment) { $1 }, answers: answers)
  }

  private func languages() throws -> String {
    let settings = try folder.files.text("site/content/site.yaml")
    return settings.split(separator: "\n").first { $0.hasPrefix("languages: ") }.map {
      String($0.dropFirst("languages: ".count))
    } ?? ""
  }

  @Test(arguments: [
    ("Japanese", "English, ＫＯ", "[ja, en, {tag: ko, fallback: [en]}]"),
    ("英語", "韓国語・ベトナム語／中国語", "[en, ko, vi, zh-Hans]"),
    ("日本語", "easy Japanese, Tiếng Việt + pt_br", "[ja, ja-simple, vi, pt-BR]"),
    ("zh-TW", "zh", "[zh-Hant, zh-Hans]"), ("tl", "pt", "[fil, pt-BR]"),
    ("pt-PT", "Português", "[pt-PT, pt-BR]"),
  ])
  func `languages are known by their names`(first: String, also: String, tags: String)
    async throws
  {
    let made = await run(["new", "site", site, "--language", first, "--also", also])
    #expect(made.status == .success && made.error == "")
    #expect(try languages() == tags)
  }

  @Test(arguments: ["easy", "klingon", "xx", "all", "jp", "tw"])
  func `what is no language is refused, on the command line and when asked`(word: String)
    async throws
  {
    for language in [MessageLanguage.english, .japanese] {
      for line in [["--language", word], ["--language", "ja", "--also", word]] {
        let refused = await run(["new", "site", site] + line, in: language)
        #expect(refused.status == .wrongCommandLine && refused.output == "")
        #expect(refused.error.contains(language == .english ? "error: " : "エラー: "))
        #expect(!refused.error.contains(language == .english ? "say so" : "のつもりなら、名前も"))
      }
    }
    #expect(!folder.files.exists("site"))
    let asked = await run(["new", "site", site], answers: ["x", word, "ja", ""])
    #expect(asked.status == .success && asked.error.contains("error: "))
    #expect(try languages() == "[ja]")
  }

  @Test func `a code that is a country's is told apart without a line that nobody can write there`()
    async
  {
    let english = await run(["new", "site", site, "--language", "tw"])
    #expect(
      english.error == """
        --language: error: “tw” as a language is Twi, a language of Ghana: the codes of countries are others. [confusable-language]
          hint: Chinese as written in Taiwan: zh-Hant. If Twi, a language of Ghana is meant, add it to site.yaml with a name: {tag: tw, name: …}

        """)
    let japanese = await run(["new", "site", site, "--language", "kr"], in: .japanese)
    #expect(
      japanese.error == """
        --language: エラー: 「kr」は、言語の記号としてはカヌリ語（ナイジェリアの言語）です。国の記号とは違います。 [confusable-language]
          直し方: 韓国・朝鮮語は ko と書きます。カヌリ語（ナイジェリアの言語）のつもりなら、site.yaml に名前も書いてください： {tag: kr, name: …}

        """)
  }

  @Test(arguments: [
    ("de_DE.UTF-8", "[en]"), ("pt_PT.UTF-8", "[pt-BR]"), ("tl_PH.UTF-8", "[fil]"),
    ("zh_TW.UTF-8", "[zh-Hant]"), ("zh_CN.UTF-8", "[zh-Hans]"), ("zh", "[zh-Hans]"),
    ("ko_KR.UTF-8", "[ko]"), ("C.UTF-8", "[en]"),
  ])
  func `without an answer, it is the person's language, if the theme speaks it`(
    locale: String, tags: String
  ) async throws {
    let made = await run(["new", "site", site], environment: ["LANG": locale])
    #expect(made.status == .success && made.error == "")
    #expect(try languages() == tags)
  }

  @Test func `a language that the theme does not speak gets its words to translate`() async throws {
    let line = ["new", "site", site, "--language", "ja", "--also", "de,ar,en"]
    let english = await run(line)
    #expect(english.error == "")
    #expect(
      english.output.contains(
        """
        The words of buttons and menus are not in every language yet. Translate them here: \
        themes/default/locales/de.yaml, themes/default/locales/ar.yaml

        """))
    let check = await run(["check", "--content", site + "/content"])
    #expect(check.output.hasPrefix("Errors: 0. "))
    let build = await run(["build", "--content", site + "/content", "--output", site + "/output"])
    #expect(build.status == .success)
    folder.files.delete("site")
    let japanese = await run(line, in: .japanese)
    #expect(
      japanese.output.contains(
        """
        ボタンやメニューなどのことばは、まだ訳がない言語があります。次のファイルに訳を書いてください： \
        themes/default/locales/de.yaml、themes/default/locales/ar.yaml

        """))
    let words = try folder.files.text("site/themes/default/locales/de.yaml")
    #expect(words.hasPrefix("# テーマのことばです。"))
  }

  @Test func `what the starter says in two languages is up to date from the first day`() async {
    let made = await run(["new", "site", site, "--language", "ja", "--also", "en,ja-simple,ko"])
    #expect(made.status == .success)
    let translations = await run(
      ["translations", "--format", "json", "--content", site + "/content"])
    #expect(translations.status == .success)
    let check = await run(["check", "--content", site + "/content"])
    #expect(check.output == "Errors: 0. Warnings: 0.\n" && check.error == "")
    let pages = translations.output
    #expect(!pages.contains("\"outdated\""))
  }

  @Test(arguments: ["a/../b", "a/..", "a/./b"])
  func `a folder is named without a way round`(path: String) async throws {
    let before = try folder.files.everything()
    let english = await run(["new", "site", "\(folder.files.path)/\(path)"])
    #expect(
      english.error == """
        \(path): error: “.” and “..” can stand only at the beginning of the path. [unusable-name]
          hint: Name the folder by the way that leads straight to it.

        """)
    let japanese = await run(["new", "site", "\(folder.files.path)/\(path)"], in: .japanese)
    #expect(
      japanese.error == """
        \(path): エラー: 「.」や「..」は、パスの先頭にだけ書けます。 [unusable-name]
          直し方: フォルダーの場所を、まわり道をせずに書いてください。

        """)
    #expect(try folder.files.everything() == before)
  }

  @Test func `a folder without a name is refused as that`() async {
    let english = await run(["new", "site", " "])
    #expect(english.status == .wrongCommandLine)
    #expect(english.error.hasPrefix("sasshi new site: error: No folder is named. [wrong-option]\n"))
    let japanese = await run(["new", "site", " "], in: .japanese)
    #expect(japanese.error.hasPrefix("sasshi new site: エラー: フォルダーの名前がありません。 [wrong-option]\n"))
  }

  @Test func `other languages for a page are known by their names as well`() async throws {
    try folder.files.write(
      "content/site.yaml", ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, ko]"))
    let content = folder.content
    let named = await run(["new", "release", "T", "--also", "English・韓国語"] + content)
    #expect(named.error == "" && named.output.contains("content/ko/releases/2026-12-01-t.md"))
    let all = await run(["new", "page", "p", "--also", "all,en"] + content)
    #expect(all.error == "" && all.output.contains("content/ko/p.md"))
    let unknown = await run(["new", "page", "q", "--also", "fr"] + content)
    #expect(unknown.error.contains("“fr” is not among the languages of the site."))
  }

  @Test func `a year of an era is not taken for one of our calendar`() async {
    let refused = await run(["new", "site", site, "--date", "令和8年1月2日"])
    #expect(
      refused.error == """
        --date: error: This is no date of the calendar. [wrong-option]
          hint: Write it like --date 2021-12-16.

        """)
    let other = await run(["new", "site", site, "--date", "2026年1月2日"], in: .japanese)
    #expect(
      other.error == """
        --date: エラー: こよみにある日付ではありません。 [wrong-option]
          直し方: --date 2026-01-02 と書いてください。

        """)
  }

  @Test func `what did not arrive as it was typed is refused`() async throws {
    let broken = "\u{FFFD}\u{FFFD}"
    let lines = [
      (["site", site, "--name", broken], "--name"), (["site", site + broken], "sasshi new site"),
      (["release", broken] + folder.content, "sasshi new release"),
      (["page", broken] + folder.content, "sasshi new page"),
      (["page", "x", "--title", broken] + folder.content, "--title"),
    ]
    for (line, place) in lines {
      let english = await run(["new"] + line)
      #expect(
        english.error == """
          \(place): error: Some characters of this did not arrive as they were typed: it is not UTF-8. [wrong-option]
            hint: Set the terminal to UTF-8 and type it again.

          """)
      let japanese = await run(["new"] + line, in: .japanese)
      #expect(
        japanese.error == """
          \(place): エラー: 文字が正しく届きませんでした。文字コードが UTF-8 ではありません。 [wrong-option]
            直し方: ターミナルの文字コードを UTF-8 にして、もう一度入力してください。

          """)
    }
    #expect(!folder.files.exists("site"))
  }

  @Test func `a folder that cannot be looked at is asked for again`() async throws {
    try folder.files.write("file", "a file")
    let asked = await run(
      ["new", "site"], answers: ["\(folder.files.path)/file/x", site, "x", "ja", ""])
    #expect(asked.status == .success && asked.error.contains("file/x: error: "))
    #expect(folder.files.exists("site/README.md"))
  }

  @Test func `an answer is judged without naming an option that nobody typed`() async {
    let english = await run(["new", "site"], answers: ["", site, "x", "xx", "ja", ""])
    #expect(english.status == .success && !english.error.contains("--"))
    #expect(
      english.error.contains(
        """
        sasshi new site: error: No folder is named. [wrong-option]
          hint: Type a name, such as our-site, and press Enter.

        """))
    folder.files.delete("site")
    let japanese = await run(
      ["new", "site"], in: .japanese, answers: ["", site, "x", "xx", "ja", ""])
    #expect(japanese.status == .success && japanese.error.contains("xx: エラー: "))
    #expect(
      japanese.error.contains(
        """
        sasshi new site: エラー: フォルダーの名前がありません。 [wrong-option]
          直し方: our-site のような名前を入力して、Enter キーを押してください。

        """))
  }

  @Test func `settings are explained in the language of the site, as far as there are words`()
    async throws
  {
    for (tag, words) in [
      ("zh-Hans", "整个网站的设置"), ("ja-simple", "サイト全体の設定"), ("zh-Hant", "Settings for the whole site"),
    ] {
      #expect(await run(["new", "site", site, "--language", tag]).error == "")
      #expect(try folder.files.text("site/content/site.yaml").contains(words))
      folder.files.delete("site")
    }
  }
}
