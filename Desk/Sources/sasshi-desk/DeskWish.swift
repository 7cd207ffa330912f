internal import Desk
internal import Diagnostics
internal import Manuscript
internal import Publishing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

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
      line.folder.map { realPath($0) ?? $0 }
      ?? Desk.folder(standingIn: realPath(".") ?? ".", remembering: line.settings)
    language = line.language
    equipment = Equipment(
      version: line.version, program: line.program, themes: line.themes, starter: line.starter,
      web: line.web, settings: line.settings, environment: Self.environment, today: Self.today)
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

  @Sendable private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Today, where the machine is.
  @Sendable private static func today() -> CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

extension MessageLanguage {
  /// The language of the environment (POSIX, section 8.2).
  static var ofEnvironment: MessageLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}

/// The whole path of what stands at a path, without links; nil when nothing does.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
