/// A page of one document that becomes a form of another (ISO 32000-2, section 8.10).
struct PageForm: Hashable, Sendable {
  /// The name by which the content calls it.
  var name: String
  /// The page's number, from 1.
  var page: Int
  /// What of the page is painted.
  var box: Rectangle
}
