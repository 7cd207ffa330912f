import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi build`: reads, judges and writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site.",
    discussion: "When a text has an error, the old site stays as it is.")

  @OptionGroup var options: PublicationOptions

  @Option(help: "The folder to which the site is written.")
  var output = "output"

  func run() async throws {
    let start = ContinuousClock.now
    let speech = options.speech
    let publication = try options.publication()
    let build = try await SiteBuild(of: publication, to: output, speech: speech)
    let report = try await build.write()
    let outcome = BuildOutcome(
      site: build.site, report: report, folder: build.folder, duration: ContinuousClock.now - start)
    Terminal.write(outcome.wording.text(in: speech.language))
  }
}

/// What `sasshi build` says at its end.
struct BuildOutcome {
  let site: Site
  let report: OutputReport
  let folder: OutputFolder
  let duration: Duration

  var wording: Wording {
    let pages = site.versions.reduce(0) { $0 + $1.pages.count }
    let languages = site.versions.count
    let time = seconds
    let first = folder.location(of: "index.html")
    return Wording(
      english: """
        \(count(pages, "page")) in \(count(languages, "language")), built in \(time) seconds: \
        \(count(report.written, "file")) written, \(report.unchanged) unchanged, \
        \(report.deleted) removed.
        Open this file in a browser: \(first)
        """ + ([noBaseURL].compactMap(\.self) + translations).map { "\n" + $0.english }.joined(),
      japanese: """
        \(languages)言語・\(pages)ページのサイトができました（\(time)秒）。\
        書き込み\(report.written)ファイル、変更なし\(report.unchanged)、削除\(report.deleted)。
        ブラウザーでこのファイルを開いてください： \(first)
        """ + ([noBaseURL].compactMap(\.self) + translations).map { "\n" + $0.japanese }.joined())
  }

  /// A line for each language into which the site is translated.
  private var translations: [Wording] {
    TranslationReport(of: site).languages.map(\.summary)
  }

  /// Why some files for search engines are not there.
  private var noBaseURL: Wording? {
    guard site.settings.baseURL == nil else { return nil }
    return Wording(
      english: "No sitemap.xml and no canonical addresses yet: they need “base-url” in site.yaml.",
      japanese: "site.yaml に base-url を書くと、sitemap.xml と正式なアドレス（canonical）も作られます。")
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

  /// What is said when errors stopped the build.
  static func oldOutputStays(_ diagnostics: [Diagnostic]) -> Wording {
    let errors = diagnostics.count { $0.severity == .error }
    return Wording(
      english: "Nothing was written because of \(errors) error\(errors == 1 ? "" : "s"). "
        + "What was built before is as it was.",
      japanese: "エラーが\(errors)件あるので、何も書き込みませんでした。前に作ったサイトはそのままです。")
  }
}
