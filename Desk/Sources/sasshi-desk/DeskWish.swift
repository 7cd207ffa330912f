internal import Desk
internal import Diagnostics
internal import Manuscript
internal import Publishing

/// What `sasshi` asks of this program: in the words of `DeskCommandLine`, which nobody types.
struct DeskWish {
  let deed: DeskCommandLine.Deed
  let folder: String
  let language: MessageLanguage
  let equipment: Equipment

  /// What the arguments ask for; nil when they are not those of a `sasshi` of this version.
  init?(_ arguments: [String]) {
    guard let line = DeskCommandLine(arguments), line.version == sasshiVersion else { return nil }
    deed = line.deed
    // What is not there is said when it is read.
    folder =
      line.folder.map { Machine.realPath($0) ?? $0 }
      ?? Desk.folder(standingIn: Machine.realPath(".") ?? ".", remembering: line.settings)
    language = line.language
    equipment = Equipment(
      version: line.version, program: line.program, themes: line.themes, starter: line.starter,
      web: line.web, handbook: line.handbook, settings: line.settings,
      environment: Machine.environment, today: Machine.today)
  }

  /// What is said to whoever starts it otherwise.
  static let refusal = Wording(
    english: """
      Start the desk with: sasshi open
      If you did, sasshi and sasshi-desk are of different versions: install both anew.
      """,
    japanese: """
      「sasshi open」で始めてください。
      そうしたのにこの表示が出るときは、sasshi と sasshi-desk の版が違います。両方をインストールし直してください。
      """)
}
