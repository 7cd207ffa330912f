public import Diagnostics
public import Manuscript

extension Publication {
  /// What is said of a site before it is published, though nothing is wrong with it: sample text, no address, pages that
  /// wait for a day. Links to pages that are not published are errors of the site itself.
  ///
  /// - Parameter held: the pages that are not in the site.
  public func remarksForPublishing(_ site: PublishableSite, held: [HeldPage]) -> [Diagnostic] {
    [samples(in: site.site), noAddress(of: site.site)].compactMap(\.self) + waiting(held)
  }

  /// How many pages a remark names.
  private static let namedLimit = 3

  private func samples(in site: Site) -> Diagnostic? {
    let pages = site.versions.flatMap(\.pages).filter { $0.isSample && $0.original == nil }
    guard let first = pages.first else { return nil }
    let count = pages.count
    let names = Wording.names(pages.map(\.sourceName), upTo: Self.namedLimit)
    return .warning(
      .samplePages, at: Location(first.sourceName),
      Wording(
        english:
          "\(count) page\(count == 1 ? " is" : "s are") still sample text: \(names.english).",
        japanese: "見本の文章のままのページが\(count)件あります： \(names.japanese)"),
      hint: Wording(
        english: """
          Write your own text and delete the line “sample: true”; with “draft: true”, a page that is not ready stays out.
          """,
        japanese: """
          自分たちの文章に書きかえて、「sample: true」の行を消してください。まだ書けないページは、「draft: true」と書くと公開されません。
          """))
  }

  private func noAddress(of site: Site) -> Diagnostic? {
    guard site.settings.baseURL == nil else { return nil }
    return .warning(
      .noBaseURL, at: Location(content.location(of: SiteSettings.fileName)),
      Wording(
        english: """
          There is no “base-url”: what is published cannot be looked at on the web afterwards, and search engines get no \
          sitemap.
          """,
        japanese: "base-url がないので、公開したあと、サイトが正しく見えるかを調べられません。検索サイト向けのサイトマップもできません。"),
      hint: Wording(
        english: """
          Write the address at which people will read the site, such as: base-url: https://www.example.org/
          """,
        japanese: "サイトを見るときのアドレスを書いてください。たとえば： base-url: https://www.example.org/"))
  }

  /// One remark for each day for which pages wait.
  private func waiting(_ held: [HeldPage]) -> [Diagnostic] {
    let pages = Dictionary(grouping: held.filter { $0.reason.date != nil }, by: \.reason.date)
    return pages.compactMap { date, pages in date.map { ($0, pages.map(\.sourceName)) } }
      .sorted { $0.0 < $1.0 }
      .map { date, files in
        let count = files.count
        let names = Wording.names(files, upTo: Self.namedLimit)
        return .warning(
          .waitingPages, at: Location(files[0]),
          Wording(
            english: """
              \(count) page\(count == 1 ? " stays" : "s stay") out until \(date): \(names.english).
              """,
            japanese: "\(date) まで公開されないページが\(count)件あります： \(names.japanese)"),
          hint: Wording(
            english: "Publish again on that day, or later.",
            japanese: "その日になったら、もう一度公開してください。"))
      }
  }
}
