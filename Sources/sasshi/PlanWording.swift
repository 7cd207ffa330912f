import Diagnostics
import Manuscript
import Publishing

/// What publishing would change, for a person at a terminal.
struct PlanWording {
  private let plan: PublishingPlan
  private let terminal: Terminal

  init(_ plan: PublishingPlan, at terminal: Terminal) {
    self.plan = plan
    self.terminal = terminal
  }

  /// Where, what in a sentence, and which pages.
  var lines: [Wording] {
    let place = Wording(
      english: "To \(plan.destination.text):", japanese: "公開する場所： \(plan.destination.text)")
    return [place] + [back, resumed].compactMap(\.self) + [ChangesSentence(plan).wording] + pages
  }

  /// What is asked before much goes away.
  var muchIsRemoved: Wording {
    let count = plan.changes.removed.count
    return Wording(
      english: """
        More than a quarter of what stands there goes away: \(count) file\(count == 1 ? "" : "s"). Is that right?
        """,
      japanese: "公開してあるもののうち、4分の1より多く（\(count)件）が消えます。よいですか？")
  }

  private var back: Wording? {
    plan.backTo.map { moment in
      let time = terminal.dayAndTime(moment)
      return Wording(
        english: """
          Back to what was published on \(time). The texts stay as they are: what is to stay away has to be mended before \
          the next “sasshi publish”.
          """,
        japanese: """
          \(time) に公開した状態に戻します。文章のファイルはそのままなので、次に「sasshi publish」を実行する前に直してください。
          """)
    }
  }

  private var resumed: Wording? {
    guard plan.isResumed, !plan.changes.isEmpty else { return nil }
    return Wording(
      english: "An earlier run was broken off; this one finishes it.",
      japanese: "前に公開したときに、途中で切れました。続きから送ります。")
  }

  /// The pages, in a line for each kind of change; where the site goes there for the first time, that says all.
  private var pages: [Wording] {
    guard !plan.isFirst else { return [] }
    return [
      ("Changed", "変わるページ", plan.changes.changed), ("New", "増えるページ", plan.changes.new),
      ("Removed", "消えるページ", plan.changes.removed),
    ].compactMap { english, japanese, paths -> Wording? in
      let pages = paths.filter(plan.pages.contains)
      guard !pages.isEmpty else { return nil }
      let shown = Wording.names(pages)
      return Wording(
        english: "  \(english): \(shown.english)", japanese: "  \(japanese)： \(shown.japanese)")
    }
  }
}
