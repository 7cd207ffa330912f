/// The words of a drawing that people see.
public enum SVGText {
  /// What stands in a drawing's texts, one behind the other: neither its styles nor what it says of itself.
  public static func shown(in drawing: [UInt8]) -> String {
    var open = [String]()
    var shown = [UInt8]()
    for piece in SVGScanner(drawing) {
      switch piece {
      case .tag(let tag) where tag.isClosing: _ = open.popLast()
      case .tag(let tag) where !tag.isEmpty: open.append(tag.name)
      case .text(let text) where open.contains("text") && hidden.isDisjoint(with: open):
        shown += text
      default: break
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// What stands in these is not drawn (SVG 2, sections 5.8, 6.1 and 13).
  private static let hidden: Set = ["desc", "metadata", "script", "style", "title"]
}
