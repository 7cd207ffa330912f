extension Document {
  /// The document as HTML: what stands in a page's body, without the page's own title.
  ///
  /// - Parameters:
  ///   - style: how it is written.
  ///   - target: what a link or picture, by its index in `links`, leads to; nil for its destination as
  ///     the author wrote it.
  public func html(
    _ style: HTMLStyle = HTMLStyle(), target: @escaping (Int) -> HTMLTarget? = { _ in nil }
  ) -> [UInt8] {
    var html: [UInt8] = []
    appendHTML(style, to: &html, target: target)
    return html
  }

  /// Appends the document as HTML.
  public func appendHTML(
    _ style: HTMLStyle = HTMLStyle(), to html: inout [UInt8],
    target: @escaping (Int) -> HTMLTarget? = { _ in nil }
  ) {
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        var writer = HTMLWriter(
          document: self, nodes: nodes, text: text, style: style, target: target)
        writer.write()
        html.append(contentsOf: writer.html.bytes)
      }
    }
  }
}
