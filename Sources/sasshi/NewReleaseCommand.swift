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
