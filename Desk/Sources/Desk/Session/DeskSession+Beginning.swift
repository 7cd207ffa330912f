import Diagnostics
import HTTPTypes
import Manuscript
import Publishing

// Pages that begin
extension DeskSession {
  /// What `site.yaml` says, saved or not; nil when it cannot be read.
  func settings() throws(MachineFailure) -> SiteSettings? {
    var site = publication
    site.unsaved = typedTexts
    return try site.settings()
  }

  /// Makes the files with which a page begins.
  func begin(_ wish: NewPageWish) async throws -> NewPageAnswer {
    let tags = try settings()?.languages.map(\.tag) ?? []
    let page = try wish.page(of: tags, today: equipment.today())
    let made = try await make(page)
    let tag = wish.tag(among: tags) ?? tags.first ?? ""
    return NewPageAnswer(path: made.first { $0.hasPrefix(tag + "/") } ?? made[0], made: made)
  }

  /// Makes the file with which a translation begins: a copy of its source.
  ///
  /// - Returns: its path below the content folder.
  func translate(_ path: ContentPath, into language: Language) async throws -> String {
    let new = try content.startTranslation(of: path, in: language.tag)
    await wrote([new])
    return new.text
  }

  /// Makes a page's files, and a preview with them.
  ///
  /// - Returns: their paths below the content folder; not empty.
  private func make(_ page: NewPage) async throws -> [String] {
    let begun = try await publication.begin(page, from: Starter(at: equipment.starter))
    guard let outcome = begun.value else {
      throw begun.diagnostics.first { $0.severity == .error } ?? Refusal.ofStatus(.notFound)
    }
    let made = outcome.made.compactMap { below($0) }
    await wrote(made.compactMap { try? ContentPath($0) })
    return made
  }

  /// Remembers how this desk left files, and makes a preview with them.
  func wrote(_ paths: [ContentPath]) async {
    for path in paths { ownWrites.note(path.text, publication.print(of: path)) }
    await refresh(paths.map(\.text))
  }
}
