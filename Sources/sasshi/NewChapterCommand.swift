import ArgumentParser
import Diagnostics
import Publishing

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
