import Manuscript

extension SiteAddresses {
  /// The PDF files of a version's booklet.
  func pdfs(ofBooklet version: Int) -> PDFPaths {
    PDFPaths(
      screen: download(named: "booklet", version, ending: "pdf"),
      press: root(of: version) + "print/booklet.pdf")
  }

  /// The PDF files of a press release.
  func pdfs(ofRelease release: PageReference) -> PDFPaths {
    let slug = site[release].address.split(separator: "/").last ?? ""
    return PDFPaths(
      screen: download(named: slug, release.version, ending: "pdf"),
      press: path(of: release, ending: ".print.pdf"))
  }

  /// A file is known by its name once it has been downloaded, so that names its language.
  func download(named name: some StringProtocol, _ version: Int, ending: String) -> String {
    "\(root(of: version))downloads/\(name)-\(site.versions[version].language.tag).\(ending)"
  }

  /// The relative address that leads from the file at `origin` to a PDF for screens; empty when there is
  /// none.
  func downloadURL(of pdfs: PDFPaths, from origin: String) -> String {
    downloads.contains(pdfs.screen) ? url(ofPath: pdfs.screen, from: origin) : ""
  }
}
