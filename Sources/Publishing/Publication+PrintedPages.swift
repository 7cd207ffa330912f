internal import Editions
internal import PDF

extension Publication {
  /// The pages of the booklets' PDF files for paper, by their paths, as far as those say what the site now does.
  ///
  /// - Parameters:
  ///   - made: the PDF files that were made just now.
  ///   - kept: those of earlier runs, each with what it was made from (`OutputFolder.present`).
  func printedPages(
    made: [OutputFile], kept: [String: String], in folder: OutputFolder, of site: PublishableSite
  ) -> [String: [PrintedPage]] {
    guard !made.isEmpty || !kept.isEmpty else { return [:] }
    var pages = [String: [PrintedPage]]()
    let documents = PaperEdition.booklet.documents(
      of: site.site, with: site.theme, copies: site.copies.copies)
    for document in documents {
      let path = document.paths.press
      guard let area = document.areas[.press],
        let bytes = bytes(of: document, made: made, kept: kept, in: folder),
        let pdf = try? PressPDF(bytes), let texts = try? pdf.texts(in: TypeArea(area))
      else { continue }
      pages[path] = texts.map { PrintedPage(number: $0.page, text: $0.text) }
    }
    return pages
  }

  /// Every byte of a booklet's PDF file for paper; nil when there is none, or one of an earlier state of the site.
  private func bytes(
    of document: PaperDocument, made: [OutputFile], kept: [String: String], in folder: OutputFolder
  ) -> [UInt8]? {
    let path = document.paths.press
    if let file = made.first(where: { $0.path == path }), case .bytes(let bytes) = file.contents {
      return bytes
    }
    guard let origin = kept[path],
      PDFOrigin.text(of: origin) == document.origin(for: .press)
    else { return nil }
    return folder.bytes(of: path)
  }
}
