extension Document {
  /// The document as HTML: what stands in a page's body, without the page's own title.
  ///
  /// - Parameters:
  ///   - style: how it is written.
  ///   - address: what to write for a link or picture, by its index in `links`, before it is escaped
  ///     for HTML; nil for its destination as the author wrote it.
  public func html(
    _ style: HTMLStyle = HTMLStyle(), address: @escaping (Int) -> String? = { _ in nil }
  ) -> [UInt8] {
    var html: [UInt8] = []
    appendHTML(style, to: &html, address: address)
    return html
  }

  /// Appends the document as HTML.
  public func appendHTML(
    _ style: HTMLStyle = HTMLStyle(), to html: inout [UInt8],
    address: @escaping (Int) -> String? = { _ in nil }
  ) {
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        var writer = HTMLWriter(
          document: self, nodes: nodes, text: text, style: style, address: address)
        writer.write()
        html.append(contentsOf: writer.html.bytes)
      }
    }
  }
}
