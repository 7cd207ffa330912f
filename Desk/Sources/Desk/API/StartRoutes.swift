internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Manuscript
internal import Publishing

extension Routes {
  /// Which site is on the desk, and others that could be.
  func addStart() {
    get("/api/start") { _, session in .json(await session.startAnswer()) }
    get("/api/folders") { asked, session in
      .json(try session.foldersAnswer(of: asked.parameter("of")))
    }
    post("/api/start/open", taking: OpenWish.self) { wish, session in
      .json(["address": try await session.open(wish.folder)])
    }
    post("/api/start/new", taking: NewSiteWish.self) { wish, session in
      .json(["address": try await session.begin(wish)])
    }
  }
}

/// A site that is to be opened.
private struct OpenWish: Decodable {
  let folder: String
}

/// A site that is to begin.
private struct NewSiteWish: Decodable {
  let folder: String
  let name: String
  let languages: [LanguageAsked]
}

/// Which site is on the desk, and which others there are.
private struct StartAnswer: Encodable, Sendable {
  let sites: [Known]
  let folder: String
  let home: String
  let isSite: Bool
  /// Those in which a new site can be written.
  let languages: [Choice]

  struct Known: Encodable, Sendable {
    let folder: String
    let name: String
  }

  struct Choice: Encodable, Sendable {
    let tag: String
    let name: String
  }
}

/// The folders in a folder.
private struct FoldersAnswer: Encodable, Sendable {
  let path: String
  @OrNull var parent: String?
  let folders: [Folder]

  struct Folder: Encodable, Sendable {
    let path: String
    let name: String
    let isSite: Bool
  }
}

extension DeskSession {
  fileprivate func startAnswer() -> StartAnswer {
    let folder = publication.siteFolder
    return StartAnswer(
      sites: rememberedSites.map { .init(folder: $0.folder, name: $0.name) }, folder: folder,
      home: (try? personalFolders().home) ?? "", isSite: PersonalFolders.isSite(folder),
      languages: languageChoices.map { .init(tag: $0.tag, name: $0.ownName) })
  }

  /// The languages of the default theme: that in which the desk speaks first, then by their names.
  private var languageChoices: [Language] {
    let own = language.rawValue
    return publication.themes.languages.sorted {
      ($0.tag == own ? 0 : 1, $0.ownName) < ($1.tag == own ? 0 : 1, $1.ownName)
    }
  }

  fileprivate nonisolated func foldersAnswer(of path: String?) throws -> FoldersAnswer {
    let personal = try personalFolders()
    guard let path = personal.inside(path ?? personal.home) else {
      throw Refusal.ofStatus(.notFound)
    }
    return FoldersAnswer(
      path: path, parent: personal.parent(of: path),
      folders: try personal.folders(in: path).map {
        .init(path: $0.path, name: $0.name, isSite: $0.isSite)
      })
  }

  fileprivate func begin(_ wish: NewSiteWish) async throws -> String {
    let name = wish.name.trimmingPrefix { $0.isWhitespace }
    guard !name.isEmpty, !wish.languages.isEmpty else { throw Self.unnamed }
    guard let today = equipment.today() else { throw Refusal.ofStatus(.internalServerError) }
    var languages: [Language] = []
    for asked in wish.languages where !languages.contains(asked.language) {
      languages.append(asked.language)
    }
    let site = NewSite(
      name: String(name), languages: languages, date: today, themes: publication.themes,
      speaking: language)
    return try await begin(site, in: wish.folder)
  }

  private static let unnamed = Refusal(
    .unprocessableContent,
    Wording(
      english: "A new site needs a name and a language.", japanese: "新しいサイトには、名前と言語が必要です。"),
    hint: Wording(english: "Fill in both.", japanese: "どちらも入れてください。"))
}
