public import Pictures

/// A file of the content folder that is neither a page nor the settings.
public struct ContentFile: Hashable, Sendable {
  /// The path below the content folder: `ja/images/meeting.jpg`.
  public let source: String
  /// The path as the author knows it, for diagnostics.
  public let sourceName: String
  /// The index of the version whose folder holds it.
  public let version: Int
  /// The path below that folder, in composed form, as addresses have it.
  public let path: String
  /// Whether a page uses it; only then is it published.
  public internal(set) var isUsed = false
  /// What is in the file; nil when nobody has looked, as at one that no page uses.
  public internal(set) var contents: Contents?

  /// What the picture in the file is; nil when it is no picture.
  public var picture: Picture? { contents?.picture }

  /// What is known of a file without its bytes.
  public struct Contents: Hashable, Sendable {
    /// The print of the bytes that are published: another one when they change (`StableHash`).
    public let print: UInt64
    /// How many bytes are published.
    public let byteCount: Int
    /// What the picture is; nil when it is no picture.
    public let picture: Picture?
  }

  /// What is known of a picture without showing it.
  public struct Picture: Hashable, Sendable {
    /// The media type, such as `image/jpeg`.
    public let mediaType: String
    /// The size when it stands upright; nil for a drawing that does not say.
    public let size: PictureSize?
    /// What it is for who makes smaller copies of it; nil when none can be made.
    public let still: StillPicture?
    /// Whether only copies of it can be published.
    public let isReplaced: Bool
  }
}

extension ContentFile.Contents {
  /// What is known of a file that is no picture and is copied as it is: how many bytes it has. Its print is
  /// that of its length.
  public init(copied byteCount: Int) {
    var hash = StableHash()
    hash.add(number: UInt64(byteCount))
    print = hash.value
    self.byteCount = byteCount
    picture = nil
  }

  /// What is known of a document of which other bytes are published than stand in its file.
  public init(cleaned bytes: [UInt8]) {
    print = StableHash(of: bytes).value
    byteCount = bytes.count
    picture = nil
  }

  /// What is in a file, by the bytes of it that are published. Throws for a picture that is damaged.
  ///
  /// - Parameter isReplaced: whether it is a picture of which only copies can be published: how large it is when it
  ///   stands upright, those tell.
  public init(of bytes: [UInt8], isReplaced: Bool = false) throws(PictureProblem) {
    print = StableHash(of: bytes).value
    byteCount = bytes.count
    if let format = PictureFormat(of: bytes) {
      picture = ContentFile.Picture(
        mediaType: format.mediaType,
        size: isReplaced ? nil : try PictureMetadata.size(of: bytes),
        still: StillPicture(of: bytes), isReplaced: isReplaced)
    } else {
      picture = nil
    }
  }
}
