import Diagnostics
import Manuscript
import Publishing

extension Announcer {
  /// Makes the files with which a page begins, and says which.
  func begin(
    _ kind: NewPage.Kind, _ title: String, _ address: String?,
    _ languages: NewTranslationOptions, in publication: Publication
  ) async throws -> ExitStatus {
    let words = address.map { PageSlug($0) }
    if case .some(.none) = words { throw Diagnostic.refused("--address", for: address ?? "") }
    let page = NewPage(
      kind, title: title.trimmed, words: words ?? nil, translations: languages.translations)
    if page.title.isEmpty, let command = kind.commandWithTitle { throw Diagnostic.refused(command) }
    let begun = try await publication.begin(page, from: terminal.starter())
    report(begun.diagnostics)
    guard let outcome = begun.value else { return .contentHasErrors }
    say(outcome.wording)
    return .success
  }
}

extension NewPage.Kind {
  /// The command that begins such a page, where it asks for a title.
  fileprivate var commandWithTitle: String? {
    switch self {
    case .release: "sasshi new release"
    case .chapter: "sasshi new chapter"
    case .page: nil
    }
  }
}

extension NewPage.Outcome {
  /// What was made, and what to do next.
  fileprivate var wording: Wording {
    let files =
      made.map { ("Made: \($0)\n", "作りました： \($0)\n") }
      + kept.map { ("Already there, left as it is: \($0)\n", "前からあるので、そのままです： \($0)\n") }
    return Wording(
      english: files.map(\.0).joined() + """
        Next: open what was made in an editor and write the text. “sasshi check” looks for mistakes, “sasshi build” builds \
        the site.
        """,
      japanese: files.map(\.1).joined() + """
        次に、できたファイルをエディターで開いて、文章を書いてください。「sasshi check」で間違いを調べ、「sasshi build」でサイトを作ります。
        """)
  }
}
