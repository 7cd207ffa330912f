import Manuscript

/// Something that the editions write: one file of the finished site.
enum Output: Sendable {
  /// A page of the web site.
  case page(PageReference)
  /// The path of a former address of a page, which leads to the page.
  case redirect(from: String, to: PageReference)
  /// The page that a server shows for an address that does not exist.
  case notFound(version: Int)
  /// What a phone needs to know to put a language on its home screen.
  case manifest(version: Int)
  /// A picture or another file of the content folder: an index of `Site.files`.
  case contentFile(Int)
  /// A copy of a picture of the content folder: an index of `Site.files`, and the copy's path.
  case pictureCopy(Int, path: String)
  /// The card of a page, for social networks.
  case card(PageReference)
  /// An icon of pixels, at its path.
  case icon(path: String)
  /// A file that is copied to the root as it is: an index of `Site.rootFiles`.
  case rootFile(Int)
  /// The path of a file that the theme has there.
  case asset(path: String)
  /// The name of a template that becomes a file of the theme.
  case fileTemplate(name: String)
  /// The booklet in one file for printing.
  case booklet(version: Int)
  /// The booklet for e-readers.
  case ebook(version: Int)
  /// The cover of that book as pixels.
  case ebookCover(version: Int)
  /// A press release on a sheet of paper.
  case releaseSheet(PageReference)
  /// A press release as plain text.
  case releaseText(PageReference)
  /// The feed of the pages that a page lists: of the press releases, or of a folder.
  case feed(list: PageReference)
  /// What tells search engines which pages there are.
  case sitemap
  /// What tells search engines which pages they may read.
  case robots
  /// What makes GitHub Pages leave files in whose names begin with an underscore.
  case noJekyll
  /// The words of a language, for the search in its pages.
  case searchIndex(version: Int)
}
