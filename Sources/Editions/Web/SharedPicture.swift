import Manuscript
import Markdown
import Pictures

/// The picture that stands for a page where someone shares it, and in search results.
struct SharedPicture: Sendable {
  /// The absolute address.
  let address: String
  /// What it shows, for people who cannot see it.
  let alternative: String
  let size: PictureSize
}

extension SharedPicture {
  /// The first picture in the page's text that social networks take, else the site's own; nil without
  /// the site's address, since the picture must have one.
  init?(of reference: PageReference, in site: Site, _ addresses: SiteAddresses) {
    let version = site.versions[reference.version]
    let fromText = Self.firstPicture(of: site[reference], addresses)
    let ofSite = version.picture.map { file in
      (file: file, alternative: site.settings.picture?.alternative[version.language] ?? "")
    }
    guard let found = fromText ?? ofSite, let size = Self.size(of: found.file, addresses),
      let address = addresses.absolute(addresses.path(ofPicture: found.file))
    else { return nil }
    self.init(address: address, alternative: found.alternative, size: size)
  }

  private static func firstPicture(
    of page: Page, _ addresses: SiteAddresses
  ) -> (file: Int, alternative: String)? {
    page.pictures.first { size(of: $0.file, addresses) != nil }.map { link, file in
      (file, page.body.plainText(of: page.body.links[link].node))
    }
  }

  /// The size of a picture that social networks take: of pixels, and not too small to be seen.
  private static func size(of file: Int, _ addresses: SiteAddresses) -> PictureSize? {
    let copy = addresses.copies[file]?.plain
    guard let picture = addresses.site.files[file].picture, let size = copy?.size ?? picture.size,
      copy != nil || known.contains(picture.mediaType), size.width >= smallestSide,
      size.height >= smallestSide
    else { return nil }
    return size
  }

  private static let known = ["image/jpeg", "image/png", "image/webp", "image/gif"]
  /// In pixels; Facebook leaves out what is smaller (developers.facebook.com, “Images in link shares”).
  private static let smallestSide = 200
}
