/// A link or picture that leads to another file, or to a heading. Small, because a site has some ten
/// of them a page: what it says is read again from the document when it is resolved.
struct LinkReference: Hashable, Sendable {
  /// The index in the document's links.
  var link: Int32
  /// The line in the author's file.
  var line: Int32
  /// The column in that line, in characters.
  var column: Int32
  /// The column behind it; 0 when it does not end on that line.
  var endColumn: Int32
}
