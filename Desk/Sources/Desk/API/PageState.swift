import Manuscript
internal import Publishing

/// How a page stands.
struct PageState: Encodable, Hashable, Sendable {
  let translation: String
  let draft: Bool
  @OrNull var embargo: String?
  @OrNull var later: String?
  let errors: Int
  let warnings: Int
  /// Whether something was typed in it that is not saved.
  let unsaved: Bool

  init(_ page: PreviewedPage, isUnsaved: Bool) {
    translation = page.translation.name
    draft = page.held == .draft
    if case .embargo(let date) = page.held { embargo = "\(date)" } else { embargo = nil }
    if case .later(let date) = page.held { later = "\(date)" } else { later = nil }
    errors = page.errorCount
    warnings = page.warningCount
    unsaved = isUnsaved
  }
}
