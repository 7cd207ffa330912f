public import Diagnostics
public import Editions
public import Manuscript
public import Themes

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
        files.append(product.value)
        diagnostics += product.diagnostics
      }
    }
    return (files, diagnostics)
  }

  /// What is to be said about PDF files of earlier runs that say something else than the site now does.
  ///
  /// - Parameter kept: the files, each with what it was made from (`OutputFolder.present`).
  public func outdatedPDFs(
    among kept: [String: String], in folder: OutputFolder, of site: Site, with theme: Theme
  ) throws(MachineFailure) -> [Diagnostic] {
    guard !kept.isEmpty else { return [] }
    let pictures = PictureReader(content: content)
    var diagnostics = [Diagnostic]()
    for edition in PaperEdition.allCases {
      for document in edition.documents(of: site, with: theme) {
        for purpose in PDFPurpose.allCases {
          let path = document.path(for: purpose)
          guard let origin = kept[path], !origin.isEmpty,
            try document.origin(for: purpose, pictures) != origin
          else { continue }
          diagnostics.append(.outdated(folder.location(of: path)))
        }
      }
    }
    return diagnostics
  }
}
