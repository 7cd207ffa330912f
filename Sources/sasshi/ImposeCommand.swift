public import ArgumentParser
import Diagnostics
public import PDF
import Publishing

/// `sasshi impose`: a book's PDF becomes sheets to print and fold.
struct ImposeCommand: SasshiCommand {
  static let configuration = CommandConfiguration(
    commandName: "impose",
    abstract: "Puts a book's pages on sheets to print on both sides, fold and staple.",
    discussion: """
      For example “sasshi impose booklet.pdf”: A5 pages come to stand on A4 sheets, two on each side, in \
      the order that makes a booklet of them. 冊子のPDFを、両面印刷して折るだけでよい並びにします。
      """)

  @Argument(help: "The book: a PDF whose pages have one size.")
  var book: String

  @Option(help: "The file to write. (default: BOOK-imposed.pdf beside the book)")
  var output: String?

  @Option(help: "The side on which the book is bound: right for vertical Japanese.")
  var binding = Binding.left

  @Option(
    name: .customLong("sheets-per-signature"),
    help: "The most sheets that are folded together, for a thick book. (default: all)")
  var sheetsPerSignature: Int?

  @Option(
    parsing: .unconditional,
    help: """
      By how many millimetres a sheet's pages move to the fold for each sheet around it: the paper's \
      thickness; below zero, away from the fold.
      """)
  var creep = 0.0

  @Flag(name: .customLong("crop-marks"), help: "Shows where to cut and fold, on larger paper.")
  var cropMarks = false

  /// What a process of its own is told: no file brings down the one that the person has started.
  @Flag(name: .customLong("in-this-process"), help: .hidden)
  var inThisProcess = false

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func validate() throws {
    if let sheetsPerSignature, sheetsPerSignature < 1 {
      throw ValidationError(
        "--sheets-per-signature is a number from 1. --sheets-per-signature には1以上の数を書いてください。")
    }
    if !creep.isFinite {
      throw ValidationError(
        "--creep is a number of millimetres, such as 0.1. --creep には 0.1 のようにミリメートルの数を書いてください。")
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
    switch await SeparateProcess(program: start.program).run(arguments) {
    case .exited(let status): return ExitStatus(rawValue: status) ?? .machineFailed
    case .killed(let signal): return refuse(.damaged("signal \(signal)"), announcer)
    case .outOfTime:
      return refuse(.tooLong(seconds: SeparateProcess.mostSeconds), announcer)
    case .notStarted: return try impose(announcer)
    }
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
