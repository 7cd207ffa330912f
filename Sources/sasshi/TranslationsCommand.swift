import ArgumentParser
import Diagnostics
import Editions
import Manuscript
import Publishing

/// `sasshi translations`: how far each language is translated.
struct TranslationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Says which translations are missing and which are older than their source.",
    subcommands: [ReportCommand.self, MarkCommand.self], defaultSubcommand: ReportCommand.self)
}

/// `sasshi translations report`, the default: the state of every page in every language.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Lists the pages of each language. (default)")

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: ContentOptions

  @Option(help: "How the report is written.")
  var format = Format.text

  func run() async throws {
    let speech = options.speech
    let publication = try options.publication()
    let (site, diagnostics) = try await speech.reportingFailures {
      () async throws(MachineFailure) in try await publication.readContent()
    }
    guard let site else {
      speech.report(diagnostics)
      throw ExitStatus.contentHasErrors
    }
    let report = TranslationReport(of: site)
    switch format {
    case .json: Terminal.write(report.json(in: publication.content.path) + [0x0A])
    case .text:
      for language in report.languages {
        Terminal.write(language.text(in: speech.language, publication.content.path))
      }
    }
  }
}

/// `sasshi translations mark`: records that translations are up to date.
struct MarkCommand: AsyncParsableCommand {
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

  func validate() throws {
    if files.isEmpty != all {
      throw ValidationError(
        "Name the files, or give --all. ファイル名か --all のどちらかを指定してください。")
    }
  }

  func run() async throws {
    let speech = options.speech
    let publication = try options.publication()
    let chosen: Publication.MarkedFiles = all ? .all : .named(files)
    let tag = target
    let (marked, diagnostics) = try await speech.reportingFailures {
      () async throws(MachineFailure) in
      try await publication.markTranslations(chosen, into: tag)
    }
    speech.report(diagnostics)
    if diagnostics.haveErrors { throw ExitStatus.contentHasErrors }
    for file in marked { Terminal.write(file) }
    let wording = Wording(
      english: "\(marked.count) file\(marked.count == 1 ? "" : "s") changed.",
      japanese: "\(marked.count)個のファイルを書きかえました。")
    Terminal.write(wording.text(in: speech.language))
  }

  /// The tag behind the arrow of `ja→en`, if there is one.
  private var target: String {
    for arrow in ["→", "->"] {
      if let range = language.firstRange(of: arrow) { return String(language[range.upperBound...]) }
    }
    return language
  }
}
