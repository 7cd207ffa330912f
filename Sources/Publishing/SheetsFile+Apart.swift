public import Manuscript
internal import PDF

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
    guard let program = programs.reader else {
      throw MachineFailure(ImpositionProblem.damaged("sasshi").diagnostic(in: book))
    }
    let scratch = try ScratchFolder(in: programs.temporaryFolder)
    let name = "sheets.pdf"
    let end = await SeparateProcess(program: program).runUnheard([
      "impose", book, "--binding", binding.rawValue, "--output", "\(scratch.path)/\(name)",
      "--in-this-process",
    ])
    if end == .exited(0), let bytes = scratch.read(name) { return bytes }
    let problem: ImpositionProblem =
      end == .outOfTime ? .tooLong(seconds: SeparateProcess.mostSeconds) : .damaged("\(end)")
    throw MachineFailure(problem.diagnostic(in: book))
  }
}
