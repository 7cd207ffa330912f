public import Diagnostics
public import Manuscript
import Markdown

extension Edition {
  /// Names what stands in booklets and no e-book can hold. It stops nothing: the web pages and the paper have it.
  ///
  /// - Returns: a warning for each such thing, at its place in the author's file.
  public static func judgeEBooks(of site: Site) -> [Diagnostic] {
    site.versions.indices.filter(site.hasPrintedBooklet).flatMap { version -> [Diagnostic] in
      guard let booklet = site.versions[version].booklet else { return [] }
      return undated(booklet, of: site, version)
        + ([booklet.index] + booklet.chapters).flatMap { page in
          let reference = PageReference(version: version, page: page)
          // One that stands in for a translation is judged where it was written.
          guard site[reference].original == nil else { return [Diagnostic]() }
          return EBookJudge(page: site[reference], site: site).htmlWarnings
        }
    }
  }
}

extension Edition {
  /// A book must say when it was changed last, and no page of the booklet names a day. Before the site has an address,
  /// nobody is handed the book.
  private static func undated(_ booklet: Booklet, of site: Site, _ version: Int) -> [Diagnostic] {
    let index = PageReference(version: version, page: booklet.index)
    guard site.hasAddress, site.lastDay(of: booklet, in: version) == nil,
      site[index].original == nil
    else { return [] }
    return [
      .warning(
        .undatedEBook, at: Location(site[index].sourceName),
        Wording(
          english: """
            The booklet does not say when it was issued. The e-book, which has to say when it was changed last, names \
            the year 2000.
            """,
          japanese: "冊子の発行日が書かれていません。電子書籍には最後に直した日が必要なので、2000年と書かれます。"),
        hint: Wording(
          english: "Write the day into the front matter of this page: issued: 2026-04-01",
          japanese: "このページの頭に、issued: 2026-04-01 のように発行日を書いてください。"))
    ]
  }
}

/// Judges what of a page a book can hold.
private struct EBookJudge {
  let page: Page
  let site: Site

  /// Elements that say nothing of the text in them, which is all that a book has of raw HTML.
  private static let silent: Set<String> = [
    "div", "span", "p", "br", "wbr", "hr", "section", "article", "center", "font", "style", "time",
    "big", "address", "header", "footer", "main", "nav", "aside",
  ]

  /// Raw HTML of which the book has only the text.
  var htmlWarnings: [Diagnostic] {
    guard site.settings.allowsRawHTML else { return [] }
    var named = Set<UInt32>()
    return page.body.htmlLines.sorted { $0.key < $1.key }.compactMap { node, line in
      let lost = page.body.htmlTags(in: node).tags.first {
        !$0.isClosing && !Self.silent.contains($0.name)
      }
      // What stands in an element is lost with it.
      guard let lost, named.insert(line).inserted else { return nil }
      return .warning(
        .notInEBook, at: Location(page.sourceName, line: Int(line)),
        Wording(
          english: "Of <\(lost.name)> the e-book has only the text in it.",
          japanese: "<\(lost.name)> は電子書籍に入りません。電子書籍には、中の文字だけが入ります。"),
        hint: Wording(
          english: "Write it in Markdown where that can say it: a picture, a table, a link.",
          japanese: "画像、表、リンクなど、Markdownで書けるものはMarkdownで書いてください。"))
    }
  }
}
