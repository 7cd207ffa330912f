extension String {
  /// What `body` gives for the text's bytes, which are copied only when they are not in one piece. Text
  /// that was read or made here is, and is then neither copied nor kept alive once more.
  @inlinable
  @inline(__always)
  public func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    if let value = utf8.withContiguousStorageIfAvailable(body) { return value }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
