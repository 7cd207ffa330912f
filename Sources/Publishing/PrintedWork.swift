internal import Diagnostics
public import Editions
public import Manuscript
internal import Markdown
internal import Themes

/// Something of a site that is printed, and the PDF files that there are of it.
public struct PrintedWork: Hashable, Sendable {
  /// By which it is known: the path of its PDF for screens below the output folder.
  public let id: String
  /// Its title as plain text.
  public let title: String
  /// The language of its readers.
  public let language: Language
  /// Whether it is the booklet rather than a press release.
  public let isBooklet: Bool
  /// The side on which it is bound; nil for a press release, which is a single sheet.
  public let binding: PrintSettings.Binding?
  /// Where every build writes it for e-readers, below the output folder; nil for a press release.
  public let ebook: String?
  /// The PDF files that can be made of it: the one for screens, then the one for paper.
  public let files: [File]

  /// A PDF that is there, or can be.
  public struct File: Hashable, Sendable {
    /// For what it is made.
    public let purpose: PDFPurpose
    /// Where it stands below the output folder.
    public let path: String
    /// How many bytes it has; nil when it was not made yet.
    public let size: Int?
    /// Whether it says something else than the site does now.
    public let isOutdated: Bool
  }
}

extension PrintedWork {
  /// All that is printed of a site, the booklets first.
  ///
  /// - Parameter folder: where PDF files of earlier runs stand.
  static func all(
    of site: Site, with theme: Theme, in folder: OutputFolder
  ) throws(MachineFailure) -> [PrintedWork] {
    let present = try folder.present(PaperEdition.paths(of: site))
    return PaperEdition.allCases.flatMap { edition in
      edition.documents(of: site, with: theme).map { document in
        PrintedWork(
          id: document.paths.screen, title: title(of: document, in: site),
          language: document.language, isBooklet: edition == .booklet,
          binding: edition == .booklet ? site.settings.print.binding(of: document.language) : nil,
          ebook: document.ebook,
          files: [PDFPurpose.screen, .press].map { purpose in
            let path = document.paths[purpose]
            let origin = present[path].map { PDFOrigin.text(of: $0) }
            return File(
              purpose: purpose, path: path,
              size: origin == nil
                ? nil : SystemCall.state(of: folder.location(of: path)).map { Int($0.size) },
              isOutdated: origin.map { document.isOutdated($0, for: purpose) } ?? false)
          })
      }
    }
  }

  private static func title(of document: PaperDocument, in site: Site) -> String {
    let page = site.versions.lazy.flatMap(\.pages).first { $0.sourceName == document.sources.first }
    return page?.title.plain ?? ""
  }
}

extension Publication {
  /// What is printed of the site, as far as it can be read; nothing while an error stands in the way.
  ///
  /// - Parameter folder: where PDF files of earlier runs stand.
  public func printedWorks(in folder: OutputFolder) async throws(MachineFailure) -> [PrintedWork] {
    guard let site = try await read().value else { return [] }
    return try PrintedWork.all(of: site.site, with: site.theme, in: folder)
  }
}
