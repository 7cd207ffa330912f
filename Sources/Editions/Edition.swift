public import Diagnostics
public import Manuscript
public import Themes

/// The forms in which a site is published. The set is closed.
public enum Edition: CaseIterable, Sendable {
  /// The web pages, their pictures and the theme's files.
  case web
  /// The booklet in one file for printing.
  case print
  /// The booklet for e-readers (EPUB 3.3).
  case ebook
  /// The press releases on a sheet of paper, and as plain text for mail.
  case releases
  /// The feeds of press releases, the sitemap and the files for hosts and search engines.
  case feeds
  /// The words of each language, for the search in the web pages.
  case search

  /// The files of all editions: the same for the same site and theme.
  ///
  /// - Parameters:
  ///   - downloads: the paths of the PDF files that stand in the output folder (of
  ///     `PaperEdition.paths`): pages offer those and no others.
  ///   - copies: the copies of pictures that were made (of `pictureRequests`), by the pictures' places in `Site.files`:
  ///     pages show those instead.
  ///   - drawn: the paths of the icons, cards and covers that were drawn (of `drawnPictures`).
  ///   - printed: the pages of the booklets' PDF files for paper, by their paths: e-books say where those pages begin.
  public static func allFiles(
    of site: Site, with theme: Theme, downloads: Set<String> = [],
    copies: [Int: PictureCopies] = [:], drawn: Set<String> = [],
    printed: [String: [PrintedPage]] = [:]
  ) -> [OutputFile] {
    let addresses = SiteAddresses(
      site: site, downloads: downloads, copies: copies, drawn: drawn, printed: printed)
    let outputs = outputs(of: site, with: theme, addresses).all
    let writer = EditionWriter(site: site, theme: theme, addresses: addresses, outputs: outputs)
    return outputs.map { output in
      let address = addresses.address(of: output)
      return OutputFile(
        path: address.path, contents: writer.contents(of: output), source: address.source)
    }
  }

  /// Judges whether every file of all editions, and every PDF file that may be made of them, has an
  /// address of its own, whether every table fits on paper, and whether the theme has the templates for which
  /// pages ask.
  ///
  /// - Parameter theme: the theme; nil when it cannot be read: then its files are left out.
  /// - Returns: what is wrong, each by the author's file that has to change.
  public static func judge(_ site: Site, with theme: Theme?) -> [Diagnostic] {
    outputs(of: site, with: theme, SiteAddresses(site: site)).diagnostics
      + PaperEdition.judge(site)
      + (theme.map { PageTemplateJudge(site: site, theme: $0).diagnostics } ?? [])
  }

  /// All that the editions write.
  static func outputs(
    of site: Site, with theme: Theme?, _ addresses: SiteAddresses
  ) -> SiteOutputs {
    SiteOutputs(
      addresses: addresses, ordinary: allCases.flatMap { $0.outputs(of: addresses, with: theme) },
      others: PaperEdition.addresses(of: site, addresses) + CardEdition.addresses(addresses, theme))
  }
}
