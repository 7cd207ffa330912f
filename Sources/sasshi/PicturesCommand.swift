import ArgumentParser
import Diagnostics
import Editions
import Publishing

/// `sasshi pictures`: what is published of each picture.
struct PicturesCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pictures",
      abstract: .spoken(
        english: "Lists the pictures: sizes, weights, where they are shown, what is taken out.",
        japanese: "画像を一覧します（大きさ、重さ、出てくる場所、取り除かれる情報）。"),
      discussion: .spoken(
        english: "Nothing is made or changed. The weights of copies are those of the last build.",
        japanese: "何も作らず、何も変えません。小さくした画像の重さは、前に作ったサイトのものです。"))
  }

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: .spoken(english: "How the list is written: text or json.", japanese: "書き方。text か json。"))
  var format = ReportCommand.Format.text

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    var publication = try options.publication(at: announcer.terminal)
    let programs = try announcer.terminal.programs()
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    publication.programs = programs.value
    let folder = try output.folder()
    let list = try await publication.pictures(beside: folder)
    guard let pictures = list.value else {
      announcer.report(list.diagnostics)
      return .contentHasErrors
    }
    // Why there are no copies. Of what else is wrong, a check tells.
    announcer.report(list.diagnostics.filter { $0.identifier == .missingProgram })
    switch format {
    case .json: announcer.terminal.write(json: pictures.json)
    case .text:
      for entry in pictures.pictures { announcer.say(entry.wording) }
      announcer.say(pictures.summary)
    }
    return .success
  }
}
