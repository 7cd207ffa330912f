/// Where a link or picture in a page leads.
public enum LinkTarget: Hashable, Sendable {
  /// To the address that the author wrote, outside the site.
  case external
  /// To a heading of the same page.
  case fragment(String)
  /// To a page of the site, or to one of its headings.
  case page(PageReference, fragment: String?)
  /// To a file of the content folder: an index of `Site.files`.
  case file(Int)
  /// Nowhere: a diagnostic says why.
  case broken
}
