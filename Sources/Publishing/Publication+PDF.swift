internal import Diagnostics
internal import Editions
internal import Manuscript
internal import Themes

extension Publication {
  /// Makes PDF files, one after the other.
  ///
  /// - Returns: the files, whole, for the output folder, and what is to be said about them. Throws when
  ///   one cannot be made: then there is none.
  func makePDFs(
    of documents: [PaperDocument], for purposes: [PDFPurpose], with programs: Programs,
    showing pictures: PictureReader
  ) async throws(MachineFailure) -> Checked<[OutputFile]> {
    let maker = PDFMaker(programs: programs, pictures: pictures, content: content)
    var made = Checked([OutputFile]())
    for purpose in purposes {
      for document in documents {
        let product = try await maker.make(document, for: purpose)
        made.value.append(product.value)
        made.diagnostics += product.diagnostics
      }
    }
    return made
  }

  /// What is to be said about PDF files of earlier runs that say something else than the site now does.
  ///
  /// - Parameter kept: the files, each with what it was made from (`OutputFolder.present`).
  func outdatedPDFs(
    among kept: [String: String], in folder: OutputFolder, of site: Site, with theme: Theme
  ) -> [Diagnostic] {
    guard !kept.isEmpty else { return [] }
    var diagnostics = [Diagnostic]()
    for edition in PaperEdition.allCases {
      for document in edition.documents(of: site, with: theme) {
        for purpose in PDFPurpose.allCases {
          let path = document.paths[purpose]
          guard let origin = kept[path], document.isOutdated(origin, for: purpose) else {
            continue
          }
          diagnostics.append(.outdated(folder.location(of: path)))
        }
      }
    }
    return diagnostics
  }
}
