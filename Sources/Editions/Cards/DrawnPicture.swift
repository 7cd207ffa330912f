public import Manuscript
public import Pictures
public import Themes

/// A picture of pixels that is made of a drawing.
public struct DrawnPicture: Sendable {
  /// Where it stands below the output folder.
  public let path: String
  /// How large it is.
  public let size: PictureSize
  /// What it is for.
  public let purpose: Purpose
  /// The drawing (SVG): the same each time, and from any thread.
  let drawing: @Sendable () -> [UInt8]
  /// The same drawing as it is to be made into pixels.
  let finished: @Sendable (_ drawing: [UInt8]) -> [UInt8]

  /// What a drawn picture is for.
  public enum Purpose: Hashable, Sendable {
    /// It stands for a page where someone shares it: the page's file, by its name in diagnostics.
    case card(source: String)
    /// It is the cover of an e-book: the file of the booklet's own page, by its name in diagnostics.
    case cover(source: String)
    /// It stands for the site on a tab or a home screen.
    case icon
  }
}

extension DrawnPicture {
  /// The drawing before its pictures are enlarged, by which the picture is known: of the same drawing, the same program
  /// makes the same picture with the same fonts.
  public var identity: [UInt8] { drawing() }

  /// The drawing of which pixels are made.
  public var bytes: [UInt8] { finished(drawing()) }

  /// Whether the picture stands inside an icon file (ICO).
  public var isInIconFile: Bool { path.hasSuffix(".ico") }
}

extension Edition {
  /// What is drawn for a site: the covers of its e-books and, when it has an address, its icons and the cards of its
  /// pages.
  ///
  /// - Parameter copies: the copies of pictures that were made: a page with a picture of its own needs no card.
  public static func drawnPictures(
    of site: Site, with theme: Theme, copies: [Int: PictureCopies] = [:]
  ) -> [DrawnPicture] {
    let addresses = SiteAddresses(site: site, copies: copies)
    let covers = EBookCover.drawnPictures(
      in: EBookEdition(site: site, theme: theme, addresses: addresses))
    guard site.hasAddress else { return covers }
    return covers + SiteIcons(theme: theme, addresses: addresses).pictures
      + CardEdition(theme: theme, addresses: addresses).pictures
  }

  /// The path below the theme's `assets` of the organisation's mark when none of those pictures can show it; nil when
  /// they can, or there is none.
  public static func undrawableMark(of site: Site, with theme: Theme) -> String? {
    site.hasAddress ? theme.undrawableMark : nil
  }
}
