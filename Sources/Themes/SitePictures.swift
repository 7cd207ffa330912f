public import Diagnostics
import Manuscript
import Pictures
import Typography

/// The pictures in the folder of a site's source language, of which its look may show some.
public struct SitePictures: Sendable {
  /// The folder, as the person knows it; nil when no site is known.
  let folder: String?
  /// The paths of all files below the content folder, and what those in the folder begin with.
  private let files: [String]
  private let prefix: String
  /// Those that `theme` in `site.yaml` names, without what they say about where they were taken, or why one of them
  /// cannot be published; by their paths, which are the same in any Unicode form, as strings are.
  private let named: [String: Result<[UInt8], Diagnostic>]

  /// The given pictures.
  ///
  /// - Parameters:
  ///   - folder: the source language's folder, as the person knows it.
  ///   - prefix: what the paths of files in it begin with.
  ///   - files: the paths of all files below the content folder.
  ///   - named: the pictures in the folder that `theme` in `site.yaml` names: every byte, or why it cannot be read.
  public init(
    in folder: String, below prefix: String, among files: [String],
    named: [String: Result<[UInt8], Diagnostic>]
  ) {
    self.folder = folder
    self.prefix = prefix
    self.files = files
    self.named = Dictionary(
      uniqueKeysWithValues: named.map { name, bytes in
        (name, bytes.flatMap { Self.published($0, named: name) })
      })
  }

  private init() {
    (folder, prefix, files, named) = (nil, "", [], [:])
  }

  /// No site is known.
  public static let none = SitePictures()

  /// The paths of all pictures in the folder, below it. Only who misspelt one is told: a site may have ten thousand files.
  var names: [String] {
    files.filter { $0.hasPrefix(prefix) && PictureFormat.isName($0) }
      .map { String($0.dropFirst(prefix.count)) }
  }

  /// The picture of a name as an asset of the theme, in a folder of its own there, so that it takes no other's place;
  /// nil when there is none that can be published.
  func asset(named name: String) -> SourceFile? {
    guard case .success(let bytes) = named[name] else { return nil }
    return SourceFile(path: "assets/site/" + ComposedForm.of(name), bytes: bytes)
  }

  /// Why a picture cannot be published, said at the place that names it; nil when it can, or is not there.
  func problem(with name: String, at location: Location) -> Diagnostic? {
    guard case .failure(var diagnostic) = named[name], let folder else { return nil }
    diagnostic.location = location
    diagnostic.related.append(.otherFile("\(folder)/\(name)"))
    return diagnostic
  }

  private static func published(
    _ bytes: [UInt8], named name: String
  ) -> Result<[UInt8], Diagnostic> {
    do throws(PictureProblem) {
      return .success(try SourceFile(path: name, bytes: bytes).published().bytes)
    } catch {
      return .failure(error.diagnostic(at: Location(name)))
    }
  }
}
