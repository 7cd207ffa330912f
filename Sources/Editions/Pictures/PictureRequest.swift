public import Manuscript
import Markdown
internal import Pictures

/// What is wanted in place of a picture that pages show: copies of which a browser takes the one that it needs, and
/// those that are printed.
public struct PictureRequest: Sendable {
  /// The picture's place in `Site.files`.
  public let file: Int
  /// Its path below the content folder.
  public let source: String
  /// Its path as the author knows it, for diagnostics.
  public let sourceName: String
  /// What is known of it.
  public let contents: ContentFile.Contents
  /// Where it stands below the output folder when there are no copies.
  let path: String
  /// Whether pages lead to it as well: then whoever follows the link gets all of it.
  let isLinked: Bool
  /// Whether pages show it: social networks and those who follow links take the copy that everything shows.
  public let isShown: Bool
  /// The boxes on paper in which it is printed.
  public let boxes: [PictureBox]
  /// How they are made.
  public let settings: PictureSettings
}

extension PictureRequest {
  /// Where the copy that everything shows stands below the output folder: at the picture's own address where it can,
  /// since other sites lead there.
  public func path(ofPlain form: PictureForm) -> String {
    replacesOriginal && form.encoding.ends(path) ? path : path(of: form)
  }

  /// Where another copy of a form stands below the output folder.
  public func path(of form: PictureForm) -> String {
    let height = form.height.map { "x\($0)" } ?? ""
    return "\(path).\(form.width)\(height).\(form.encoding.fileExtension)"
  }

  /// Whether the picture itself is not published.
  public var replacesOriginal: Bool {
    !isLinked || !canStay
  }

  private var canStay: Bool { contents.picture?.isReplaced != true }
}

extension Edition {
  /// What is wanted in place of the pictures that the web pages of a site show. Quick where they show none.
  public static func pictureRequests(of site: Site) -> [PictureRequest] {
    let files = site.files.indices.filter {
      site.files[$0].isUsed && site.files[$0].picture?.still != nil
    }
    guard !files.isEmpty else { return [] }
    var shown = Set<Int>()
    var linked = Set<Int>()
    let shared = Set(site.versions.compactMap(\.picture))
    for version in site.versions {
      for page in version.pages {
        for (link, target) in page.targets.enumerated() {
          guard case .file(let file) = target else { continue }
          if page.body.links[link].isImage { shown.insert(file) } else { linked.insert(file) }
        }
      }
    }
    let printed = site.printedPictures
    let addresses = SiteAddresses(site: site)
    return files.compactMap { file in
      guard let contents = site.files[file].contents,
        shown.contains(file) || shared.contains(file) || contents.picture?.isReplaced == true
      else { return nil }
      return PictureRequest(
        file: file, source: site.files[file].source, sourceName: site.files[file].sourceName,
        contents: contents, path: addresses.path(ofFile: file), isLinked: linked.contains(file),
        isShown: shown.contains(file), boxes: (printed[file] ?? []).sorted(),
        settings: site.settings.pictures)
    }
  }
}
