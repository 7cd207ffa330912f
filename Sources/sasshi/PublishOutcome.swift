import Diagnostics
import Manuscript
import Publishing

/// What `sasshi publish` says at its end.
struct PublishOutcome {
  let report: PublishingReport
  let plan: PublishingPlan
  let terminal: Terminal
  /// How many pages are named that the web shows otherwise.
  private static let mostDifferences = 10

  /// What was sent, where, and what was seen.
  var lines: [Wording] {
    let (sent, deleted) = (report.sent, report.deleted)
    let published = Wording(
      english: """
        Published to \(plan.destination.text): \(sent) file\(sent == 1 ? "" : "s") sent, \(deleted) deleted.
        """,
      japanese: """
        \(plan.destination.text) に公開しました。送ったファイル\(sent)件、消したファイル\(deleted)件。
        """)
    return [published, seen, tooSlow].compactMap(\.self)
  }

  private var seen: Wording? {
    guard let look = report.look else { return unseen }
    let time = terminal.timeOfDay(look.time)
    let address = plan.baseURL.map { " \($0)" } ?? ""
    guard look.wrong.isEmpty else {
      return Wording(
        english: """
          Looked at on the web at \(time): \(look.right) right, \(look.wrong.count) not.\(address)
          """,
        japanese: """
          \(time) にウェブで確かめました： 送ったとおりのページ\(look.right)件、違うページ\(look.wrong.count)件。\(address)
          """)
    }
    return Wording(
      english: """
        Seen on the web at \(time): \(look.right) page\(look.right == 1 ? "" : "s") as sent.\(address)
        """,
      japanese: "\(time) にウェブで確かめました。\(look.right)ページとも、送ったとおりです。\(address)")
  }

  /// How many pages nobody waited for.
  private var tooSlow: Wording? {
    guard let count = report.look?.unseen, count > 0 else { return nil }
    return Wording(
      english: """
        The web is slow: nobody looked at the other \(count) page\(count == 1 ? "" : "s"). All files are in their places.
        """,
      japanese: """
        ウェブの応答が遅いので、残りの\(count)ページは確かめていません。ファイルはすべて送り終えています。
        """)
  }

  /// Why nobody looked; nil where there was nothing to look at.
  private var unseen: Wording? {
    guard plan.baseURL != nil else {
      // Of a site that is built, that was said before it was published.
      guard plan.backTo != nil else { return nil }
      return Wording(
        english: "Nobody looked at it on the web: site.yaml does not say where it is (base-url).",
        japanese: "site.yaml に base-url がないので、ウェブでの見え方は確かめていません。")
    }
    guard !plan.pages.isDisjoint(with: plan.changes.new + plan.changes.changed) else { return nil }
    return Wording(
      english: "Nobody looked at it on the web: that takes the program curl.",
      japanese: "curl というプログラムがないので、ウェブでの見え方は確かめていません。")
  }

  /// The first pages that the web shows otherwise, with the likely cause, and how many more there are.
  var differences: [Diagnostic] {
    let wrong = report.look?.wrong ?? []
    let named = wrong.prefix(Self.mostDifferences).map { difference in
      Diagnostic(
        difference.isHarmless ? .warning : .error, .differentOnWeb,
        at: Location(difference.address), difference.wording, hint: difference.hint)
    }
    let more = wrong.count - named.count
    guard more > 0 else { return named }
    return named + [
      .warning(
        .differentOnWeb, at: Location(plan.baseURL?.description ?? plan.destination.text),
        Wording(
          english: "\(more) more page\(more == 1 ? " is" : "s are") not as sent.",
          japanese: "ほかにも\(more)ページが、送ったとおりではありません。"))
    ]
  }

  /// Readers who do not get a page are no success, even though every file is in its place.
  var status: ExitStatus {
    let wrong = report.look?.wrong ?? []
    return wrong.allSatisfy(\.isHarmless) ? .success : .machineFailed
  }
}
