import ArgumentParser
import Diagnostics
import Editions
import Manuscript
import Publishing

/// `sasshi translations`: how far each language is translated.
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Says which translations are missing and which are older than their source.",
    subcommands: [ReportCommand.self, MarkCommand.self], defaultSubcommand: ReportCommand.self)
}

/// `sasshi translations report`, the default: the state of every page in every language.
struct ReportCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Lists the pages of each language. (default)")

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: ContentOptions

  @Option(help: "How the report is written.")
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
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Records that translations say what their sources say today.",
    discussion: """
      For example “sasshi translations mark en order.md”. It changes one line of each file, \
      “translation-of” in its front matter, and nothing else.
      """)

  @Argument(help: "The language of the translations: en (or ja→en).")
  var language: String

  @Argument(help: "The files: content/en/order.md, en/order.md or order.md.")
  var files: [String] = []

  @Flag(help: "Every translation that the language has.")
  var all = false

  @OptionGroup var options: ContentOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func validate() throws {
    if files.isEmpty != all {
      throw ValidationError(
        "Name the files, or give --all. ファイル名か --all のどちらかを指定してください。")
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
