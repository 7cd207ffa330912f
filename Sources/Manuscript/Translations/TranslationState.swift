/// How a translated page stands to its source.
public enum TranslationState: Hashable, Sendable {
  /// The source says what it said when it was translated.
  case current
  /// The source has changed since.
  case stale([SectionChange])
  /// The page does not say which state of its source it translates.
  case untracked
}

extension Site {
  /// How a page stands to the source of which it is a translation; nil when it is none.
  public func translationState(of reference: PageReference) -> TranslationState? {
    let page = self[reference]
    guard page.original == nil, let source = page.source else { return nil }
    guard let recorded = page.translationOf else { return .untracked }
    let current = PageSection.sections(of: self[source])
    // Most translations are; what follows costs as much again.
    let translated = recorded.isOfCopy ? [] : recorded.sections
    if current.map(\.print) == translated { return .current }
    let changes = SectionChange.changes(
      from: translated, to: current, names: PageSection.sections(of: page).map(\.name))
    return changes.isEmpty ? .current : .stale(changes)
  }
}
