import Diagnostics
import Manuscript
import Publishing

/// What `sasshi build` says at its end.
struct BuildOutcome {
  let site: BuiltSite
  /// Whether somebody said for which day it was built.
  let hasDate: Bool
  let duration: Duration

  var wording: Wording {
    let pages = site.summary.pageCount
    let languages = site.summary.languages.count
    let more =
      ([noBaseURL].compactMap(\.self) + site.summary.translations.languages.map(\.summary)
        + HeldPagesWording(site.summary.heldPages).lines + [latestReleases].compactMap(\.self))
    return Wording(
      english: """
        \(count(pages, "page")) in \(count(languages, "language")), built in \(seconds) seconds: \
        \(count(site.written, "file")) written, \(site.unchanged) unchanged, \
        \(site.deleted) removed.
        Open this file in a browser: \(site.firstPage)
        """ + more.map { "\n" + $0.english }.joined(),
      japanese: """
        \(languages)言語・\(pages)ページのサイトができました（\(seconds)秒）。\
        書き込み\(site.written)ファイル、変更なし\(site.unchanged)、削除\(site.deleted)。
        ブラウザーでこのファイルを開いてください： \(site.firstPage)
        """ + more.map { "\n" + $0.japanese }.joined())
  }

  /// Why some files for search engines are not there.
  private var noBaseURL: Wording? {
    guard !site.summary.hasBaseURL else { return nil }
    let (feedEnglish, feedJapanese) =
      site.summary.lacksFeed ? (", no feed", "、プレスリリースのフィード") : ("", "")
    return Wording(
      english: """
        No sitemap.xml\(feedEnglish) and no canonical addresses yet: they need “base-url” in site.yaml.
        """,
      japanese: """
        site.yaml に base-url を書くと、sitemap.xml\(feedJapanese)、正式なアドレス（canonical）も作られます。
        """)
  }

  /// The day up to which press releases go, where nobody said which day it is: a slip in a year shows.
  private var latestReleases: Wording? {
    guard !hasDate, let date = site.summary.latestDate else { return nil }
    let files = Wording.names(site.summary.latestReleases)
    return Wording(
      english: """
        The latest press release is of \(date): \(files.english)
        Nothing is held back without --date.
        """,
      japanese: """
        いちばん新しいプレスリリースは \(date) 付けです： \(files.japanese)
        --date に今日の日付を付けないと、先の日付のものも公開されます。
        """)
  }

  /// The duration in seconds with two decimals.
  private var seconds: String {
    let hundredths = Int(duration / .milliseconds(10))
    let fraction = hundredths % 100
    return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Announcer {
  /// Says how a build ended; `finish` says what there is to say of the finished site.
  ///
  /// - Returns: the status with which the program ends.
  func announce(_ report: BuildReport, finish: (BuiltSite) -> Void) -> ExitStatus {
    self.report(report.diagnostics)
    switch report.outcome {
    case .built(let site):
      finish(site)
      return .success
    case .contentHasErrors:
      say(Self.oldOutputStays(report.diagnostics), to: .error)
      return .contentHasErrors
    case .refused:
      return .wrongCommandLine
    }
  }

  /// What is said when errors stopped the build.
  private static func oldOutputStays(_ diagnostics: [Diagnostic]) -> Wording {
    let errors = diagnostics.errorCount
    return Wording(
      english: "Nothing was written because of \(errors) error\(errors == 1 ? "" : "s"). "
        + "What was built before is as it was.",
      japanese: "エラーが\(errors)件あるので、何も書き込みませんでした。前に作ったサイトはそのままです。")
  }
}
