import Manuscript

extension Site {
  /// The language in which a page's text is written, when it is not that of the page around it.
  func foreignLanguage(of reference: PageReference) -> Language? {
    self[reference].original.map { versions[$0.version].language }
  }

  /// The version in whose language a page's text is written: a text that stands in for a translation
  /// keeps its own language's ways.
  func textVersion(of reference: PageReference) -> Int {
    self[reference].original?.version ?? reference.version
  }

  /// The version whose print edition readers of a version are given: their own, unless nothing of
  /// their booklet is translated.
  func printVersion(_ version: Int) -> Int {
    guard let booklet = versions[version].booklet else { return version }
    let parts = ([booklet.index] + booklet.chapters).map { versions[version].pages[$0] }
    if parts.contains(where: { $0.original == nil }) { return version }
    return parts.first?.original?.version ?? version
  }
}
