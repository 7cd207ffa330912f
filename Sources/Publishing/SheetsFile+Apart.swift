import Diagnostics
public import Manuscript
public import PDF

extension SheetsFile {
  /// The sheets of a book that Sasshi made, put together by Sasshi in a process of its own, which no book brings down.
  ///
  /// - Parameters:
  ///   - book: the path of its PDF.
  ///   - binding: the side on which it is bound.
  ///   - programs: the programs of this machine, Sasshi itself among them.
  /// - Throws: why there are none.
  public static func bytes(
    of book: String, boundOn binding: PrintSettings.Binding, by programs: Programs
  ) async throws(MachineFailure) -> [UInt8] {
    guard let program = programs.reader else { throw notMade(of: book) }
    let scratch = try ScratchFolder(in: programs.temporaryFolder)
    return try await Watchdog.watching(over: scratch) { _ throws(MachineFailure) in
      let name = "sheets.pdf"
      let end = await SeparateProcess(program: program).runUnheard([
        "impose", book, "--binding", binding.rawValue, "--output", "\(scratch.path)/\(name)",
        "--in-this-process",
      ])
      if let problem = end.problem { throw MachineFailure(problem.diagnostic(in: book)) }
      guard end == .exited(0), let bytes = scratch.read(name) else { throw notMade(of: book) }
      return bytes
    }
  }

  private static func notMade(of book: String) -> MachineFailure {
    MachineFailure(
      .error(
        .failedProgram, at: Location(book),
        Wording(
          english: "The pages could not be put in order for folding.",
          japanese: "折ってとじる順に並べかえられませんでした。"),
        hint: Wording(
          english: "Make the PDF for paper again. If it still fails, the disk may be full.",
          japanese: "「印刷用」のPDFを作り直してください。それでもできないときは、ディスクに空きがあるか確かめてください。")))
  }
}

extension SeparateProcess.End {
  /// Why a book could not be read to its end; nil when the process itself says how it went, or never ran.
  public var problem: ImpositionProblem? {
    switch self {
    case .killed(let signal): .damaged("signal \(signal)")
    case .outOfTime: .tooLong(seconds: SeparateProcess.mostSeconds)
    case .exited, .notStarted: nil
    }
  }
}
