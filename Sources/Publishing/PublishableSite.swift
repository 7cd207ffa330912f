internal import Editions
public import Manuscript
internal import SystemPackage
public import Themes

/// A site without errors, and the theme in which it is published.
public struct PublishableSite: Sendable {
  /// The site.
  public let site: Site
  /// The theme.
  public let theme: Theme
  /// The content's pictures, as they were judged.
  let pictures: PictureReader
  /// The path of the program that makes copies of them; nil when there is none.
  var copier: FilePath?
  /// The copies that were made.
  var copies = CopyBatch.Outcome()

  /// The files of all editions.
  ///
  /// - Parameter downloads: the paths of the PDF files that pages offer.
  func files(offering downloads: Set<String> = []) -> [OutputFile] {
    var files = Edition.allFiles(
      of: site, with: theme, downloads: downloads, copies: copies.copies)
    guard !copies.origins.isEmpty else { return files }
    for index in files.indices {
      guard case .copy(let path) = files[index].contents else { continue }
      files[index].origin = copies.origins[path]
    }
    return files
  }
}
