import Diagnostics

/// Says what is wrong between a translation and its source.
enum TranslationJudge {
  /// The source has another number in its file's name.
  static func renumbered(_ page: Page, source: Page) -> Diagnostic {
    .warning(
      .renumberedTranslation, at: Location(page.sourceName),
      Wording(
        english: "This translates \(source.sourceName), whose file name has another number.",
        japanese: "このページの元の文章 \(source.sourceName) は、ファイル名の番号が違います。"),
      hint: Wording(
        english: "Name both files alike; until then the source's number counts.",
        japanese: "同じファイル名にしてください。それまでは元の文章の番号が使われます。"),
      related: [.otherFile(source.sourceName)])
  }

  /// A page of the source language says that it is a translation.
  static func sourceAsTranslation(_ page: Page) -> Diagnostic {
    .warning(
      .sourceAsTranslation, at: Location(page.sourceName),
      Wording(
        english: "This page is in the source language, so its “translation-of” means nothing.",
        japanese: "このページは元の言語のものなので、translation-of に意味はありません。"),
      hint: Wording(
        english: "Remove that line.", japanese: "その行を消してください。"))
  }

  /// A translation has no source at its path: it is gone, or was renamed to one of `untranslated`.
  static func orphan(
    _ page: Page, among untranslated: [Page], folder: String, languages settings: SiteSettings
  ) -> Diagnostic {
    let likely = untranslated.first { page.mayTranslate($0) }
    return .warning(
      .translationWithoutSource, at: Location(page.sourceName),
      Wording(
        english: "This is a translation, but its source is gone or has another name now.",
        japanese: "このページは翻訳ですが、元の文章がなくなったか、名前が変わりました。"),
      hint: likely.map {
        Wording(
          english: "Is it \($0.sourceName)? Then rename this file to \($0.sourcePath).",
          japanese: "\($0.sourceName) のことですか？ それなら、このファイルの名前を \($0.sourcePath) に変えてください。")
      }
        ?? Wording(
          english: "Rename it like its source, delete it, or remove its line “translation-of”.",
          japanese: "元の文章と同じ名前に変えるか、消すか、translation-of の行を消してください。"),
      related: likely.map { [.otherFile($0.sourceName)] } ?? [])
  }
}

extension Page {
  /// Whether at least half of the sections that the page remembers are those of `source`.
  fileprivate func mayTranslate(_ source: Page) -> Bool {
    guard let mark = translationOf, !mark.isOfCopy, !mark.sections.isEmpty else { return false }
    let recorded = mark.sections
    let current = Set(PageFingerprint(of: source).sections)
    return 2 * recorded.count { current.contains($0) } >= recorded.count
  }
}
