import Hummingbird
internal import Manuscript
internal import Publishing

extension Routes {
  /// The list of pages, and what makes new ones.
  func addPages() {
    get("/api/pages") { _, session in .json(try await session.pagesAnswer()) }
    post("/api/new", taking: NewPageWish.self) { wish, session in
      .json(try await session.begin(wish))
    }
    post("/api/translate", taking: TranslationWish.self) { wish, session in
      let path = try await session.translate(wish.path.path, into: wish.language.language)
      return .json(["path": path])
    }
  }
}

/// All pages.
struct PagesAnswer: Encodable, Sendable {
  let pages: [PageRow]
  /// Where a page can be moved to.
  let folders: [Folder]

  /// A folder that has a page of its own.
  struct Folder: Encodable, Sendable {
    /// Below the content folder: `ja/events`.
    let path: String
    let title: String
    let language: String
  }
}

/// A page that is to be translated.
private struct TranslationWish: Decodable {
  let path: PathAsked
  let language: LanguageAsked
}

extension DeskSession {
  fileprivate func pagesAnswer() async throws -> PagesAnswer {
    let preview = await current()
    let settings = preview?.settings
    let pages = MenuOrder(settings).sorted(preview?.pages ?? [])
    let standIns = StandIns(pages, languages: settings?.languages ?? [])
    return PagesAnswer(
      pages: pages.map { page in
        PageRow(page, shownIn: standIns.tag(for: page), isUnsaved: unsaved[page.file] != nil)
      }, folders: folders(of: pages))
  }

  /// The folders that have a page of their own.
  private func folders(of pages: [PreviewedPage]) -> [PagesAnswer.Folder] {
    pages.compactMap { page in
      let name = "/index.md"
      guard let language = page.language, page.translation != .missing, page.file.hasSuffix(name)
      else { return nil }
      return .init(
        path: String(page.file.dropLast(name.count)), title: page.title, language: language)
    }
  }
}
