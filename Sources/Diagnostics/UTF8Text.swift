/// A text that is well-formed UTF-8, and where its lines begin: both found out once for all who read it.
public struct UTF8Text: Sendable {
  /// The text.
  public let bytes: ArraySlice<UInt8>
  /// Where its lines begin.
  public let lines: LineStarts

  /// Bytes as a text.
  public init(_ bytes: ArraySlice<UInt8>) throws(InvalidUTF8) {
    if let index = bytes.firstInvalidUTF8 { throw InvalidUTF8(index: index) }
    self.bytes = bytes
    lines = LineStarts(bytes)
  }
}

/// That bytes are not well-formed UTF-8.
public struct InvalidUTF8: Error {
  /// The index of the first byte that is no part of it.
  public let index: Int
}
