/// One node of a `Document`.
public struct Node: Hashable, Sendable, BitwiseCopyable {
  /// What a node is.
  public enum Kind: Hashable, Sendable, BitwiseCopyable {
    case document
    case paragraph, blockQuote, thematicBreak, htmlBlock
    /// Indexes `Document.headings`.
    case heading(UInt32)
    case bulletList(isTight: Bool)
    case orderedList(start: UInt32, isTight: Bool)
    case item
    case taskItem(isChecked: Bool)
    /// The node's text is the code; the info string is the text of a `codeInfo` child, if it has one.
    case codeBlock
    case codeInfo
    case table, tableHead, tableBody, tableRow
    case tableCell(Alignment)
    /// Numbered from 1 in the order of their first reference.
    case footnoteDefinition(number: UInt32)
    case footnoteReference(number: UInt32)
    case text, lineBreak, code, htmlInline
    /// The node's text is what the break stands for in running text: nothing between two characters
    /// of Chinese or Japanese, else a space.
    case softBreak
    case emphasis, strong, strikethrough
    /// What an author marks with a tag of HTML.
    case element(Element)
    /// Where a long word may be broken.
    case wordBreak
    /// Indexes `Document.links`.
    case link(UInt32)
    /// Indexes `Document.links`; its children are the alternative text.
    case image(UInt32)
    /// A picture alone in its paragraph: holds the image.
    case figure
    /// What stands between `:::name` and `:::`. Its first child is its title, if it has one.
    case container(Container)
    case containerTitle
    /// What one speaker of a round table says. The node's text is the speaker's name as written.
    case turn
    /// What happens in a round table, on a line in parentheses.
    case stageNote
    /// Holds pieces of the base, each a `text`, and behind each its reading, a `rubyText`, which may be
    /// empty.
    case ruby
    case rubyText
  }

  /// What HTML without attributes says of words, beside emphasis, importance and deletion.
  public enum Element: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
    case superscript, `subscript`, underline, keyboard, mark, small, inserted, bold, italic
    case code, sample, variable, cited, defined, abbreviation, isolated
  }

  /// How a table's column is set.
  public enum Alignment: UInt8, Hashable, Sendable, BitwiseCopyable {
    case none, left, center, right
  }

  /// What it is.
  public var kind: Kind
  /// Its own text in the document's buffer; empty for a node that has only children.
  public var text: Document.Span
  /// The index behind the last node of its subtree.
  public var end: UInt32
}

extension Node.Kind {
  /// Whether it is running text, or a part of it, and not a block.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .wordBreak, .code, .htmlInline, .footnoteReference,
      .emphasis, .strong, .strikethrough, .element, .link, .image, .ruby, .rubyText:
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
