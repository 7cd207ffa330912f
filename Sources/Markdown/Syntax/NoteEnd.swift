import Typography

/// Where a footnote ends although no empty line follows it: before a link reference definition.
///
/// A line below a note's text goes on with it (CommonMark's laziness), and definitions that an author
/// collects there would be text of the note.
enum NoteEnd {
  /// The paragraph that a line opens when it defines a link right below a note.
  ///
  /// - Parameter parent: the innermost block that the line goes on with.
  static func open(at line: CMarkLine, in parent: CMarkNode) -> CMarkNode? {
    guard line.indent <= 3, line.rest.first == 0x5B, let current = line.current,
      current.kind == .paragraph, isInNote(current, below: parent), isDefinition(line.rest)
    else { return nil }
    return line.addParagraph(to: parent)
  }

  private static func isInNote(_ paragraph: CMarkNode, below parent: CMarkNode) -> Bool {
    var block: CMarkNode? = paragraph
    while let inner = block, inner != parent {
      if inner.kind == .footnoteDefinition { return true }
      block = inner.parent
    }
    return false
  }

  /// Whether a line is a link reference definition, and all of one.
  private static func isDefinition(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > 1, line[1] != 0x5E,
      let end = line.indices.dropFirst().first(where: { line[$0] == 0x5D && line[$0 - 1] != 0x5C }),
      end > 1, end + 1 < line.count, line[end + 1] == 0x3A
    else { return false }
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let rest = line[(end + 2)...].drop(while: isSpace)
    guard let first = rest.first else { return false }
    let isBracketed = first == 0x3C
    let address = rest.prefix { isBracketed ? $0 != 0x3E : !isSpace($0) }
    let title = rest[address.endIndex...].dropFirst(isBracketed ? 1 : 0).drop(while: isSpace)
    guard let opening = title.first else { return true }
    guard let last = title.last(where: { !isSpace($0) }), title.count > 1 else { return false }
    return switch opening {
    case 0x22, 0x27: last == opening
    case 0x28: last == 0x29
    default: false
    }
  }
}
