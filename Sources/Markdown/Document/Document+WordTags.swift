extension Document {
  /// Whether a node of raw HTML is a tag without attributes that is only about the words, so that it is raw
  /// only because nothing closes or opens it.
  public func isWordTag(_ node: Int) -> Bool {
    text.withUnsafeBufferPointer {
      WordTag(UnsafeBufferPointer(rebasing: $0[nodes[node].text.range])) != nil
    }
  }
}
