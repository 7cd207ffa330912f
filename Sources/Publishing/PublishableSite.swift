internal import Diagnostics
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
  /// The icons and cards that were drawn.
  var drawings = DrawingBatch.Outcome()

  /// The paths of the copies and drawings that stay as they are.
  var keptPictures: Set<String> { copies.kept.union(drawings.kept) }

  /// The copies that stand in a folder in place of pictures and would be made once more, by the pictures' places in
  /// `Site.files`. Of a folder that cannot be read, none are known.
  func standingCopies(
    for requests: [PictureRequest], in folder: OutputFolder
  ) async -> [Int: PictureCopies] {
    guard let copier, !requests.isEmpty else { return [:] }
    return (try? await CopyBatch.standing(requests, by: copier, in: folder)) ?? [:]
  }

  /// What is to be said about pictures that are heavy for a phone.
  ///
  /// - Parameters:
  ///   - requests: those of which copies are wanted.
  ///   - copies: the copies that there are.
  func pictureWarnings(
    _ requests: [PictureRequest], _ copies: [Int: PictureCopies]
  ) -> [Diagnostic] {
    let fullSize = copier == nil ? FullSizePictures(site: site, requests: requests) : nil
    let weights = PageWeights(
      site: site, requests: Set(requests.map(\.file)), copies: copies, fullSize: fullSize)
    return [fullSize?.warning].compactMap(\.self) + weights.warnings
  }

  /// The files of all editions.
  ///
  /// - Parameters:
  ///   - downloads: the paths of the PDF files that pages offer.
  ///   - printed: the pages of the booklets' PDF files for paper, by their paths.
  func files(
    offering downloads: Set<String> = [], printed: [String: [PrintedPage]] = [:]
  ) -> [OutputFile] {
    var files = Edition.allFiles(
      of: site, with: theme, downloads: downloads, copies: copies.copies,
      drawn: drawings.drawn, printed: printed)
    let origins = copies.origins.merging(drawings.origins) { $1 }
    guard !origins.isEmpty else { return files }
    for index in files.indices {
      guard case .copy(let path) = files[index].contents else { continue }
      files[index].origin = origins[path]
    }
    return files
  }
}
