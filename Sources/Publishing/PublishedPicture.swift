import Diagnostics
import Manuscript
import Pictures

/// What is published of a picture, or of another file that is no text.
struct PublishedPicture {
  /// What is in it.
  let contents: ContentFile.Contents
  /// Every byte that is published; nil for a picture in whose place copies of it are.
  let bytes: [UInt8]?

  /// Throws why the file cannot be published.
  ///
  /// - Parameters:
  ///   - original: every byte of the file.
  ///   - source: its path below the content folder.
  ///   - converts: whether copies will be made of pictures, even of those that cannot be published as they are.
  init(
    of original: [UInt8], called source: String, converts: Bool
  ) throws(PictureProblem) {
    do throws(PictureProblem) {
      guard PictureFormat(of: original) != nil || !PictureFormat.isName(source) else {
        throw PictureProblem(.noPicture, in: nil)
      }
      let cleaned = try PictureMetadata.removed(from: original)
      contents = try ContentFile.Contents(of: cleaned)
      bytes = cleaned
    } catch {
      guard converts, Self.isCured(error, of: original, source),
        let replaced = try? ContentFile.Contents(of: original, isReplaced: true)
      else { throw error }
      contents = replaced
      bytes = nil
    }
  }

  /// Why a file cannot be published, and what can be done about it.
  ///
  /// - Parameter path: its path as the person knows it.
  static func diagnostic(
    _ problem: PictureProblem, _ bytes: [UInt8], called source: String, at path: String
  ) -> Diagnostic {
    var diagnostic = problem.diagnostic(at: Location(path))
    guard isCured(problem, of: bytes, source) else { return diagnostic }
    diagnostic.hint = diagnostic.hint.map { Program.vips.cure(besides: $0) }
    return diagnostic
  }

  /// Whether copies can stand in for a picture that cannot be published as it is: not for what is copied to the root as
  /// it is, nor for the raw pictures of cameras, which are TIFF files by other names.
  private static func isCured(
    _ problem: PictureProblem, of bytes: [UInt8], _ source: String
  ) -> Bool {
    guard problem.kind == .cannotBeCleaned || problem.kind == .liesOnItsSide,
      !source.hasPrefix(RootFile.folder + "/"), let still = StillPicture(of: bytes)
    else { return false }
    let name = source.lowercased()
    return still.format != .tiff || name.hasSuffix(".tif") || name.hasSuffix(".tiff")
  }
}
