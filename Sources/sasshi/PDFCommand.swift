public import ArgumentParser
import Diagnostics
public import Editions
import Manuscript
public import Publishing
import Themes

/// `sasshi pdf`: builds the site with PDF files of what is printed.
struct PDFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Builds the site, and PDF files for paper and for screens.",
    discussion: """
      Chromium makes the PDF for print shops (print/booklet.pdf, or releases/….print.pdf), WeasyPrint \
      the one for screens and screen readers (downloads/), which the site then offers. When one of them \
      fails, the old output stays as it is.
      """)

  @Option(help: "The language of what is printed; several times for several. (default: all)")
  var language: [Language] = []

  @Option(help: "What is made into PDF files: the booklets or the press releases. (default: both)")
  var edition: PaperEdition?

  @Option(help: "For what it is made. (default: both)")
  var purpose: PDFPurpose?

  @Option(help: "How many seconds one run of Chromium or WeasyPrint may take.")
  var timeLimit = 180

  @Option(help: "The folder to which the site is written.")
  var output = "output"

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if timeLimit < 1 {
      throw ValidationError("Give it a second at least. 1秒以上にしてください。")
    }
  }

  func run() async throws {
    let speech = EnvironmentSpeech()
    let publication = try folders.publication(speech)
    let build = try await SiteBuild(of: publication, to: output, speech: speech)
    let documents = try documents(of: build.site, build.theme, speech)
    let purposes = purpose.map { [$0] } ?? PDFPurpose.allCases
    _ = try await build.write { () async throws(MachineFailure) in
      try await publication.makePDFs(
        of: documents, for: purposes, with: programs(build.site))
    }
    for document in documents {
      for purpose in purposes {
        Terminal.write(build.folder.location(of: document.path(for: purpose)))
      }
    }
  }
}

extension PDFCommand {
  /// What is made into PDF files: in the chosen languages, or in all.
  private func documents(
    of site: Site, _ theme: Theme, _ speech: some Announcer
  ) throws(ExitStatus) -> [PaperDocument] {
    let editions = edition.map { [$0] } ?? PaperEdition.allCases
    let all = editions.flatMap { $0.documents(of: site, with: theme) }
    let tags = all.map(\.language.tag)
    let unknown = language.first { !tags.contains($0.tag) }
    guard unknown == nil, !all.isEmpty else {
      speech.report([nothingToPrint(in: unknown?.tag, among: tags)])
      throw ExitStatus.wrongCommandLine
    }
    return all.filter { document in
      language.isEmpty || language.contains { $0.tag == document.language.tag }
    }
  }

  private func nothingToPrint(in tag: String?, among tags: [String]) -> Diagnostic {
    let name = edition?.name ?? Wording(english: "booklet or press release", japanese: "冊子やお知らせ")
    guard let tag else {
      let start = (edition ?? .booklet).start
      return .error(
        .nothingToPrint, at: Location("sasshi pdf"),
        Wording(
          english: "The site has no \(name.english).", japanese: "このサイトには\(name.japanese)がありません。"),
        hint: start)
    }
    let known = tags.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return .error(
      .unknownLanguage, at: Location("--language"),
      Wording(
        english: "There is no \(name.english) in the language “\(tag)”.",
        japanese: "言語「\(tag)」の\(name.japanese)はありません。"),
      hint: .didYouMean(tag, orOneOf: known))
  }

  /// Where the programs are: what the environment says, else what `site.yaml` says.
  private func programs(_ site: Site) -> PDFPrograms {
    let named = site.settings.print.programs
    return PDFPrograms(
      chromium: Terminal.environment(PDFPurpose.print.variable) ?? named.chromium,
      weasyPrint: Terminal.environment(PDFPurpose.screen.variable) ?? named.weasyPrint,
      temporaryFolder: Terminal.environment("TMPDIR") ?? "/tmp",
      timeLimit: .seconds(timeLimit))
  }
}

extension PaperEdition {
  /// What it is, in words.
  fileprivate var name: Wording {
    switch self {
    case .booklet: Wording(english: "booklet", japanese: "冊子")
    case .release: Wording(english: "press release", japanese: "お知らせ（プレスリリース）")
    }
  }

  /// How to begin one.
  fileprivate var start: Wording {
    switch self {
    case .booklet:
      Wording(
        english: "A booklet begins with “booklet/index.md” in the folder of its language.",
        japanese: "言語のフォルダーに「booklet/index.md」を作ってください。")
    case .release:
      Wording(
        english: "A press release is a file in “releases/” of the folder of its language, with its "
          + "date in the name: “2026-12-01-name.md”. One under an embargo is left out until its day.",
        japanese: "言語のフォルダーの「releases/」に、日付で始まる名前のファイル"
          + "（「2026-12-01-name.md」など）を作ってください。embargo の日より前は、入りません。")
    }
  }
}

extension PDFPurpose: ExpressibleByArgument {}
extension PaperEdition: ExpressibleByArgument {}
