import Publishing

/// What was typed in a file and is not saved.
struct UnsavedText: Sendable {
  /// The text, with lines that end with LF.
  var text: String
  /// The print of the file from which it was made; nil for a file that is not there.
  let print: TextPrint?
}
