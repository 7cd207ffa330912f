public import Diagnostics
public import Pictures

/// The pictures of a site, with what is published of each.
public struct PictureList: Hashable, Sendable {
  /// The pictures, in the order of their files.
  public var pictures: [Entry]

  /// A list of pictures.
  public init(_ pictures: [Entry]) {
    self.pictures = pictures
  }

  /// A picture in the content folder.
  public struct Entry: Hashable, Sendable {
    /// Its path as the author knows it.
    public var file: String
    /// How many bytes it has there.
    public var byteCount: Int
    /// How large it is when it stands upright; nil when that is not known.
    public var size: PictureSize?
    /// What is published of it.
    public var state: State
    /// Where pages and `site.yaml` show it or lead to it.
    public var places: [Location]
    /// What it tells besides what everybody sees, and is taken out of what is published.
    public var traces: Set<PictureTrace>

    /// A picture.
    public init(
      file: String, byteCount: Int, size: PictureSize?, state: State, places: [Location],
      traces: Set<PictureTrace>
    ) {
      self.file = file
      self.byteCount = byteCount
      self.size = size
      self.state = state
      self.places = places
      self.traces = traces
    }
  }

  /// What is published of a picture.
  public enum State: Hashable, Sendable {
    /// The picture itself, at its own size.
    case whole(byteCount: Int)
    /// Copies; and the picture itself, when a page leads to it.
    case copies([PictureCopies.Copy], whole: Int?)
    /// Copies that are not made yet.
    case notMade
    /// Nothing: no page shows it.
    case unused
  }
}

extension PictureList.Entry {
  /// How many bytes are published of it; nil when that is not known.
  public var publishedByteCount: Int? {
    switch state {
    case .whole(let byteCount): byteCount
    case .copies(let copies, let whole): copies.reduce(whole ?? 0) { $0 + $1.byteCount }
    case .notMade: nil
    case .unused: 0
    }
  }
}
