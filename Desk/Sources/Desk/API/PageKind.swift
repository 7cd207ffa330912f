internal import Publishing

/// What a page is for, as far as the desk tells pages apart.
enum PageKind: String, Encodable, Sendable {
  case home, page, list, booklet, chapter, release, event, other

  init(_ kind: PreviewedPage.Kind) {
    self =
      switch kind {
      case .home: .home
      case .order, .about, .contact, .accessibility, .page: .page
      case .booklet: .booklet
      case .chapter: .chapter
      case .releases, .folder: .list
      case .release: .release
      case .entry: .event
      case .stray: .other
      }
  }
}
