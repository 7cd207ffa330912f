import Diagnostics
import Publishing

extension Announcer {
  /// Makes the program `sasshi-desk` of this process.
  ///
  /// - Parameter folder: the site's; nil when none was named.
  /// - Returns: the status with which this process ends, when there is no such program.
  func becomeDesk(_ deed: DeskCommandLine.Deed, _ folder: String?) -> ExitStatus {
    let program = terminal.start?.program ?? "sasshi"
    let line = DeskCommandLine(
      deed, folder: folder, language: language, program: program, themes: terminal.themeFolders,
      starter: terminal.starterFolder, web: terminal.screensFolder,
      handbook: terminal.handbook.path, settings: terminal.settingsFolder)
    let parts = program.split(separator: "/", omittingEmptySubsequences: false)
    for place in [[], ["..", "libexec", "sasshi"]] {
      let path = (parts.dropLast() + place.map { $0[...] } + ["sasshi-desk"]).joined(separator: "/")
      terminal.become(path, line.arguments)
    }
    report([Self.missing])
    return .machineFailed
  }

  private static let missing = Diagnostic.error(
    .missingProgram, at: Location("sasshi-desk"),
    Wording(
      english: "The program sasshi-desk, which shows the site in the browser, is not there.",
      japanese: "ブラウザーに表示するプログラム sasshi-desk が見つかりません。"),
    hint: Wording(
      english: "Install the package “sasshi” anew; in a checkout, run: make desk",
      japanese: "パッケージ「sasshi」をインストールし直してください。ソースから使うときは「make desk」を実行します。"))
}
