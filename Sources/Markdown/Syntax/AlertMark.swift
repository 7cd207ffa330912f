import Typography

/// The mark with which GitHub makes a box of a quotation: `[!NOTE]` on its first line, and behind it perhaps
/// a title.
struct AlertMark {
  /// The paragraph that begins with it.
  var paragraph: CMarkNode
  /// The box that it stands for.
  var container: Node.Container
  /// The bytes of the mark and of the spaces behind it.
  var length: Int
  var hasTitle: Bool

  /// The mark with which a quotation begins; nil when it begins otherwise.
  init?(in quotation: CMarkNode) {
    guard let paragraph = quotation.firstChild, paragraph.kind == .paragraph else { return nil }
    let content = paragraph.content
    guard content.count > 3, content[0] == 0x5B, content[1] == 0x21,
      let text = paragraph.firstChild, text.kind == .text,
      let end = text.literal.firstIndex(of: 0x5D)
    else { return nil }
    let name = UnsafeBufferPointer(rebasing: text.literal[2..<max(2, end)])
    let container = Self.container(name)
    guard [.note, .important].contains(container) else { return nil }
    var length = end + 1
    // What may be folded in Obsidian: `[!NOTE]-`.
    if length < text.literal.count, [0x2B, 0x2D].contains(text.literal[length]) { length += 1 }
    while length < text.literal.count, let space = text.literal.spaceLength(at: length) {
      length += space
    }
    self.paragraph = paragraph
    self.container = container
    self.length = length
    let next = text.next?.kind
    hasTitle =
      length < text.literal.count || next != nil && next != .softBreak && next != .lineBreak
  }

  /// The names of Obsidian's callouts, besides GitHub's.
  private static let callouts: [String: Node.Container] = [
    "abstract": .note, "summary": .note, "tldr": .note, "todo": .note, "hint": .note,
    "success": .note, "check": .note, "done": .note, "question": .note, "help": .note,
    "faq": .note, "example": .note, "attention": .important, "failure": .important,
    "fail": .important, "missing": .important, "error": .important, "bug": .important,
  ]

  private static func container(_ name: UnsafeBufferPointer<UInt8>) -> Node.Container {
    let container = Node.Container(name)
    guard container == .unknown else { return container }
    return callouts[String(decoding: name, as: UTF8.self).lowercased()] ?? .unknown
  }
}
