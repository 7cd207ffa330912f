import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi serve`: the site as it will be, following what is saved.
struct ServeCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: .spoken(
        english: "Shows the site as it will be, while you write in an editor of your own.",
        japanese: "ふだんのエディターで書きながら、できあがりをブラウザーで見ます。"),
      discussion: .spoken(
        english: "Drafts and embargoed pages are shown and marked. Nothing is written to “output”.",
        japanese: "下書きや公開日前のページも、印を付けて表示します。「output」には何も書き出しません。"))
  }

  @Argument(
    help: .spoken(english: "The folder of the site.", japanese: "サイトのフォルダー。"))
  var folder = "."

  @Option(
    help: .spoken(
      english: "The number of the port, as in http://localhost:8000/.",
      japanese: "ポート番号。http://localhost:8000/ の 8000 にあたるもの。"))
  var port = 8000

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    if folder.isEmpty { throw Diagnostic.refused("sasshi serve") }
    guard (1...65_535).contains(port) else { throw Diagnostic.refused("--port", for: "\(port)") }
    return announcer.becomeDesk(.serve(port: port), folder)
  }
}
