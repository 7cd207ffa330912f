import Diagnostics
import Manuscript

extension TranslationReport.LanguageReport {
  /// The language's line at the end of a build: `English: 11 of 12 pages, 1 stale`.
  var summary: Wording {
    let counts = [
      (staleCount, "stale", "古い翻訳"), (untrackedCount, "not tracked", "記録なし"),
    ].filter { $0.0 > 0 }
    return Wording(
      english: "\(language.ownName): \(translatedCount) of \(sourceCount) pages"
        + counts.map { ", \($0.0) \($0.1)" }.joined(),
      japanese: "\(language.ownName)： \(sourceCount)ページ中\(translatedCount)ページ"
        + counts.map { "、\($0.2)\($0.0)" }.joined())
  }

  /// The language's part of the report: its summary, and a line for each page that needs work.
  func text(in speech: MessageLanguage, _ folder: String) -> String {
    let lines = pages.compactMap { page in
      page.state.wording.map { "  \(folder)/\(page.file): \($0.text(in: speech))" }
    }
    return ([summary.text(in: speech)] + lines).joined(separator: "\n")
  }
}

extension TranslationReport.State {
  /// What there is to say about a page; nil when its translation is up to date.
  fileprivate var wording: Wording? {
    switch self {
    case .complete: nil
    case .stale(let changes):
      Wording(
        english: "stale. " + changes.map(\.wording.english).joined(separator: "; "),
        japanese: "古くなっています。" + changes.map(\.wording.japanese).joined(separator: "、"))
    case .untracked:
      Wording(
        english: "not tracked: it does not say which state of its source it translates",
        japanese: "記録なし（元の文章のどの時点を訳したかが書かれていません）")
    case .copy(let language):
      Wording(
        english: "not translated yet; shown in \(language.ownName)",
        japanese: "まだ訳されていません（\(language.ownName)で表示します）")
    case .missing(let language?):
      Wording(
        english: "missing; shown in \(language.ownName)",
        japanese: "翻訳がありません（\(language.ownName)で表示します）")
    case .missing(nil):
      Wording(english: "missing; left out", japanese: "翻訳がありません（ページを作りません）")
    case .extra:
      Wording(english: "only in this language", japanese: "この言語だけのページです")
    }
  }
}

extension SectionChange {
  fileprivate var wording: Wording {
    let name = Wording(english: name ?? "the beginning", japanese: name.map { "「\($0)」" } ?? "冒頭")
    return switch kind {
    case .changed: Wording(english: "changed: \(name.english)", japanese: "変更：\(name.japanese)")
    case .added: Wording(english: "new: \(name.english)", japanese: "追加：\(name.japanese)")
    case .removed: Wording(english: "gone: \(name.english)", japanese: "削除：\(name.japanese)")
    case .moved: Wording(english: "moved: \(name.english)", japanese: "移動：\(name.japanese)")
    }
  }
}
