internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Publishing

extension Routes {
  /// Pages that get another place or name.
  func addMoves() {
    post("/api/move/plan", taking: MoveWish.self) { wish, session in
      .json(try await session.planAnswer(for: wish.path.path, to: wish.to))
    }
    post("/api/move", taking: MoveWish.self) { wish, session in
      .json(try await session.move(wish.path.path, to: ContentPath(asked: wish.to)))
    }
  }
}

/// A page that is to get another place or name.
private struct MoveWish: Decodable {
  let path: PathAsked
  /// Its new path. A person may have typed it.
  let to: String
}

/// What changes when a page is moved.
private struct PlanAnswer: Encodable, Sendable {
  let files: [MovedFile]
  /// The former addresses that lead to the page from now on.
  let aliases: [String]
  /// Why it cannot be moved.
  @OrNull var problem: Problem?
}

/// A page was moved.
private struct MoveAnswer: Encodable, Sendable {
  let path: String
  let files: [MovedFile]
}

/// A file that changes.
private struct MovedFile: Encodable, Sendable {
  let path: String
  /// Where it will be; null for one that stays.
  @OrNull var to: String?
  let changes: Int

  init(_ file: MovePlan.File) {
    path = file.path.text
    to = file.newPath?.text
    changes = file.changes
  }
}

extension DeskSession {
  fileprivate func planAnswer(for path: ContentPath, to new: String) async throws -> PlanAnswer {
    do {
      let plan = try await plan(for: path, to: ContentPath(asked: new))
      return PlanAnswer(files: plan.files.map { .init($0) }, aliases: plan.aliases, problem: nil)
    } catch let failure as MachineFailure {
      let refusal = Refusal(.unprocessableContent, failure.diagnostic)
        .named(below: publication.siteFolder)
      return PlanAnswer(files: [], aliases: [], problem: Problem(refusal, in: language))
    } catch let refusal as Refusal {
      return PlanAnswer(files: [], aliases: [], problem: Problem(refusal, in: language))
    }
  }

  private func plan(for path: ContentPath, to new: ContentPath) async throws -> MovePlan {
    let plan = try await content.plan(moving: path, to: new)
    if plan.files.contains(where: { unsaved[$0.path.text] != nil }) { throw Self.unsavedTexts }
    return plan
  }

  fileprivate func move(_ path: ContentPath, to new: ContentPath) async throws -> MoveAnswer {
    let plan = try await plan(for: path, to: new)
    try content.move(plan, now: clock.now())
    await wrote(plan.files.flatMap { [$0.path, $0.newPath].compactMap(\.self) })
    return MoveAnswer(path: new.text, files: plan.files.map { .init($0) })
  }
}
