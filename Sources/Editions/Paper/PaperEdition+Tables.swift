import Diagnostics
import Manuscript
import Markdown
import Typography

extension PaperEdition {
  /// Judges whether every table of what is printed fits into a line on paper.
  ///
  /// - Returns: an error for each that does not, at its place in the author's file.
  static func judge(_ site: Site) -> [Diagnostic] {
    site.versions.indices.flatMap { version in
      let sheets = [PrintPurpose.browser, .screen].map {
        PrintSheet(site.settings.print, language: site.versions[version].language, for: $0)
      }
      let measures = Set(sheets.map(\.measure))
      let pages = site.versions[version].pages
      let parts = site.versions[version].booklet.map { [$0.index] + $0.chapters } ?? []
      return parts.flatMap { judge(pages[$0], measures) }
        + site.releases(of: version).flatMap { judge(site[$0], [ReleasePrintEdition.measure]) }
    }
  }

  private static func judge(_ page: Page, _ measures: Set<TypeMeasure>) -> [Diagnostic] {
    guard page.original == nil, !page.body.tableLines.isEmpty else { return [] }
    let layouts = measures.map { TableLayout.all(in: page.body, $0) }
    return page.body.tableLines.enumerated().compactMap { table, line in
      guard layouts.contains(where: { $0[table].fit == nil }) else { return nil }
      return .tooWide(Location(page.sourceName, line: Int(line)))
    }
  }
}

extension Diagnostic {
  /// A table has words or numbers that no line on paper holds beside its first column.
  fileprivate static func tooWide(_ location: Location) -> Diagnostic {
    .error(
      .tableTooWide, at: location,
      Wording(
        english: """
          This table is too wide for paper: even in type of 7 pt, and with its columns in blocks one below the \
          other, a number or word in it has no room beside the first column.
          """,
        japanese: """
          この表は、印刷する紙の幅に収まりません。文字を7ポイントまで小さくし、列をいくつかの段に分けても、\
          1列目の隣に入らない数や語があります。
          """),
      hint: Wording(
        english: """
          Part the long number with spaces, shorten the first column, or give the page more room (“size” and \
          “margins” under “print” in site.yaml).
          """,
        japanese: """
          長い数を空白で区切るか、1列目を短くしてください。紙を大きくしたり余白を狭くしたりするには、site.yaml の \
          print の size と margins を変えます。
          """))
  }
}
