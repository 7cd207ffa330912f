public import ArgumentParser
import Diagnostics
public import Manuscript
import Publishing

/// `sasshi new language`: makes what a new language begins with.
struct NewLanguageCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "language",
      abstract: .spoken(
        english: "Makes the theme's words to translate and a home page for a new language.",
        japanese: "新しい言語のために、訳すことばの一覧（テーマのことば）と、トップページのひな型を用意します。"))
  }

  @Argument(
    help: .spoken(
      english: "The language's tag (BCP 47): ko, pt-BR, zh-Hant.",
      japanese: "言語を表すタグ（BCP 47）： ko、pt-BR、zh-Hant など。"))
  var language: String

  @OptionGroup var options: PublicationOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let language = try Language.given(
      (language, Language(meantBy: language.trimmed)), to: "sasshi new language")
    let publication = try options.publication(at: announcer.terminal)
    let doubt = language.doubt(at: Location(language.tag), isTyped: true)
    if let doubt, doubt.severity == .error { throw doubt }
    announcer.report([doubt].compactMap(\.self))
    let addition = try await publication.addLanguage(language, speaking: announcer.language)
    announcer.report(addition.diagnostics)
    guard let new = addition.value else { return .contentHasErrors }
    announcer.say(outcome(new, in: publication))
    return .success
  }

  /// What was made, and what comes next.
  private func outcome(_ new: Publication.NewLanguage, in publication: Publication) -> Wording {
    let tag = new.language.tag
    let home = publication.content.location(of: "\(tag)/index.md")
    let settings = publication.content.location(of: SiteSettings.fileName)
    let files = Wording.files(made: new.made, kept: new.kept)
    let listing =
      new.isListed
      ? ("\(settings) names the language.", "\(settings) に言語が入っています。")
      : (
        "Add “\(tag)” to “languages” in \(settings).",
        "\(settings) の languages に「\(tag)」を加えてください。"
      )
    if new.isSource {
      return Wording(
        english: files.english + """
          “\(tag)” is the site's first language: the others are translations of it.
          """,
        japanese: files.japanese + """
          「\(tag)」はサイトの元の言語です。ほかの言語は、この言語から訳します。
          """)
    }
    let words = new.words.map { ("the words in \($0) and ", "\($0) のことばと ") } ?? ("", "")
    return Wording(
      english: files.english + """
        \(listing.0)
        Next: translate \(words.0)the text of \(home), then run
          sasshi translations mark \(tag) index.md
        Pages that are not translated yet are shown in another language. “sasshi translations” lists them.
        """,
      japanese: files.japanese + """
        \(listing.1)
        次に、\(words.1)\(home) の文章を訳し、次のように実行してください：
          sasshi translations mark \(tag) index.md
        まだ訳していないページは、ほかの言語で表示されます。「sasshi translations」で一覧できます。
        """)
  }
}
