import Diagnostics
import Manuscript
import Publishing

/// What a new site is to be: as the command line says, or a person who is asked.
struct NewSiteAnswers {
  private let command: NewSiteCommand
  private let announcer: Announcer
  private let questions: Questions?

  init(_ command: NewSiteCommand, _ announcer: Announcer) {
    self.command = command
    self.announcer = announcer
    questions = Questions(announcer)
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
    announcer.report(languages.compactMap { $0.doubt(at: Location($0.tag)) })
    return (place, NewSite(name: name, languages: languages, date: date))
  }
}

extension NewSiteAnswers {
  private func readPlace() throws -> SitePlace {
    func read(_ folder: String) throws -> SitePlace {
      if folder.isEmpty { throw Diagnostic.refused("sasshi new site") }
      return try SitePlace.find(announcer.terminal.expanded(folder)).get()
    }
    if let folder = command.folder { return try read(folder) }
    guard let questions else { return try read("") }
    return try questions.ask(
      Wording(
        english: "The folder to be made for the site", japanese: "サイトを入れるフォルダーの名前"),
      usual: "", read)
  }

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
    return name
  }

  private func askLanguage() throws -> Language {
    let usual = announcer.terminal.writingLanguage?.tag ?? announcer.language.rawValue
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

  private func readLanguages(_ text: String) throws -> [Language] {
    try text.split { ",、，;； 　".contains($0) }.map { try readLanguage(String($0), of: "--also") }
  }

  private func readLanguage(_ text: String, of option: String) throws -> Language {
    guard let language = Language(meantBy: text.trimmed) else {
      throw Diagnostic.refused(option, for: text)
    }
    if let doubt = language.doubt(at: Location(option)), doubt.severity == .error { throw doubt }
    return language
  }
}
