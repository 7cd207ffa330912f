import Manuscript
import Pictures

/// Where each part of the site stands in the web edition: paths below the output folder.
///
/// A class: all that writes links holds it, down to each link, and nobody copies the site for that.
final class SiteAddresses: Sendable {
  let site: Site
  /// The path of each page's file, by version and page.
  private let paths: [[String]]
  /// The paths of the PDF files that can be downloaded.
  let downloads: Set<String>
  /// The copies of pictures, by the pictures' places in `Site.files`.
  let copies: [Int: PictureCopies]
  /// The paths of the icons and cards that were drawn.
  let drawn: Set<String>
  /// The pages of books on paper, by the paths of their PDF files.
  let printed: [String: [PrintedPage]]
  /// The versions whose language search engines know.
  let searchedVersions: [Int]

  init(
    site: Site, downloads: Set<String> = [], copies: [Int: PictureCopies] = [:],
    drawn: Set<String> = [], printed: [String: [PrintedPage]] = [:]
  ) {
    self.site = site
    self.copies = copies
    self.drawn = drawn
    self.printed = printed
    self.downloads = downloads
    searchedVersions = site.versions.indices.filter {
      site.versions[$0].language.searchTag != nil
    }
    paths = site.versions.indices.map { version in
      let root = Self.root(of: version, in: site)
      let pages = site.versions[version].pages
      return pages.indices.map { "\(root)\(pages[$0].address).html" }
    }
  }

  /// The folder of a version: empty for the source language, `en/` for another.
  func root(of version: Int) -> String {
    Self.root(of: version, in: site)
  }

  private static func root(of version: Int, in site: Site) -> String {
    version == 0 ? "" : "\(site.versions[version].language.tag)/"
  }

  /// The path of a page's file.
  func path(of page: PageReference) -> String {
    paths[page.version][page.page]
  }

  /// The path of another form of a page, which stands beside its file.
  func path(of page: PageReference, ending: String) -> String {
    path(of: page).dropLast(".html".utf8.count) + ending
  }

  /// The path to which a link to a picture or another file of the content folder leads.
  func path(ofFile index: Int) -> String {
    if let copies = copies[index], copies.replacesOriginal { return copies.plain.path }
    let file = site.files[index]
    return root(of: file.version) + file.path
  }

  /// The path of a picture where it is shown.
  func path(ofPicture index: Int) -> String {
    copies[index]?.plain.path ?? path(ofFile: index)
  }

  /// The relative address that leads from the file at `origin` to a page.
  func url(of page: PageReference, from origin: String) -> String {
    url(ofPath: path(of: page), from: origin)
  }

  /// The relative address that leads from the file at `origin` to the file at `path`.
  func url(ofPath path: String, from origin: String) -> String {
    RelativePath.path(to: path, from: origin).percentEncodedPath
  }

  /// How large a picture of the content folder is, where that is known.
  func size(ofFile index: Int) -> (width: Int, height: Int)? {
    let size = copies[index]?.plain.size ?? site.files[index].picture?.size
    return size.map { ($0.width, $0.height) }
  }

  /// The absolute address by which search engines know a page: that of its original, where it stands
  /// in for a translation.
  func canonical(_ page: PageReference) -> String? {
    absolute(path(of: site[page].original ?? page))
  }

  /// The absolute address of a path, when the site's own is known.
  func absolute(_ path: String) -> String? {
    site.settings.baseURL?.address(of: path)
  }
}

extension String {
  /// The address of a fragment in what stands at this address; the address itself without one.
  func withFragment(_ fragment: String?) -> String {
    self + (fragment.map { "#" + $0.percentEncodedFragment } ?? "")
  }
}
