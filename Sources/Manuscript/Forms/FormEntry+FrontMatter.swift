extension FormEntry {
  /// The keys of the front matter of a page, in the order in which they are written.
  static func frontMatter(of role: Page.Role) -> [FormEntry] {
    titles(of: role) + dates(of: role) + publishing + [speakers(group: .speakers, isOfSite: false)]
      + (role == .home ? [drawings] : []) + addresses
  }

  private static func titles(of role: Page.Role) -> [FormEntry] {
    let title = FormEntry(
      "title", .text, "題名", "Title",
      hint: ("読みがなも書けます： {交流会|こうりゅうかい}", "It may have readings: {交流会|こうりゅうかい}"), group: .page)
    let subtitle = FormEntry("subtitle", .text, "副題", "Subtitle", group: .colophon)
    let short = FormEntry(
      "short-title", .text, "短い題名", "Short title",
      hint: ("メニューや一覧に出します。空なら、題名が出ます。", "For menus and lists. When empty, the title."),
      group: .page)
    let lead = FormEntry(
      "lead", .text, "はじめの文", "Lead",
      hint: ("題名のすぐ下に出る、1文か2文です。", "A sentence or two right below the title."), group: .page)
    let description = FormEntry(
      "description", .text, "検索サイトに出る紹介文", "What search engines show",
      hint: ("空なら、本文のはじめから作られます。", "When empty, it is made from the beginning of the text."),
      group: .page)
    let hasLead =
      switch role {
      case .home, .release: true
      default: false
      }
    return [title.required] + (role == .booklet ? [subtitle] : []) + [short]
      + (hasLead ? [lead.long] : []) + [description.long]
  }

  private static func dates(of role: Page.Role) -> [FormEntry] {
    switch role {
    // Its date is in the name of its file.
    case .home, .release: return []
    case .booklet:
      return [
        FormEntry("issued", .date, "発行日", "Issued", group: .colophon),
        FormEntry("publisher", .text, "発行", "Publisher", group: .colophon),
        FormEntry("cooperation", .text, "協力", "Made with the help of", group: .colophon),
      ]
    default:
      return [
        FormEntry(
          "date", .date, "日付", "Date",
          hint: ("お知らせや催しの日付。例： 2026-05-01", "Of a notice or an event, such as 2026-05-01"),
          group: .page)
      ]
    }
  }

  private static let publishing: [FormEntry] = [
    FormEntry(
      "draft", .flag, "下書き（公開しない）", "Draft (not published)", group: .publishing
    ).usually("false"),
    FormEntry(
      "embargo", .date, "この日まで公開しない", "Not before",
      hint: (
        "この日になるまで、サイトに入りません。例： 2026-05-01",
        "It stays out of the site until that day, such as 2026-05-01"
      ), group: .publishing),
    FormEntry(
      "sample", .flag, "見本のページ", "A sample",
      hint: ("内容が例であることを、ページに示します。", "The page says that what it tells is an example."),
      group: .publishing
    ).usually("false"),
  ]

  private static let drawings = FormEntry(
    "drawings", .list, "番号付きリストの横の絵", "Drawings beside the numbered list",
    hint: ("最初の番号付きリストの項目に、この順に1つずつ付きます。", "One for each item of the first numbered list."),
    group: .page
  ).choosing([
    .init("together", "2つの半分", "Two halves"), .init("growth", "芽と花", "A sprout and a flower"),
    .init("talk", "話しあう人", "People around a table"), .init("place", "開いた扉", "An open door"),
    .init("book", "開いた冊子", "An open booklet"), .init("heart", "ハート", "A heart"),
  ])

  private static let addresses: [FormEntry] = [
    FormEntry(
      "alias", .list, "前のアドレス", "Former addresses",
      hint: (
        "ここに書いたアドレスを開いた人は、このページに案内されます。例： booklet/first-steps",
        "Whoever opens one of them is led to this page. Such as booklet/first-steps"
      ), group: .publishing),
    FormEntry(
      "template", .text, "ページのひな形", "Template",
      hint: ("テーマにある、ほかのひな形の名前。ふつうは空です。", "Another one of the theme's; usually empty."),
      group: .publishing),
    FormEntry(
      "translation-of", .text, "訳した元の文章のしるし", "What it translates",
      hint: (
        "「元の文に合わせた、と記録する」を押すと書きかわります。手では直しません。",
        "Written by “Mark as up to date”; not by hand."
      ), group: .publishing),
  ]
}
