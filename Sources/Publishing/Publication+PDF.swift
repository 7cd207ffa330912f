public import Diagnostics
public import Editions

extension Publication {
  /// Makes PDF files, one after the other.
  ///
  /// - Returns: the files, whole, for the output folder, and what is to be said about them. Throws when
  ///   one cannot be made: then there is none.
  public func makePDFs(
    of documents: [PaperDocument], for purposes: [PDFPurpose], with programs: PDFPrograms
  ) async throws(MachineFailure) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
    let maker = PDFMaker(programs: programs, pictures: PictureReader(content: content))
    var files = [OutputFile]()
    var diagnostics = [Diagnostic]()
    for purpose in purposes {
      for document in documents {
        let product = try await maker.make(document, for: purpose)
        files.append(product.file)
        diagnostics += product.diagnostics
      }
    }
    return (files, diagnostics)
  }
}
