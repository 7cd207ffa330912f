import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi check`: reads and judges the site, and writes nothing.
struct CheckCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: .spoken(
        english: "Looks for mistakes and writes nothing.", japanese: "間違いを調べます。何も書きかえません。"))
  }

  @Flag(
    help: .spoken(
      english: """
        Mends the mistakes in Markdown files that have one cure, shows each changed line, and looks again.
        """,
      japanese: "直し方が1つに決まる間違いを Markdown ファイルで直し、変えた行を見せて、もう一度調べます。"))
  var fix = false

  @OptionGroup var options: PublicationOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    var publication = try options.publication(at: announcer.terminal)
    let programs = try announcer.terminal.programs()
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    publication.programs = programs.value
    let isMended = fix ? try await mend(publication, announcer) : true
    let report = try await publication.check()
    announcer.report(report.diagnostics)
    for line in HeldPagesWording(report.heldPages).lines { announcer.say(line) }
    announcer.say(
      Wording(
        english: "Errors: \(report.errorCount). Warnings: \(report.warningCount).",
        japanese: "エラー\(report.errorCount)件、注意\(report.warningCount)件。"))
    if !isMended { return .machineFailed }
    return report.errorCount == 0 ? .success : .contentHasErrors
  }

  /// Mends what has one cure, and shows it.
  ///
  /// - Returns: whether every file could be written.
  private func mend(_ publication: Publication, _ announcer: Announcer) async throws -> Bool {
    let mended = try await publication.mend()
    for file in mended.value {
      for change in file.changes {
        announcer.terminal.write(
          "\(file.path):\(change.line)\n- \(change.before)\n+ \(change.after)")
      }
    }
    announcer.report(mended.diagnostics)
    let (files, lines) = (mended.value.count, mended.value.reduce(0) { $0 + $1.changes.count })
    announcer.say(
      Wording(
        english:
          "\(lines) line\(lines == 1 ? "" : "s") mended in \(files) file\(files == 1 ? "" : "s").",
        japanese: "\(files)個のファイルで\(lines)行を直しました。"))
    return mended.diagnostics.isEmpty
  }
}
