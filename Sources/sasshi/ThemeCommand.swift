public import ArgumentParser
import Diagnostics
public import Publishing

/// `sasshi theme`: says what a theme may use.
struct ThemeCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "theme",
      abstract: .spoken(
        english: "Says what a theme may use: templates, data, words, settings, styles.",
        japanese: "テーマで使えるもの（テンプレート、値、ことば、設定、スタイル）を一覧にします。"))
  }

  @Option(
    help: .spoken(
      english: "How it is written: text or markdown.", japanese: "書き方。text か markdown。"))
  var format = Publication.ReferenceFormat.text

  @OptionGroup var options: PublicationOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try options.publication(at: announcer.terminal)
    let reference = try await publication.themeReference(as: format, in: announcer.language)
    announcer.report(reference.diagnostics)
    guard let text = reference.value else { return .contentHasErrors }
    announcer.terminal.write(text)
    return .success
  }
}

extension Publication.ReferenceFormat: ExpressibleByArgument {}
