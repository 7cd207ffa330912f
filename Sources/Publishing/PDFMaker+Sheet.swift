internal import Editions
internal import PDF
internal import SystemPackage

extension PDFMaker {
  /// What has to stand on one sheet, in type as large as has room there; when none has, in the usual one.
  ///
  /// - Parameters:
  ///   - limit: the number of sheets.
  ///   - first: the document in its usual type.
  func filling(
    _ document: PaperDocument, _ limit: Int, from first: (bytes: [UInt8], pdf: PressPDF),
    with program: FilePath
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let path = document.paths.screen
    var best = first.pdf.pageCount > limit ? nil : first
    var search = TypeSearch(filled: try filled(first.pdf, document) / Double(limit))
    while let size = search.next {
      let style = "<style>:root{--sheet-type:\(size / 10).\(size % 10)pt}</style>"
      let trial = try await run(
        program, for: .screen, on: contents(of: document, for: .screen, style), writing: path)
      let fits = trial.pdf.pageCount <= limit
      if fits { best = trial }
      search.learn(fits)
    }
    return best ?? first
  }

  private func filled(
    _ pdf: PressPDF, _ document: PaperDocument
  ) throws(MachineFailure) -> Double {
    guard let area = document.areas[.screen] else { return 1 }
    do throws(PressPDF.Problem) {
      return try pdf.filled(of: TypeArea(area))
    } catch {
      throw .notWhole(.weasyPrint, [], at: document.paths.screen)
    }
  }
}
