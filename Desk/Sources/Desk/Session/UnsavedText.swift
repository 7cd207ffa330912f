import Publishing

/// What was typed in a file and is not saved.
struct UnsavedText: Sendable {
  /// The text, with lines that end with LF.
  let text: String
  /// The print of the file from which it was made; nil for a file that is not there.
  let print: TextPrint?

  /// The print of the text itself, by which who typed it names it.
  var held: TextPrint { TextPrint(of: Array(text.utf8)) }
}
