import Templates

/// What the template can say that lists the pages of a folder in a page's text.
struct PageListView: TemplateData {
  let pages: [EntryView]
  /// The level of the headings of the entries.
  let level: Int
  /// The address of the feed of these pages; empty when there is none.
  let feed: String

  static let fields: Fields<PageListView> = [
    .list("pages", .said("the pages of the folder, in their order", "フォルダーのページ（並べる順）")) {
      $0.pages
    },
    .text("level", .said("the level of the headings of the entries", "項目の見出しの階層")) {
      "\($0.level)"
    },
    .text("feed", .said("the address of their feed; empty when there is none", "フィードのアドレス（なければ空）"))
    { $0.feed },
  ]
}
