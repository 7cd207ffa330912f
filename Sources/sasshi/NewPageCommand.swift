import ArgumentParser
import Diagnostics
import Publishing

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
      japanese: "ページのファイルの名前（言語のフォルダーから見た場所）。faq.md、events/picnic.md など。"))
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
