extension CMarkNode {
  /// What cmark and its extensions call a node.
  enum Kind {
    case document, paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, footnoteReference
    case emphasis, strong, strikethrough, link, image
    case container, containerTitle, turn, stageNote, ruby
    /// The line that closes a container.
    case fence
    case unknown
  }
}

extension CMarkNode.Kind {
  /// Whether it is a block, one that a container may hold.
  var isBlock: Bool {
    switch self {
    case .paragraph, .heading, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak,
      .footnoteDefinition, .table, .container, .containerTitle, .turn, .stageNote, .fence:
      true
    case .document, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .code, .htmlInline,
      .footnoteReference, .emphasis, .strong, .strikethrough, .link, .image, .ruby, .unknown:
      false
    }
  }
}
