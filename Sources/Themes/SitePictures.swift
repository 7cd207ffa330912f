public import Manuscript
import Typography

/// The pictures of a site that its look shows: files of the source language's folder that `theme` in `site.yaml` names.
public struct SitePictures: Sendable {
  /// The folder that holds them, as the person knows it.
  public let folder: String
  /// As assets of the theme, in a folder of their own there, so that none takes the place of what the theme has.
  let assets: [SourceFile]

  /// The given pictures.
  ///
  /// - Parameters:
  ///   - folder: the source language's folder, as the person knows it.
  ///   - files: those that are there, their paths below it.
  public init(in folder: String, files: [SourceFile]) {
    self.folder = folder
    assets = files.map {
      SourceFile(path: Self.assetPath(of: ComposedForm.of($0.path)), bytes: $0.bytes)
    }
  }

  /// No site is known.
  public static let none = SitePictures(in: "", files: [])

  /// Where a picture stands below the theme's folder.
  static func assetPath(of path: String) -> String { assetFolder + path }

  /// The path of a picture as the person knows it.
  ///
  /// - Parameter path: where it stands below the theme's folder.
  func location(of path: String) -> String {
    "\(folder)/\(path.dropFirst(Self.assetFolder.utf8.count))"
  }

  private static let assetFolder = "assets/site/"
}
