import Diagnostics
public import Manuscript
import Pictures
import Typography

/// The pictures of a site that its look shows: files of the source language's folder that `theme` in `site.yaml` names.
public struct SitePictures: Sendable {
  /// The folder that holds them, as the person knows it.
  public let folder: String
  /// As assets of the theme, in a folder of their own there, so that none takes the place of what the theme has; without
  /// what they say about where they were taken.
  let assets: [SourceFile]
  /// Why others cannot be published, by their names.
  private let problems: [String: PictureProblem]

  /// The given pictures.
  ///
  /// - Parameters:
  ///   - folder: the source language's folder, as the person knows it.
  ///   - files: those that are there, their paths below it.
  public init(in folder: String, files: [SourceFile]) {
    self.folder = folder
    var assets: [SourceFile] = []
    var problems: [String: PictureProblem] = [:]
    for file in files {
      let asset = SourceFile(
        path: Self.assetPath(of: ComposedForm.of(file.path)), bytes: file.bytes)
      do throws(PictureProblem) {
        assets.append(try asset.published())
      } catch {
        problems[file.path] = error
      }
    }
    self.assets = assets
    self.problems = problems
  }

  /// Why a picture cannot be published, said at the place that names it; nil when it can, or is not there.
  func problem(with name: String, at location: Location) -> Diagnostic? {
    problems[name].map { problem in
      var diagnostic = problem.diagnostic(at: location)
      diagnostic.related.append(.otherFile("\(folder)/\(name)"))
      return diagnostic
    }
  }

  /// No site is known.
  public static let none = SitePictures(in: "", files: [])

  /// The folder; nil when no site is known.
  var knownFolder: String? { folder.isEmpty ? nil : folder }

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
