/// What the manifest remembers of a PDF file (`OutputFile.origin`).
struct PDFOrigin: Hashable, Sendable {
  /// A print of what it says (`PaperDocument.origin`).
  var text: String
  /// A print of all that it was made of and with: of the same, the same file would be made once more.
  var making: UInt64
  /// A print of its bytes: with others, it is damaged, or somebody else's by now.
  var bytes: UInt64
  /// What is to be said about it.
  var notes: [PDFNote]
}

extension PDFOrigin {
  private static let separator: Character = "/"

  /// All of it in visible ASCII.
  var word: String {
    let parts = [text, String(making, radix: 36), String(bytes, radix: 36)] + notes.map(\.word)
    return parts.joined(separator: String(Self.separator))
  }

  /// The origin of a word; nil for one that another version of Sasshi wrote.
  init?(_ word: String) {
    let parts = word.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count >= 3, let making = UInt64(parts[1], radix: 36),
      let bytes = UInt64(parts[2], radix: 36)
    else { return nil }
    let notes = parts.dropFirst(3).map { PDFNote($0) }
    guard !notes.contains(nil) else { return nil }
    self.init(
      text: String(parts[0]), making: making, bytes: bytes, notes: notes.compactMap(\.self))
  }

  /// What a word of whatever version says about the file's text.
  static func text(of word: String) -> String {
    String(word.prefix { $0 != separator })
  }
}
