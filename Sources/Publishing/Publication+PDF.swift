internal import Diagnostics
internal import Editions
internal import Manuscript
internal import Themes

extension Publication {
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
          guard let origin = kept[path],
            document.isOutdated(PDFOrigin.text(of: origin), for: purpose)
          else {
            continue
          }
          diagnostics.append(.outdated(folder.location(of: path)))
        }
      }
    }
    return diagnostics
  }
}
