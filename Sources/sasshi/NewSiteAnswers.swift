import Diagnostics
import Manuscript
import Publishing

/// What a new site is to be: as the command line says, or a person who is asked.
struct NewSiteAnswers {
  private let command: NewSiteCommand
  private let announcer: Announcer
  private let questions: Questions?
  private var themes: ThemePlaces { ThemePlaces(shared: announcer.terminal.themeFolders) }

  init(_ command: NewSiteCommand, _ announcer: Announcer) {
    self.command = command
    self.announcer = announcer
    questions = Questions(
      announcer, of: "sasshi new site",
      loss: Wording(english: "Nothing was made.", japanese: "何も作りませんでした。"),
      hint: Wording(
        english: """
          Run the command again; “sasshi new site --help” shows how to give the answers with it.
          """,
        japanese: """
          もう一度実行してください。質問に答える代わりに、コマンドに書いておくこともできます（書き方： sasshi new site --help）。
          """))
  }

  /// The site, and where it is to stand.
  ///
  /// - Parameter date: the day of its first press release.
  func answers(on date: CalendarDate) throws -> (SitePlace, NewSite) {
    let given = try command.language.map { try readLanguage($0, of: "--language") }
    let others = try command.also.map { try readLanguages($0) }
    let givenName = try command.name.map { try readName($0) }
    let place = try readPlace()
    let name = try givenName ?? askName(usual: place.name)
    let first = try given ?? askLanguage()
    let also = try others ?? askOthers()
    var languages = [first]
    for language in also where !languages.contains(language) { languages.append(language) }
    announcer.report(languages.compactMap { $0.doubt(at: Location($0.tag), isTyped: true) })
    return (
      place,
      NewSite(
        name: name, languages: languages, date: date, themes: themes, speaking: announcer.language)
    )
  }
}

extension NewSiteAnswers {
  private func readPlace() throws -> SitePlace {
    func read(_ folder: String) throws -> SitePlace {
      if folder.trimmed.isEmpty { throw Diagnostic.refused("sasshi new site") }
      if folder.isDamaged { throw Diagnostic.unreadable("sasshi new site") }
      return try SitePlace.find(announcer.terminal.expanded(folder)).get()
    }
    if let folder = command.folder { return try read(folder) }
    guard let questions else { return try read("") }
    return try questions.ask(
      Wording(
        english: "The folder to be made for the site", japanese: "サイトを入れるフォルダーの名前"),
      usual: ""
    ) { answer in
      if answer.isEmpty { throw Self.unnamed }
      return try read(answer)
    }
  }

  private static let unnamed = Diagnostic.error(
    .wrongOption, at: Location("sasshi new site"),
    Wording(english: "No folder is named.", japanese: "フォルダーの名前がありません。"),
    hint: Wording(
      english: "Type a name, such as our-site, and press Enter.",
      japanese: "our-site のような名前を入力して、Enter キーを押してください。"))

  private func askName(usual: String) throws -> String {
    let usual = usual.trimmed
    guard let questions else { return try readName(usual) }
    return try questions.ask(
      Wording(
        english: "The site's name, as readers see it", japanese: "サイトの名前（読む人に見える名前）"),
      usual: usual, readName)
  }

  private func readName(_ text: String) throws -> String {
    let name = text.trimmed
    if name.isEmpty { throw Diagnostic.refused("--name") }
    if name.isDamaged { throw Diagnostic.unreadable("--name") }
    return name
  }

  private func askLanguage() throws -> Language {
    let usual = usualLanguage
    guard let questions else { return try readLanguage(usual, of: "--language") }
    return try questions.ask(
      Wording(
        english: "The language in which you write first (ja, en, ko, zh-Hans …)",
        japanese: "元の言語（はじめに文章を書く言語。ja、en、ko、zh-Hans など）"),
      usual: usual
    ) { try readLanguage($0, of: "--language") }
  }

  private func askOthers() throws -> [Language] {
    guard let questions else { return [] }
    return try questions.ask(
      Wording(
        english: "Other languages, with commas between them (Enter for none)",
        japanese: "ほかの言語（コンマで区切ります。なければ、そのまま Enter キーを押してください）"),
      usual: "", readLanguages)
  }

  /// The tag of the language in which the person most likely writes, as far as there are words for its pages.
  private var usualLanguage: String {
    let language = announcer.terminal.writingLanguage
    return language.flatMap { themes.speak($0) ? $0.tag : nil } ?? announcer.language.rawValue
  }

  private func readLanguages(_ text: String) throws -> [Language] {
    try Language.list(meantBy: text).map { try judged($0, "--also") }
  }

  private func readLanguage(_ text: String, of option: String) throws -> Language {
    try judged((text, Language(meantBy: text.trimmed)), option)
  }

  /// The language that a word means, unless that is none that readers' programs know.
  private func judged(_ meant: Language.Meant, _ option: String) throws -> Language {
    let language = try Language.given(meant, to: option).usual
    if var doubt = language.doubt(at: Location(option), isTyped: true) {
      if doubt.identifier == .unregisteredLanguage { doubt.severity = .error }
      if doubt.severity == .error { throw doubt }
    }
    return language
  }
}
