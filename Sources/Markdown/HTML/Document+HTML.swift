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
    append(to: &html) { nodes, text in
      HTMLWriter(document: self, nodes: nodes, text: text, style: style, target: target)
    }
  }

  /// The document as HTML in the way of the GitHub Flavored Markdown specification, raw HTML kept.
  ///
  /// - Parameter filtersTags: whether its "disallowed raw HTML" extension is on.
  public func gitHubHTML(filtersTags: Bool = false) -> [UInt8] {
    var html: [UInt8] = []
    append(to: &html) { nodes, text in
      HTMLWriter(
        document: self, nodes: nodes, text: text, gitHub: GitHubHTML(filtersTags: filtersTags))
    }
    return html
  }

  private func append(
    to html: inout [UInt8],
    writer: (UnsafeBufferPointer<Node>, UnsafeBufferPointer<UInt8>) -> HTMLWriter
  ) {
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        var writer = writer(nodes, text)
        writer.write()
        html.append(contentsOf: writer.html.bytes)
      }
    }
  }
}
