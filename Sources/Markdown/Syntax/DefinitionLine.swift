import Typography

/// A link reference definition on the line below a footnote, a list, a quotation or a table.
///
/// A line there goes on with their text (CommonMark's laziness), or is a row, and the definitions that an
/// author collects there would be read by everybody. A definition below a paragraph is text, as CommonMark
/// has it.
enum DefinitionLine {
  /// The paragraph that the line opens; nil when it is no such definition.
  ///
  /// - Parameter parent: the innermost block that the line goes on with.
  static func open(at line: CMarkLine, in parent: CMarkNode) -> CMarkNode? {
    guard line.indent <= 3, line.rest.first == 0x5B, let current = line.current else { return nil }
    let isBelow =
      parent.kind == .table
      ? !line.rest.contains(0x7C) : current.kind == .paragraph && current != parent
    return isBelow && isDefinition(line.rest) ? line.addParagraph(to: parent) : nil
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
