internal import Editions
public import Manuscript
public import Themes

/// A site without errors, and the theme in which it is published.
public struct PublishableSite: Sendable {
  /// The site.
  public let site: Site
  /// The theme.
  public let theme: Theme
  /// The content's pictures, as they were judged.
  let pictures: PictureReader

  /// The files of all editions.
  ///
  /// - Parameter downloads: the paths of the PDF files that pages offer.
  func files(offering downloads: Set<String> = []) -> [OutputFile] {
    Edition.allFiles(of: site, with: theme, downloads: downloads)
  }
}
