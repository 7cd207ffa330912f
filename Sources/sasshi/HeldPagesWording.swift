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
    let files = Wording.names(drafts)
    let count = drafts.count
    return Wording(
      english: "\(count) draft\(count == 1 ? "" : "s"), in no build: \(files.english)",
      japanese: "下書き\(count)件（サイトには入りません）： \(files.japanese)")
  }

  private var waiting: Wording? {
    let waiting = pages.compactMap { page in page.reason.date.map { (page.sourceName, $0) } }
    guard !waiting.isEmpty else { return nil }
    let english = Wording.names(waiting.map { "\($0.0) from \($0.1)" }).english
    let japanese = Wording.names(waiting.map { "\($0.0)（\($0.1) から）" }).japanese
    let count = waiting.count
    return Wording(
      english: "\(count) page\(count == 1 ? "" : "s") not in the site yet: \(english)",
      japanese: "まだ公開されないページ\(count)件： \(japanese)")
  }
}
