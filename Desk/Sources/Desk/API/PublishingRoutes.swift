internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Publishing

extension Routes {
  /// What goes out to readers.
  func addPublishing() {
    get("/api/publish") { _, session in .json(try await session.publishAnswer()) }
    post("/api/build") { _, session in .json(try await session.buildSite(), .accepted) }
  }
}

/// What a build would change.
private struct PublishAnswer: Encodable, Sendable {
  let setUp = false
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
    var site = siteOfToday
    site.programs = try? programs()
    let found = try await site.changes(to: output)
    // What was saved a moment ago is a page as well.
    await refresh([])
    let pages = Set(await current()?.pages.compactMap(\.address) ?? [])
    let sentence =
      found.value.map { ChangesSentence($0, pages: pages).wording } ?? ChangesSentence.unknown
    return PublishAnswer(
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
