public import Manuscript

/// A former text of a file.
public struct TextVersion: Hashable, Sendable {
  /// What tells it from the others of its file: the name under which it is kept.
  public let id: String
  /// Until when the file had it.
  public let until: Moment
  /// The print of its bytes.
  public let print: TextPrint
  /// How many bytes it has.
  public let size: Int

  /// The name under which bytes are kept that a file had until a moment: one that people can open, too.
  static func name(until moment: Moment, _ print: TextPrint, of path: ContentPath) -> String {
    let ending = path.path.name.split(separator: ".").last.map { ".\($0)" } ?? ""
    return "\(moment.fileName)_\(print)\(ending)"
  }

  /// The version that is kept under a name; nil for a name that no version has.
  init?(id: String, size: Int) {
    let parts = id.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let until = Moment(fileName: String(parts[0])),
      let print = TextPrint(String(parts[1].prefix { $0 != "." }))
    else { return nil }
    self.id = id
    self.until = until
    self.print = print
    self.size = size
  }
}
