/// What a link or picture leads to, as HTML says it.
public struct HTMLTarget: Sendable {
  /// The address, before it is escaped for HTML.
  public var address: String
  /// How wide and high a picture is, in pixels: a browser leaves room for it before it has come.
  public var size: (width: Int, height: Int)?
  /// The copies of a picture from which a browser takes the one that it needs, where there are some.
  public var offer: Offer?

  /// The class of a picture that a style shows; nil for none.
  public var className: String?

  /// An address and, for a picture whose size is known, its size, and its copies.
  public init(
    _ address: String, size: (width: Int, height: Int)? = nil,
    offer: Offer? = nil, className: String? = nil
  ) {
    self.address = address
    self.size = size
    self.offer = offer
    self.className = className
  }

  /// Copies of a picture in one format.
  public struct Offer: Sendable {
    /// Their media type (IANA, “image”).
    public var mediaType: String
    /// The copies, each with its width in pixels.
    public var copies: [(address: String, width: Int)]

    /// An offer of copies.
    public init(mediaType: String, copies: [(address: String, width: Int)]) {
      self.mediaType = mediaType
      self.copies = copies
    }
  }
}
