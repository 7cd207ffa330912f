extension Node.Kind {
  /// Whether it is running text, or a part of it, and not a block.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .emphasis, .strong,
      .strikethrough, .link, .image, .ruby, .rubyText:
      true
    case .document, .paragraph, .blockQuote, .thematicBreak, .htmlBlock, .heading, .bulletList,
      .orderedList, .item, .taskItem, .codeBlock, .codeInfo, .table, .tableHead, .tableBody,
      .tableRow, .tableCell, .footnoteDefinition, .figure, .container, .containerTitle, .turn,
      .stageNote:
      false
    }
  }

  /// Whether it is an item of a list.
  var isItem: Bool {
    if case .taskItem = self { return true }
    return self == .item
  }
}
