import Diagnostics
import Manuscript

/// Says which pages stand in the content folder and are not in the site.
struct HeldPagesWording {
  private let pages: [HeldPage]

  init(_ pages: [HeldPage]) {
    self.pages = pages
  }

  /// A line for drafts and one for what waits for a day; none where there is none.
  var lines: [Wording] { [drafts, waiting].compactMap(\.self) }

  private var drafts: Wording? {
    let drafts = pages.filter { $0.reason == .draft }.map(\.sourceName)
    guard !drafts.isEmpty else { return nil }
    let files = Self.shown(drafts)
    let count = drafts.count
    return Wording(
      english: "\(count) draft\(count == 1 ? "" : "s"), in no build: \(files.english)",
      japanese: "下書き\(count)件（サイトには入りません）： \(files.japanese)")
  }

  private var waiting: Wording? {
    let waiting = pages.compactMap { page in page.reason.date.map { (page.sourceName, $0) } }
    guard !waiting.isEmpty else { return nil }
    let english = Self.shown(waiting.map { "\($0.0) from \($0.1)" }).english
    let japanese = Self.shown(waiting.map { "\($0.0)（\($0.1) から）" }).japanese
    let count = waiting.count
    return Wording(
      english: "\(count) page\(count == 1 ? "" : "s") not in the site yet: \(english)",
      japanese: "まだ公開されないページ\(count)件： \(japanese)")
  }

  /// The first names of many, and how many more there are.
  static func shown(_ names: [String]) -> Wording {
    let limit = 10
    let more = names.count - limit
    let first = names.prefix(limit)
    return Wording(
      english: first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      japanese: first.joined(separator: "、") + (more > 0 ? "、ほか\(more)件" : ""))
  }
}
