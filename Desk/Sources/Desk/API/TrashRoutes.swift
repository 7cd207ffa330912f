import HTTPTypes
import Hummingbird
internal import Publishing

extension Routes {
  /// What is put aside, and brought back.
  func addTrash() {
    get("/api/trash") { _, session in .json(try session.trashAnswer()) }
    post("/api/aside", taking: AsideWish.self) { wish, session in
      .json(["id": try await session.putAside(wish.path.path, wish.translations ?? false)])
    }
    post("/api/bring-back", taking: ReturnWish.self) { wish, session in
      .json(["paths": try await session.bringBack(wish.id)])
    }
  }
}

/// A page that is to be put aside.
private struct AsideWish: Decodable {
  let path: PathAsked
  /// Whether its translations go with it.
  let translations: Bool?
}

/// Files that are to come back.
private struct ReturnWish: Decodable {
  let id: String
}

/// What was put aside, the last first.
private struct TrashAnswer: Encodable, Sendable {
  let items: [Item]

  struct Item: Encodable, Sendable {
    let id: String
    let paths: [String]
    let titles: [String]
    /// When that was.
    let time: String
  }
}

extension DeskSession {
  fileprivate nonisolated func trashAnswer() throws -> TrashAnswer {
    TrashAnswer(
      items: try content.trash().map { item in
        .init(
          id: item.id, paths: item.files.map(\.path), titles: item.files.map { $0.title ?? "" },
          time: clock.local(item.moment))
      })
  }

  fileprivate func putAside(_ path: ContentPath, _ withTranslations: Bool) async throws -> String {
    guard content.holds(path) else { throw Refusal.ofStatus(.notFound) }
    let paths = [path] + (withTranslations ? try content.translations(of: path) : [])
    if paths.contains(where: { unsaved[$0.text] != nil }) { throw Self.unsavedTexts }
    let id = try content.putAside(paths, now: clock.now())
    await wrote(paths)
    return id
  }

  fileprivate func bringBack(_ id: String) async throws -> [String] {
    let paths = try content.bringBack(id)
    await wrote(paths)
    return paths.map(\.text)
  }
}
