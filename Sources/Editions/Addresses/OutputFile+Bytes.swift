extension OutputFile.Contents {
  /// Every byte of the file.
  ///
  /// - Parameters:
  ///   - picture: gives the bytes to publish for the picture at a path below the content folder.
  ///   - copy: gives the bytes of the copy of a picture that was made for a path below the output folder.
  public func bytes<Failure: Error>(
    picture: (_ source: String) throws(Failure) -> [UInt8],
    copy: (_ path: String) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .rendered(let render): render()
    case .pieces(let render): Self.joined(render)
    case .illustrated(let file):
      try file.bytes { contents throws(Failure) in
        try contents.bytes(picture: picture, copy: copy)
      }
    case .archived(let file):
      try file.bytes { contents throws(Failure) in
        try contents.bytes(picture: picture, copy: copy)
      }
    case .picture(let source): try picture(source)
    case .copy(let path): try copy(path)
    }
  }

  /// Whether it is the copy of a picture.
  public var isCopy: Bool {
    if case .copy = self { true } else { false }
  }

  private static func joined(_ render: (_ take: ([UInt8]) -> Bool) -> Void) -> [UInt8] {
    var bytes = [UInt8]()
    render { piece in
      bytes += piece
      return true
    }
    return bytes
  }
}
