/// A file of a previewed site, as a browser gets it.
public struct PreviewedFile: Sendable {
  /// Every byte of it. Those of a page are what a build would write, but for pages that lead to drafts.
  public let bytes: [UInt8]
  /// What it is to a browser, with the encoding of a text: `text/html; charset=utf-8`.
  public let mediaType: String
  /// Whether it is a web page that Sasshi made: a mark, or a script that follows what is typed, can be put into it.
  public let isPage: Bool
  /// The page of which it is a form, or to which it leads, with what keeps it out of a build; nil for what is no page's.
  public let page: PreviewedPage?
}
