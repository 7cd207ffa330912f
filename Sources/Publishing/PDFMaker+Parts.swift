internal import Editions
internal import PDF
internal import SystemPackage

extension PDFMaker {
  /// The style with which no part of a document ends on a page with a few lines only, as far as that can be.
  ///
  /// - Parameter pdf: the document as it is without it.
  func styleOfParts(
    in document: PaperDocument, for purpose: PDFPurpose, _ pdf: PressPDF, with program: FilePath
  ) async throws(MachineFailure) -> String {
    guard let area = document.areas[purpose].map(TypeArea.init), !document.parts.isEmpty else {
      return ""
    }
    let path = document.paths[purpose]
    let fit = try await PartFit(mending: try ends(of: pdf, document, area, for: purpose)) {
      (style) async throws(MachineFailure) in
      let trial = try await run(
        program, for: purpose, isDraft: true,
        on: contents(of: document, for: purpose.draft, style), writing: path)
      return try ends(of: trial.pdf, document, area, for: purpose)
    }
    return fit.style
  }

  /// A document's page, with a style behind its own.
  func contents(
    of document: PaperDocument, for purpose: PrintPurpose, _ style: String
  ) throws(MachineFailure) -> OutputFile.Contents {
    let page = document.contents(for: purpose)
    return style.isEmpty ? page : .bytes(try pictures.bytes(of: page) + Array(style.utf8))
  }

  private func ends(
    of pdf: PressPDF, _ document: PaperDocument, _ area: TypeArea, for purpose: PDFPurpose
  ) throws(MachineFailure) -> [PartEnd] {
    do throws(PressPDF.Problem) {
      return try pdf.ends(of: document.parts, before: document.end, in: area)
    } catch {
      throw .notWhole(purpose.program, [], at: document.paths[purpose])
    }
  }
}
