import Markdown

/// A document's nodes as lines of text, `line:column kind text`, indented by depth.
func dump(_ document: Document) -> String {
  var lines: [String] = []
  var ends: [UInt32] = []
  for (index, (node, place)) in zip(document.nodes, document.places).enumerated() {
    while let end = ends.last, end <= index { ends.removeLast() }
    let text = document.string(node.text)
    let indent = String(repeating: "  ", count: ends.count)
    lines.append(
      "\(indent)\(place.line):\(place.column) \(node.kind)" + (text.isEmpty ? "" : " '\(text)'"))
    ends.append(node.end)
  }
  return lines.joined(separator: "\n")
}

extension Document {
  /// The document's HTML as a string.
  func htmlString(
    _ style: HTMLStyle = HTMLStyle(), address: @escaping (Int) -> String? = { _ in nil }
  ) -> String {
    String(decoding: html(style, target: { address($0).map { HTMLTarget($0) } }), as: UTF8.self)
  }

  /// The document's HTML in GitHub's way as a string.
  var gitHubString: String { String(decoding: gitHubHTML(), as: UTF8.self) }

  /// `line:column` and destination of each link and picture.
  var linkPlaces: [String] {
    links.map { "\(places[$0.node].line):\(places[$0.node].column) \(string($0.destination))" }
  }
}
