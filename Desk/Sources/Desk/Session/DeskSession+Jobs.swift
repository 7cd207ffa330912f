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

  /// Begins a job.
  ///
  /// - Parameter message: what is said of a site that was built.
  func begin(
    _ kind: Job.Kind, saying message: @escaping @Sendable (BuiltSite) -> Wording,
    _ work: @escaping Work
  ) throws -> Job {
    guard job?.running != true else { throw Self.busy }
    var site = siteOfToday
    let programs = try programs()
    site.programs = programs
    let (steps, sink) = AsyncStream<WorkProgress>.makeStream(bufferingPolicy: .bufferingNewest(1))
    site.progress = { sink.yield($0) }
    let begun = Job(id: (job?.id ?? 0) + 1, kind: kind)
    job = begun
    Task { [site] in
      async let following: Void = follow(steps)
      let result = await Self.result(of: work, site, programs)
      sink.finish()
      await following
      await finish(result, saying: message)
    }
    return begun
  }

  private static func result(
    of work: Work, _ site: Publication, _ programs: Programs
  ) async -> Result<BuildReport, MachineFailure> {
    do throws(MachineFailure) {
      return .success(try await work(site, programs))
    } catch {
      return .failure(error)
    }
  }

  private func follow(_ steps: AsyncStream<WorkProgress>) async {
    for await step in steps {
      job?.done = step.finished
      job?.of = step.total
      job?.what = step.underWay.map(\.path).map { below($0) ?? $0 }.joined(separator: "、")
      await tellOfJob()
    }
  }

  private func finish(
    _ result: Result<BuildReport, MachineFailure>,
    saying message: @Sendable (BuiltSite) -> Wording
  ) async {
    job?.running = false
    job?.what = ""
    switch result {
    case .success(let report):
      job?.problems = mistakes(report.diagnostics)
      job?.message = Self.message(of: report, message).text(in: language)
    case .failure(let failure):
      job?.problems = mistakes(failure.earlier + [failure.diagnostic])
      job?.message = failure.diagnostic.message.text(in: language)
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

  private func tellOfJob() async {
    if let job { await events.tell(.job(job)) }
  }

  private static let busy = Refusal(
    .conflict,
    Wording(
      english: "The desk is still at work on something else.", japanese: "ほかの作業がまだ終わっていません。"),
    hint: Wording(
      english: "Wait until it is done, then try again.", japanese: "終わるのを待ってから、もう一度試してください。"))
}
