import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi new site`, and what is begun in the site that it made.
@Suite struct NewSiteCommandTests {
  private let folder: CommandFolder
  private static let shared = [
    "SASSHI_THEMES": Checkout.path + "/themes", "SASSHI_STARTER": Checkout.path + "/starter",
  ]

  init() throws {
    folder = try CommandFolder(isInMemory: true)
  }

  private func run(
    _ line: [String], in language: MessageLanguage = .english, answers: [String]? = nil
  ) async -> CommandRun {
    await folder.run(line, in: language, environment: Self.shared, answers: answers)
  }

  private func make(
    _ tags: [String], in language: MessageLanguage = .english
  ) async -> CommandRun {
    let also = tags.count > 1 ? ["--also", tags.dropFirst().joined(separator: ",")] : []
    return await run(
      ["new", "site", "\(folder.files.path)/site", "--name", "みどりの会", "--language", tags[0]] + also
        + ["--date", "2026-11-29"], in: language)
  }

  private var content: [String] { ["--content", "\(folder.files.path)/site/content"] }

  /// Nothing is wrong with the site, and it is built whole.
  private func expectSound(_ what: String, theme: String? = nil) async {
    let chosen = content + (theme.map { ["--theme", $0] } ?? [])
    let check = await run(["check"] + chosen)
    #expect(
      check.status == .success && check.error == ""
        && check.output.hasSuffix("Errors: 0. Warnings: 0.\n"), "\(what)")
    let build = await run(
      ["build"] + chosen
        + ["--output", "\(folder.files.path)/site/output", "--date", "2026-11-29"])
    #expect(build.status == .success && build.error == "", "\(what): \(build.error)")
  }

  private func expectDone(_ line: [String]) async {
    let run = await run(line + content)
    #expect(run.status == .success && run.error == "", "\(line): \(run.error)")
  }

  @Test(arguments: Checkout.languages)
  func `a site that begins in any language is sound, and so is what is begun in it`(
    tag: String
  ) async throws {
    let index = try #require(Checkout.languages.firstIndex(of: tag))
    let others = (1...3).map { Checkout.languages[(index + $0) % Checkout.languages.count] }
    let made = await make([tag] + others.dropLast())
    #expect(made.status == .success && made.error == "", "\(made.error)")
    await expectSound("new site")
    let home = try folder.files.text("site/output/index.html")
    #expect(home.contains("<html lang=\"\(tag)\"") && home.contains("href=\"booklet/index.html\""))
    for page in ["booklet/index", "order", "about", "contact", "accessibility", "releases/index"] {
      for prefix in ["", "\(others[0])/", "\(others[1])/"] {
        #expect(folder.files.exists("site/output/\(prefix)\(page).html"), "\(prefix)\(page)")
      }
    }
    await expectDone(["new", "release", "増刷しました", "--date", "2026-11-29", "--also", "all"])
    await expectDone(["new", "chapter", "The next step", "--also", others[0]])
    await expectDone(["new", "page", "events/picnic.md"])
    await expectDone(["new", "language", others[2]])
    await expectDone(["new", "theme", "picnic"])
    await expectSound("with more", theme: "picnic")
  }

  @Test func `a site may begin in all languages at once`() async {
    let made = await make(["ko"] + Checkout.languages.filter { $0 != "ko" })
    #expect(made.status == .success && made.error == "", "\(made.error)")
    await expectSound("all")
  }

  @Test func `it is said what was made, which texts are borrowed, and what comes next`() async {
    let english = await make(["ja", "en", "ko", "th"])
    #expect(
      english.output
        == """
        Made: site (43 files)
        There are no texts in 한국어, ไทย to begin with: those pages are in another language, to be translated.
        Next, type this:
          cd \(folder.files.path)/site
          sasshi build
        and open output/index.html in a browser. README.md says what to write where.

        """.replacing(folder.files.path + "/", with: ""))
    folder.files.delete("site")
    let japanese = await make(["ja", "en", "ko", "th"], in: .japanese)
    #expect(
      japanese.output == """
        作りました： site（43個のファイル）
        한국어、ไทยの見本の文章は、まだありません。ほかの言語の文章を入れてあるので、訳してください。
        次のように入力して、Enter キーを押してください：
          cd site
          sasshi build
        そのあと output/index.html をブラウザーで開くと、サイトが見られます。どこに何を書くかは README.md にあります。

        """)
  }

  @Test func `in a terminal what is missing is asked for in the person's language`() async {
    let answers = ["\(folder.files.path)/site", "", "12", "ja", "jp", "en、ko"]
    let english = await run(["new", "site"], answers: answers)
    #expect(english.status == .success)
    #expect(
      english.error == """
        The folder to be made for the site: The site's name, as readers see it [site]: \
        The language in which you write first (ja, en, ko, zh-Hans …) [en]: \
        12: error: “12” is no language. [wrong-option]
          hint: Write the language's code, such as ja, en, ko or zh-Hans.
        The language in which you write first (ja, en, ko, zh-Hans …) [en]: \
        Other languages, with commas between them (Enter for none): \
        jp: error: “jp” is a country (Japan), not a language. [country-as-language]
          hint: Japanese is ja.
        Other languages, with commas between them (Enter for none): 
        """)
    #expect(folder.files.exists("site/content/ko/index.md"))
    folder.files.delete("site")
    let japanese = await run(
      ["new", "site", "\(folder.files.path)/site"], in: .japanese, answers: ["みどりの会", "", ""])
    #expect(
      japanese.error == """
        サイトの名前（読む人に見える名前）［site］： 元の言語（はじめに文章を書く言語。ja、en、ko、zh-Hans など）［ja］： \
        ほかの言語（コンマで区切ります。なければ、そのまま Enter キーを押してください）： 
        """)
    #expect(folder.files.exists("site/content/ja/index.md"))
    folder.files.delete("site")
    let silent = await run(["new", "site", "\(folder.files.path)/site"], answers: ["みどりの会"])
    #expect(silent.status != .success && silent.error.contains("Nothing was made."))
    #expect(!folder.files.exists("site"))
  }

  @Test func `a folder in which something stands is left as it is`() async throws {
    try folder.files.write("site/.hidden")
    try folder.files.write("site/letter.odt", "a")
    let before = try folder.files.everything()
    let english = await make(["ja"])
    #expect(english.status == .wrongCommandLine && english.output == "")
    #expect(
      english.error == """
        site: error: There is something in this folder already (“letter.odt”). It was left as it is. [occupied-folder]
          hint: Name a folder that is not there yet, or an empty one.

        """)
    let japanese = await make(["ja"], in: .japanese)
    #expect(
      japanese.error == """
        site: エラー: このフォルダーには、もうファイルなどが入っています（「letter.odt」など）。何も変えていません。 [occupied-folder]
          直し方: まだないフォルダーの名前か、空のフォルダーを指定してください。

        """)
    #expect(try folder.files.everything() == before)
  }
}
