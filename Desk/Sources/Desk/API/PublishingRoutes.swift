internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Manuscript
internal import Publishing

extension Routes {
  /// What goes out to readers.
  func addPublishing() {
    get("/api/publish") { _, session in .json(try await session.publishAnswer()) }
    post("/api/build") { _, session in .json(try await session.buildSite(), .accepted) }
  }
}

/// What a build would change, and where the site is published.
private struct PublishAnswer: Encodable, Sendable {
  let setUp: Bool
  /// The whole name of the destination.
  @OrNull var destination: String?
  /// The destination part by part, where the form offers its way.
  @OrNull var parts: DestinationWish?
  /// The address at which readers find the site.
  @OrNull var address: String?
  /// When the states were published that can be published again, newest first: what stands there now, and those before.
  let states: [String]
  let talk: TalkAnswer
  let errors: Int
  let warnings: Int
  let mistakes: [Mistake]
  let changes: Changes
  let folder = OutputFolder.usualPath

  struct Changes: Encodable, Sendable {
    let new: [String]
    let changed: [String]
    let removed: [String]
    let same: Int
    let sentence: String
  }
}

extension DeskSession {
  private static let mostMistakes = 200

  fileprivate func publishAnswer() async throws -> PublishAnswer {
    // What is said meanwhile is told with the next answer: a plan is never newer than what it is compared with.
    let (talk, job) = (talk, job)
    let found = try await changesOfOutput()
    // What was saved a moment ago is a page as well.
    await refresh([])
    let pages = Set(await current()?.pages.compactMap(\.address) ?? [])
    let sentence =
      found.value.map { ChangesSentence($0, pages: pages).wording } ?? ChangesSentence.unknown
    let settings = try publication.settings()
    let destination = settings?.publishing?.destination
    return PublishAnswer(
      setUp: destination != nil, destination: destination?.text,
      parts: destination.flatMap { DestinationWish($0) },
      address: settings?.baseURL?.description,
      states: destination.map { publishedStates(at: $0) }?.map(clock.local) ?? [],
      talk: TalkAnswer(
        talk, job, isWritten: found.value?.isEmpty == true, language, clock),
      errors: found.diagnostics.errorCount, warnings: found.diagnostics.warningCount,
      mistakes: mistakes(found.diagnostics.prefix(Self.mostMistakes)),
      changes: .init(
        new: found.value?.new ?? [], changed: found.value?.changed ?? [],
        removed: found.value?.removed ?? [], same: found.value?.sameCount ?? 0,
        sentence: sentence.text(in: language)))
  }

  fileprivate func buildSite() throws -> Job {
    try begin(.build, saying: Self.written) { [output] site, _ throws(MachineFailure) in
      try await site.build(to: output)
    }
  }

  @Sendable private static func written(_ site: BuiltSite) -> Wording {
    let pages = site.summary.pageCount
    guard site.written + site.deleted > 0 else {
      return Wording(
        english: "All was written before already: nothing had to be changed.",
        japanese: "前に書き出したものと同じなので、何も変えていません。")
    }
    return Wording(
      english: "The site is written: \(pages) page\(pages == 1 ? "" : "s").",
      japanese: "サイトを書き出しました（\(pages)ページ）。")
  }
}
