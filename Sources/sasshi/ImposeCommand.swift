public import ArgumentParser
import Diagnostics
public import PDF
import Publishing

/// `sasshi impose`: a book's PDF becomes sheets to print and fold.
struct ImposeCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "impose",
      abstract: .spoken(
        english: "Puts a book's pages on sheets to print on both sides, fold and staple.",
        japanese: "冊子のPDFを、両面に印刷して折り、とじるだけでよい並びにします。"),
      discussion: .spoken(
        english: """
          For example “sasshi impose booklet.pdf”: A5 pages come to stand on A4 sheets, two on each side, in \
          the order that makes a booklet of them.
          """,
        japanese: """
          たとえば「sasshi impose booklet.pdf」を実行すると、A5のページがA4の紙の表と裏に2ページずつ、折ると冊子になる\
          順に並びます。
          """))
  }

  @Argument(
    help: .spoken(
      english: "The book: a PDF whose pages have one size.",
      japanese: "冊子のPDF。どのページも同じ大きさのもの。"))
  var book: String

  @Option(
    help: .spoken(
      english: "The file to write. (default: BOOK-imposed.pdf beside the book)",
      japanese: "書き出すファイル。（初期値： 冊子のとなりの「冊子の名前-imposed.pdf」）"))
  var output: String?

  @Option(
    help: .spoken(
      english: "The side on which the book is bound: right for vertical Japanese.",
      japanese: "とじる側。縦書きは right（右）。"))
  var binding = Binding.left

  @Option(
    name: .customLong("sheets-per-signature"),
    help: .spoken(
      english: "The most sheets that are folded together, for a thick book. (default: all)",
      japanese: "厚い冊子で、いちどに重ねて折る紙の枚数の上限。（初期値： 全部）"))
  var sheetsPerSignature: Int?

  @Option(
    parsing: .unconditional,
    help: .spoken(
      english: """
        By how many millimetres a sheet's pages move to the fold for each sheet around it: the paper's \
        thickness; below zero, away from the fold.
        """,
      japanese: """
        外側の紙1枚ごとに、内側の紙のページを折り目へ寄せる長さ（ミリメートル）。紙の厚さを書きます。マイナスなら\
        折り目から離します。
        """))
  var creep = 0.0

  @Flag(
    name: .customLong("crop-marks"),
    help: .spoken(
      english: "Shows where to cut and fold, on larger paper.",
      japanese: "ひとまわり大きい紙に、切る位置と折る位置の印（トンボ）を付けます。"))
  var cropMarks = false

  /// What a process of its own is told: no file brings down the one that the person has started.
  @Flag(name: .customLong("in-this-process"), help: .hidden)
  var inThisProcess = false

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func validate() throws {
    if let sheetsPerSignature, sheetsPerSignature < 1 {
      throw ValidationError(
        .spoken(
          english: "--sheets-per-signature is a number from 1.",
          japanese: "--sheets-per-signature には1以上の数を書いてください。"))
    }
    if !creep.isFinite {
      throw ValidationError(
        .spoken(
          english: "--creep is a number of millimetres, such as 0.1.",
          japanese: "--creep には 0.1 のようにミリメートルの数を書いてください。"))
    }
  }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    guard let start = announcer.terminal.start else { return try impose(announcer) }
    if inThisProcess {
      SeparateProcess.limitThisProcess()
      return try impose(announcer)
    }
    var arguments = start.arguments
    arguments.insert("--in-this-process", at: 1)
    let end = await SeparateProcess(program: start.program).run(arguments)
    if let problem = end.problem { return refuse(problem, announcer) }
    guard case .exited(let status) = end else { return try impose(announcer) }
    return ExitStatus(rawValue: status) ?? .machineFailed
  }
}

extension ImposeCommand {
  private func impose(_ announcer: Announcer) throws -> ExitStatus {
    if output?.isEmpty == true { throw Diagnostic.refused("--output") }
    let file = SheetsFile(of: book, at: output)
    if let obstacle = file.obstacle { throw obstacle }
    let style = ImpositionStyle(
      binding: binding, sheetsPerSignature: sheetsPerSignature, creep: creep,
      cropMarks: cropMarks)
    switch try file.write(in: style) {
    case .success(let sheets):
      announcer.report(sheets.warnings)
      announcer.say(ImpositionOutcome(sheets: sheets, style: style, path: file.path).wording)
      return .success
    case .failure(let problem): return refuse(problem, announcer)
    }
  }

  private func refuse(_ problem: ImpositionProblem, _ announcer: Announcer) -> ExitStatus {
    announcer.report([problem.diagnostic(in: book)])
    return problem.isInCommandLine ? .wrongCommandLine : .contentHasErrors
  }
}

extension Binding: ExpressibleByArgument {}
