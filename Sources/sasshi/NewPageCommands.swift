import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi new release`: begins a press release.
struct NewReleaseCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release",
      abstract: .spoken(
        english: "Makes the file of a press release, with its date in its name.",
        japanese: "プレスリリースのファイルを作ります。名前に日付が入ります。"))
  }

  @Argument(help: .title)
  var title: String

  @Option(
    name: .customLong("date"),
    help: .spoken(
      english: "The day of the release, such as 2021-12-16. (default: today)",
      japanese: "発表する日。2021-12-16 など。（省略すると今日）"))
  var dateText: String?

  @Option(help: .address)
  var address: String?

  @OptionGroup var translations: NewTranslationOptions
  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let date = try CalendarDate.given(dateText, at: announcer.terminal)
    return try await announcer.begin(
      .release(date), title, address, translations, in: options.publication())
  }
}

/// `sasshi new chapter`: begins a chapter.
struct NewChapterCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chapter",
      abstract: .spoken(
        english: "Makes the file of the booklet's next chapter, with its number in its name.",
        japanese: "冊子の次の章のファイルを作ります。名前に章の番号が入ります。"))
  }

  @Argument(help: .title)
  var title: String

  @Option(help: .address)
  var address: String?

  @OptionGroup var translations: NewTranslationOptions
  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    try await announcer.begin(
      .chapter, title, address, translations, in: options.publication())
  }
}

/// `sasshi new page`: begins a page.
struct NewPageCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "page",
      abstract: .spoken(
        english: "Makes the file of a page.", japanese: "ページのファイルを作ります。"))
  }

  @Argument(
    help: .spoken(
      english: "Where it stands in the folder of a language: faq.md, events/picnic.md.",
      japanese: "言語のフォルダーのなかの場所。faq.md、events/picnic.md など。"))
  var path: String

  @Option(
    help: .spoken(
      english: "The page's title. (default: the name of the file)",
      japanese: "ページの題名。（省略するとファイルの名前）"))
  var title: String?

  @OptionGroup var translations: NewTranslationOptions
  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    if let title, title.trimmed.isEmpty { throw Diagnostic.refused("--title") }
    return try await announcer.begin(
      .page(path: path.trimmed), title ?? "", nil, translations, in: options.publication())
  }
}

/// The option that says in which other languages a page begins.
struct NewTranslationOptions: ParsableArguments {
  @Option(
    help: .spoken(
      english: """
        The languages in which the page begins besides the first one, en,ko for example, or all. Until then readers of \
        those languages see it in the first one. (default: none)
        """,
      japanese: """
        はじめの言語のほかに、ファイルを作る言語。en,ko など。すべてなら all。作るまで、その言語の人には、はじめの言語で表示されます。（省略すると、なし）
        """))
  var also: String?

  /// The languages.
  var translations: NewPage.Translations {
    if also?.trimmed.lowercased() == "all" { return .all }
    return .named((also ?? "").split { ",、，;； 　".contains($0) }.map(String.init))
  }
}

extension ArgumentHelp {
  fileprivate static var title: ArgumentHelp {
    .spoken(english: "The title.", japanese: "題名。")
  }

  fileprivate static var address: ArgumentHelp {
    .spoken(
      english: """
        The words in the file's name, which the page's web address has too: autumn-meeting. (default: those of the title)
        """,
      japanese: "ファイル名とウェブのアドレスに入ることば。autumn-meeting など。（省略すると題名のことば）")
  }
}

extension Announcer {
  /// Makes the files with which a page begins, and says which.
  fileprivate func begin(
    _ kind: NewPage.Kind, _ title: String, _ address: String?,
    _ languages: NewTranslationOptions, in publication: Publication
  ) async throws -> ExitStatus {
    let words = address.map { PageSlug($0) }
    if case .some(.none) = words { throw Diagnostic.refused("--address", for: address ?? "") }
    let page = NewPage(
      kind, title: title.trimmed, words: words ?? nil, translations: languages.translations)
    if case .page = kind {} else if page.title.isEmpty { throw Diagnostic.refused("--title") }
    let begun = try await publication.begin(page, from: terminal.starter())
    report(begun.diagnostics)
    guard let outcome = begun.value else { return .contentHasErrors }
    say(outcome.wording)
    return .success
  }
}

extension NewPage.Outcome {
  /// What was made, and what to do next.
  fileprivate var wording: Wording {
    let files =
      made.map { ("Made: \($0)\n", "作りました： \($0)\n") }
      + kept.map { ("Already there, left as it is: \($0)\n", "前からあるので、そのままです： \($0)\n") }
    return Wording(
      english: files.map(\.0).joined() + """
        Next: open what was made in an editor and write the text. “sasshi check” looks for mistakes, “sasshi build” builds \
        the site.
        """,
      japanese: files.map(\.1).joined() + """
        次に、できたファイルをエディターで開いて、文章を書いてください。「sasshi check」でまちがいを調べ、「sasshi build」でサイトを作ります。
        """)
  }
}

extension CalendarDate {
  /// The day that an option gives, else today.
  static func given(_ text: String?, at terminal: Terminal) throws(Diagnostic) -> CalendarDate {
    guard let date = text.map({ CalendarDate($0) }) ?? terminal.today else {
      throw .refused("--date", for: text ?? "")
    }
    return date
  }
}

extension Terminal {
  /// The texts with which sites and pages begin.
  func starter() throws(MachineFailure) -> Starter {
    try Starter(at: starterFolder ?? "starter")
  }
}
