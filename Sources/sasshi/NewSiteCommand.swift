import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi new site`: makes a site to begin with.
struct NewSiteCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site",
      abstract: .spoken(
        english: "Makes a site of your own, with texts that tell what to write where.",
        japanese: "新しいサイトを始めます。どこに何を書くかを説明した、見本の文章が入っています。"),
      discussion: .spoken(
        english: """
          In a terminal it asks for what is not given. For example: \
          sasshi new site our-site --name "Our group" --language ja --also en,ko
          """,
        japanese: """
          ターミナルでは、書かなかったことを1つずつ質問します。書き方の例： \
          sasshi new site our-site --name "わたしたちの会" --language ja --also en,ko
          """))
  }

  @Argument(
    help: .spoken(
      english: "The folder to be made for the site: one that is not there yet, or an empty one.",
      japanese: "サイトを入れるフォルダー。まだないフォルダーの名前か、空のフォルダーを書きます。"))
  var folder: String?

  @Option(
    help: .spoken(
      english: "The site's name. (default: that of the folder)",
      japanese: "サイトの名前。（省略するとフォルダーの名前）"))
  var name: String?

  @Option(
    help: .spoken(
      english: "The language in which the site is written first: ja, en, ko … (default: yours)",
      japanese: "元の言語（はじめに文章を書く言語）。ja、en、ko など。（省略すると、お使いの言語）"))
  var language: String?

  @Option(
    help: .spoken(
      english: "The other languages, with commas between them: en,ko. (default: none)",
      japanese: "ほかの言語。en,ko のようにコンマで区切ります。（省略すると、なし）"))
  var also: String?

  @Option(
    name: .customLong("date"),
    help: .spoken(
      english: "The day of the first press release, such as 2021-12-16. (default: today)",
      japanese: "はじめのプレスリリースの日付。2021-12-16 など。（省略すると今日）"))
  var dateText: String?

  var messageLanguage: MessageLanguage? { nil }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let date = try CalendarDate.given(dateText, at: announcer.terminal)
    let starter = try announcer.terminal.starter()
    let (place, site) = try NewSiteAnswers(self, announcer).answers(on: date)
    let made = try site.make(at: place, from: starter)
    announcer.report(made.diagnostics)
    guard let outcome = made.value else { return .machineFailed }
    announcer.say(outcome.wording)
    return .success
  }
}
