public import Pictures

/// A file that holds its pictures in itself, as addresses (RFC 2397). Its text has marks in their places, so that no
/// more than one of them is in memory at once.
public struct IllustratedFile: Sendable {
  /// The pictures, each the bytes of another file: `.picture` or `.copy`.
  public let pictures: [OutputFile.Contents]
  /// The text: the same each time, and from any thread.
  public let render: @Sendable () -> [UInt8]

  /// A file whose text has `mark(index)` where a picture's address stands.
  public init(pictures: [OutputFile.Contents], render: @escaping @Sendable () -> [UInt8]) {
    self.pictures = pictures
    self.render = render
  }
}

extension IllustratedFile {
  /// No text may hold it (`Unicode.Scalar.isForbiddenInText`), so that an author cannot write a mark.
  private static let sign = "\u{FFFF}"

  /// What stands in the text for the address that holds a picture.
  public static func mark(_ index: Int) -> String { "\(sign)\(index)\(sign)" }

  /// Hands over the file piece by piece, until it is told that no more are wanted.
  ///
  /// - Parameters:
  ///   - text: what `render` returned, or a part of it.
  ///   - picture: gives the bytes of a picture.
  public func write<Failure: Error>(
    _ text: [UInt8], picture: (OutputFile.Contents) throws(Failure) -> [UInt8],
    to take: (_ piece: [UInt8]) -> Bool
  ) throws(Failure) {
    let sign = Array(Self.sign.utf8)
    var rest = text[...]
    while let start = Self.start(of: sign, in: rest) {
      let behind = rest[(start + sign.count)...]
      guard let end = Self.start(of: sign, in: behind),
        let index = Int(String(decoding: behind[..<end], as: UTF8.self)),
        pictures.indices.contains(index)
      else { break }
      guard take(Array(rest[..<start])),
        take(DataURL.bytes(of: try picture(pictures[index])))
      else { return }
      rest = rest[(end + sign.count)...]
    }
    _ = take(Array(rest))
  }

  /// Every byte of the file.
  ///
  /// - Parameter picture: gives the bytes of a picture.
  func bytes<Failure: Error>(
    picture: (OutputFile.Contents) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    var bytes = [UInt8]()
    try write(render(), picture: picture) { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  private static func start(of sign: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let start = rest.firstIndex(of: sign[0]) {
      if text[start...].starts(with: sign) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
