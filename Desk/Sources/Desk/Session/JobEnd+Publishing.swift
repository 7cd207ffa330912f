import Diagnostics
import Manuscript
import Publishing

// What is said of work on publishing
extension JobEnd {
  /// It was found out what publishing would change, or what is wrong with the site.
  init(_ checked: Checked<PreparedPublishing?>) {
    diagnostics = checked.diagnostics
    guard let prepared = checked.value else {
      message = Wording(
        english: "Nothing can be published, since there are mistakes.",
        japanese: "間違いがあるので、公開できません。")
      publishing = .failed
      return
    }
    message = ChangesSentence(prepared.plan).wording
    publishing = .planned(prepared)
  }

  /// The files are at the host.
  init(_ checked: Checked<PublishingReport>, to plan: PublishingPlan) {
    diagnostics = checked.diagnostics
    let report = checked.value
    message = Self.words(of: report)
    publishing = .published(report, plan)
  }

  private static func words(of report: PublishingReport) -> Wording {
    guard let look = report.look else {
      return Wording(
        english: "Published. Nobody looked at it on the web.",
        japanese: "公開しました。ウェブでの表示は確かめていません。")
    }
    if look.wrong.isEmpty, look.unseen > 0 {
      return Wording(
        english: "Published. The web is slow: nobody looked at \(look.unseen) of the pages.",
        japanese: "公開しました。ウェブの応答が遅いので、\(look.unseen)ページは確かめていません。")
    }
    return look.wrong.isEmpty
      ? Wording(english: "Published, and seen on the web.", japanese: "公開し、ウェブで見えることを確かめました。")
      : Wording(
        english:
          "Every file is at the host, but the web does not show all pages as they were sent.",
        japanese: "ファイルはすべて送りましたが、送ったとおりに見えないページがあります。")
  }

  /// A file went to a destination and was taken away.
  init(_ trial: HostTrial, of destination: Destination) {
    message = trial.wording
    publishing = .tried(trial, destination)
  }

  /// The machine, the line or the host failed, or the person has to say something first.
  init(_ stop: PublishingStop) {
    switch stop {
    case .failure(let failure): self.init(failure, publishing: .failed)
    case .question(let question):
      self.init(message: question.wording, publishing: .asks(question))
    }
  }
}
