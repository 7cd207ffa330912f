internal import Publishing

/// A page in the list of pages.
struct PageRow: Encodable, Hashable, Sendable {
  let path: String
  let title: String
  let kind: PageKind
  let language: String
  /// The same for the pages that are translations of each other, and for no others.
  let key: String
  /// Where it stands below the previewed site.
  @OrNull var address: String?
  /// The number of a chapter.
  @OrNull var number: Int?
  @OrNull var date: String?
  /// The language in which readers see it when it is not translated.
  @OrNull var shownIn: String?
  let state: PageState

  /// - Parameters:
  ///   - shownIn: the language in which readers see it when it is not translated.
  ///   - isUnsaved: whether something was typed in it that is not saved.
  init(_ page: PreviewedPage, shownIn: String?, isUnsaved: Bool) {
    path = page.file
    title = page.title
    kind = PageKind(page.kind)
    language = page.language ?? ""
    key = page.key
    address = page.address
    number = page.chapterNumber
    date = page.date.map { "\($0)" }
    self.shownIn = shownIn
    state = PageState(page, isUnsaved: isUnsaved)
  }
}
