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
