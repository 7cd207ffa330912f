import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi open`: writing, looking and mending in the browser.
struct OpenCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: .spoken(
        english: "Opens the site in the browser, to write and to mend it.",
        japanese: "サイトをブラウザーで開き、書いたり直したりします。"),
      discussion: .spoken(
        english: "It ends by itself ten minutes after the last tab was closed.",
        japanese: "最後のタブを閉じて10分たつと、自動で終わります。"))
  }

  @Argument(
    help: .spoken(
      english: "The folder of the site. (default: this one, or the one opened last)",
      japanese: "サイトのフォルダー。（省略すると、今いるフォルダーか、前に開いたもの）"))
  var folder: String?

  @Flag(
    name: .customLong("no-browser"),
    help: .spoken(
      english: "Opens no browser, and says the address. It works once, within five minutes.",
      japanese: "ブラウザーを開かず、アドレスを表示します。アドレスは5分以内に1回だけ使えます。"))
  var isAddressWanted = false

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    if folder == "" { throw Diagnostic.refused("sasshi open") }
    return announcer.becomeDesk(.open(isAddressWanted ? .address : .browser), folder)
  }
}
