/// How copies of pictures are made: what `pictures` in `site.yaml` says.
public struct PictureSettings: Hashable, Sendable {
  /// How many pixels the copies that pages offer are wide at most, the narrowest first: those for a phone, for a text on
  /// a screen and for one of many pixels. Never empty.
  public var widths = [480, 960, 1600]
  /// How good they are, from 1 to 100; nil for what is usual in each format.
  public var quality: Int?
  /// The format of the copies that pages offer beside the one that everything shows.
  public var format = Format.webp
  /// Whether each page has a drawn card for social networks.
  public var hasCards = true

  /// The settings of a site that says nothing of them.
  public init() {}

  /// The formats in which pages offer copies.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case webp, avif, jpeg
  }
}
