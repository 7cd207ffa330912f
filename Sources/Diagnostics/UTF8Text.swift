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

  /// The text from the beginning of a line, counted from 1; empty behind the last one.
  public func bytes(fromLine line: Int) -> ArraySlice<UInt8> {
    guard line <= lines.count else { return [] }
    return bytes[(bytes.startIndex + lines.offsets[line - 1])...]
  }
}

/// That bytes are not well-formed UTF-8.
public struct InvalidUTF8: Error {
  /// The index of the first byte that is no part of it.
  public let index: Int
}

extension ArraySlice<UInt8> {
  /// The index of the first byte that is not part of well-formed UTF-8; nil when there is none.
  public var firstInvalidUTF8: Int? {
    let isValid = withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    guard !isValid else { return nil }
    var decoder = UTF8()
    var bytes = makeIterator()
    var offset = startIndex
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
