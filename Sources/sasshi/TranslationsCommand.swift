import ArgumentParser
import Diagnostics
import Editions
import Manuscript
import Publishing

/// `sasshi translations`: how far each language is translated.
struct TranslationsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translations",
      abstract: .spoken(
        english: "Says which translations are missing and which are older than their source.",
        japanese: "まだない翻訳と、元の文章より古くなった翻訳を一覧します。"),
      subcommands: [ReportCommand.self, MarkCommand.self], defaultSubcommand: ReportCommand.self)
  }
}

/// `sasshi translations report`, the default: the state of every page in every language.
struct ReportCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: .spoken(
        english: "Lists the pages of each language.", japanese: "言語ごとにページを一覧します。"))
  }

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: ContentOptions

  @Option(
    help: .spoken(english: "How the report is written.", japanese: "一覧の書き方。"))
  var format = Format.text

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try options.publication()
    let translations = try await publication.translations()
    guard let report = translations.value else {
      announcer.report(translations.diagnostics)
      return .contentHasErrors
    }
    let folder = publication.content.path
    switch format {
    case .json: announcer.terminal.write(json: report.json(in: folder))
    case .text:
      for language in report.languages {
        announcer.terminal.write(language.text(in: announcer.language, folder))
      }
    }
    return .success
  }
}

/// `sasshi translations mark`: records that translations are up to date.
struct MarkCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mark",
      abstract: .spoken(
        english: "Records that translations say what their sources say today.",
        japanese: "翻訳が、今の元の文章のとおりになったことを記録します。"),
      discussion: .spoken(
        english: """
          For example “sasshi translations mark en order.md”. It changes one line of each file, \
          “translation-of” in its front matter, and nothing else.
          """,
        japanese: """
          たとえば「sasshi translations mark en order.md」。ファイルの先頭にある「translation-of」の1行だけを書きかえます。
          """))
  }

  @Argument(
    help: .spoken(
      english: "The language of the translations: en (or ja→en).",
      japanese: "翻訳の言語。en（または ja→en）。"))
  var language: String

  @Argument(
    help: .spoken(
      english: "The files: content/en/order.md, en/order.md or order.md.",
      japanese: "ファイル。content/en/order.md、en/order.md、order.md のどれでもかまいません。"))
  var files: [String] = []

  @Flag(
    help: .spoken(
      english: "Every translation that the language has.", japanese: "その言語のすべての翻訳。"))
  var all = false

  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func validate() throws {
    if files.isEmpty != all {
      throw ValidationError(
        .spoken(
          english: "Name the files, or give --all.",
          japanese: "ファイルの名前か --all の、どちらか1つを書いてください。"))
    }
  }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let publication = try options.publication()
    let marked = try await publication.markTranslations(all ? .all : .named(files), into: target)
    announcer.report(marked.diagnostics)
    if marked.diagnostics.haveErrors { return .contentHasErrors }
    let count = marked.value.count
    for file in marked.value { announcer.terminal.write(file) }
    announcer.say(
      Wording(
        english: "\(count) file\(count == 1 ? "" : "s") changed.",
        japanese: "\(count)個のファイルを書きかえました。"))
    return .success
  }

  /// The tag behind the arrow of `ja→en`, if there is one.
  private var target: String {
    for arrow in ["→", "->"] {
      if let range = language.firstRange(of: arrow) { return String(language[range.upperBound...]) }
    }
    return language
  }
}
