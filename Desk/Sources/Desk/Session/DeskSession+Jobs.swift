import Diagnostics
import HTTPTypes
import Publishing

// Work that takes long: one at a time, while previews go on
extension DeskSession {
  /// What a job does, with the programs of this machine.
  typealias Work = @Sendable (Publication, Programs) async throws(MachineFailure) -> BuildReport

  /// The programs of this machine; throws what is wrong with the file that says where they are.
  nonisolated func programs() throws(MachineFailure) -> Programs {
    let found = try Programs.ofMachine(
      equipment.settings, environment: equipment.environment, reader: equipment.program)
    if let error = found.diagnostics.first(where: { $0.severity == .error }) {
      throw MachineFailure(error)
    }
    return found.value
  }

  /// Begins a job that ends with a build.
  ///
  /// - Parameter message: what is said of a site that was built.
  func begin(
    _ kind: Job.Kind, saying message: @escaping @Sendable (BuiltSite) -> Wording,
    _ work: @escaping Work
  ) throws -> Job {
    try begin(kind) { site, programs, _ in
      do throws(MachineFailure) {
        let report = try await work(site, programs)
        return JobEnd(
          diagnostics: report.diagnostics, message: Self.message(of: report, message))
      } catch {
        return JobEnd(error)
      }
    }
  }

  /// Begins a job.
  ///
  /// - Parameter work: does it with the site as it is saved and the programs of this machine, and tells how far it is.
  func begin(
    _ kind: Job.Kind,
    _ work:
      @escaping @Sendable (Publication, Programs, @escaping JobStep.Teller) async -> JobEnd
  ) throws -> Job {
    guard job?.running != true else { throw Self.busy }
    var site = siteOfToday
    let programs = try programs()
    site.programs = programs
    let (steps, sink) = AsyncStream<JobStep>.makeStream(bufferingPolicy: .bufferingNewest(1))
    site.progress = { sink.yield(.making($0)) }
    let begun = Job(id: (job?.id ?? 0) + 1, kind: kind)
    job = begun
    if !kind.isOfPublishing { talk.forgetShown() }
    Task { [site] in
      async let following: Void = follow(steps)
      let end = await work(site, programs) { sink.yield($0) }
      sink.finish()
      await following
      await finish(end)
    }
    return begun
  }

  /// Whether something is at work that must not be broken off because nobody looks.
  var isAtWork: Bool { job?.running == true }

  private func follow(_ steps: AsyncStream<JobStep>) async {
    for await step in steps {
      switch step {
      case .making(let progress):
        job?.done = progress.finished
        job?.of = progress.total
        say(underWay: progress.underWay.map(\.path).map { below($0) ?? $0 })
        job?.sending = nil
      case .sending(let progress):
        if progress.step != .asking { talk.noteSending() }
        job?.done = progress.done
        job?.of = progress.total
        say(underWay: progress.underWay)
        job?.sending = Job.Sending(progress)
      }
      await tellOfJob()
    }
  }

  private static let mostNamed = 3

  private func say(underWay files: [String]) {
    job?.what = files.prefix(Self.mostNamed).joined(separator: language == .japanese ? "、" : ", ")
  }

  private func finish(_ end: JobEnd) async {
    job?.running = false
    job?.what = ""
    job?.sending = nil
    job?.problems = mistakes(end.diagnostics)
    job?.message = end.message.text(in: language)
    if let job, let turn = end.publishing {
      talk.take(turn, of: job, keeping: end.passwordPlace)
    }
    await tellOfJob()
  }

  private static func message(
    of report: BuildReport, _ message: (BuiltSite) -> Wording
  ) -> Wording {
    switch report.outcome {
    case .built(let site): message(site)
    case .contentHasErrors:
      Wording(
        english:
          "Nothing was written, since there are mistakes. What was there before is as it was.",
        japanese: "間違いがあるので、何も書き出しませんでした。前に作ったものはそのままです。")
    case .refused:
      Wording(english: "Nothing was written.", japanese: "何も書き出しませんでした。")
    }
  }

  func tellOfJob() async {
    if let job { await events.tell(.job(job)) }
  }

  static let busy = Refusal(
    .conflict,
    Wording(
      english: "The desk is still at work on something else.", japanese: "ほかの作業がまだ終わっていません。"),
    hint: Wording(
      english: "Wait until it is done, then try again.", japanese: "終わるのを待ってから、もう一度試してください。"))
}
