import Diagnostics
import Manuscript
import Publishing

extension Announcer {
  /// Makes the files with which a page begins, and says which.
  func begin(
    _ kind: NewPage.Kind, _ title: String, _ address: String?,
    _ languages: NewTranslationOptions, in publication: Publication
  ) async throws -> ExitStatus {
    let words = address.flatMap { PageSlug($0) }
    if let address, words == nil { throw Diagnostic.refused("--address", for: address) }
    let page = NewPage(
      kind, title: title.trimmed, words: words, translations: languages.translations)
    if page.title.isDamaged { throw Diagnostic.unreadable(kind.commandWithTitle ?? "--title") }
    if case .page(let path) = kind, path.isDamaged {
      throw Diagnostic.unreadable("sasshi new page")
    }
    if page.title.isEmpty, let command = kind.commandWithTitle { throw Diagnostic.refused(command) }
    let begun = try await publication.begin(page, from: terminal.starter())
    report(begun.diagnostics)
    guard let outcome = begun.value else { return .contentHasErrors }
    say(outcome.wording(of: kind))
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
  fileprivate func wording(of kind: NewPage.Kind) -> Wording {
    let files = Wording.files(made: made, kept: kept)
    var draft = ("", "")
    // What is half written is not for the press.
    if case .release = kind {
      draft = (
        "\nThe release stays off the site until you delete the line “draft: true” at the top of its file.",
        "\nファイルの先頭にある「draft: true」の行を消すまで、お知らせはサイトに出ません。"
      )
    }
    return Wording(
      english: files.english + """
        Next: open what was made in an editor and write the text. “sasshi check” looks for mistakes, “sasshi build” builds \
        the site.
        """ + draft.0,
      japanese: files.japanese + """
        次に、できたファイルをエディターで開いて、文章を書いてください。「sasshi check」で間違いを調べ、「sasshi build」でサイトを作ります。
        """ + draft.1)
  }
}
