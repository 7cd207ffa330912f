import Manuscript
import Pictures
import Templates
import Themes

/// The cards of a site's pages: what social networks show where someone shares a page that has no picture of its own.
///
/// A class, so that the functions that draw ten thousand cards share one edition.
final class CardEdition: Sendable {
  private let theme: Theme
  private let addresses: SiteAddresses
  private let enlarged: EnlargedPictures

  init(theme: Theme, addresses: SiteAddresses) {
    self.theme = theme
    self.addresses = addresses
    enlarged = EnlargedPictures(theme, side: Self.drawingSide)
  }

  /// How many pixels a drawing inside a card is made of, along its longer side: twice what the default theme shows.
  private static let drawingSide = 800

  /// The cards, of one page after the other.
  var pictures: [DrawnPicture] {
    guard theme.has(.card) else { return [] }
    let (width, height) = CardView.size
    guard let size = PictureSize(width: width, height: height) else { return [] }
    return Self.pages(of: addresses).map { page in
      DrawnPicture(
        path: addresses.path(of: .card(page)), size: size,
        purpose: .card(source: addresses.site[page].sourceName),
        drawing: { [self] in drawing(of: page) },
        finished: { [self] in enlarged.replacing(in: $0) })
    }
  }

  private func drawing(of page: PageReference) -> [UInt8] {
    let words = CardWords(page, of: addresses.site, theme.locales[page.version])
    let view = CardView(words, showsMark: theme.undrawableMark == nil)
    return theme.render(.card, with: Record(view), version: page.version)
  }
}

extension CardEdition {
  /// The pages that have a card: those in their own language that nobody has given a picture.
  static func pages(of addresses: SiteAddresses) -> [PageReference] {
    let site = addresses.site
    guard site.hasAddress, site.settings.pictures.hasCards else { return [] }
    let own = Set(ownPaths(addresses).map(\.foldedPath))
    return site.versions.indices.flatMap { version in
      site.versions[version].pages.indices.map { PageReference(version: version, page: $0) }
        .filter { page in
          site.versions[version].pages[page.page].original == nil
            && SharedPicture(of: page, in: site, addresses) == nil
            && (own.isEmpty || !own.contains(addresses.path(of: .card(page)).foldedPath))
        }
    }
  }

  /// Where cards may stand, as far as something of an author's may be in the way.
  ///
  /// - Parameter theme: the theme; nil when it cannot be read.
  static func addresses(_ addresses: SiteAddresses, _ theme: Theme?) -> [OutputAddress] {
    guard addresses.site.hasAddress, theme?.has(.card) == true else { return [] }
    let home = addresses.site.versions[0].pages.lazy.map(\.address)
    guard home.contains(where: standsBesideCards) || !ownPaths(addresses).isEmpty else { return [] }
    return pages(of: addresses).map { addresses.address(of: .card($0)) }
  }

  /// The paths of the author's files that stand where cards do; those that stand at a card's very path go before it.
  private static func ownPaths(_ addresses: SiteAddresses) -> [String] {
    addresses.authorPaths.filter(standsBesideCards)
  }

  private static func standsBesideCards(_ path: String) -> Bool {
    path.utf8.prefix(folder.utf8.count).elementsEqual(folder.utf8) { $0 | 0x20 == $1 }
  }

  /// The folder in which cards stand.
  static let folder = "cards"
}

extension SharedPicture {
  /// The card of a page, or of that which stands in for it; nil when it was not drawn.
  init?(cardOf reference: PageReference, _ theme: Theme, _ addresses: SiteAddresses) {
    guard !addresses.drawn.isEmpty else { return nil }
    let page = addresses.site[reference].original ?? reference
    let path = addresses.path(of: .card(page))
    let (width, height) = CardView.size
    guard addresses.drawn.contains(path), let address = addresses.absolute(path),
      let size = PictureSize(width: width, height: height)
    else { return nil }
    let words = CardWords(page, of: addresses.site, theme.locales[page.version])
    self.init(address: address, alternative: words.alternative, size: size)
  }
}
