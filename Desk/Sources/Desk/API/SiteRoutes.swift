internal import Diagnostics
import Hummingbird
internal import Manuscript
internal import Publishing

extension Routes {
  /// What the screens know of the site as a whole.
  func addSite() {
    get("/api/site") { asked, session in
      .json(try await session.siteAnswer(shownAt: asked.siteOrigin))
    }
    put("/api/language", taking: LanguageWish.self) { wish, session in
      await session.speak(wish.language)
      return .nothing
    }
    get("/api/job") { _, session in .json(await session.jobAnswer()) }
    get("/api/links") { _, session in .json(LinksAnswer(pages: await session.linkTargets())) }
    post("/api/link", taking: LinkWish.self) { wish, _ in
      .json(["markdown": RelativePath.path(to: wish.to.path.text, from: wish.from.path.text)])
    }
  }
}

/// In which language the desk is to speak.
private struct LanguageWish: Decodable {
  let language: MessageLanguage

  private enum Key: CodingKey { case language }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let tag = try container.decode(String.self, forKey: .language)
    guard let language = MessageLanguage(rawValue: tag) else {
      throw DecodingError.dataCorruptedError(
        forKey: .language, in: container, debugDescription: "not a language of the desk")
    }
    self.language = language
  }
}

/// A link that is to lead from one page to another.
private struct LinkWish: Decodable {
  let from: PathAsked
  let to: PathAsked
}

/// The pages to which a link can lead.
struct LinksAnswer: Encodable, Sendable {
  let pages: [Target]

  /// A page.
  struct Target: Encodable, Sendable {
    let path: String
    let title: String
    let language: String
    let kind: PageKind
  }
}

/// What there is to say of the site.
struct SiteAnswer: Encodable, Sendable {
  let name: String
  let folder: String
  /// The language in which the desk speaks.
  let language: String
  let languages: [SiteLanguage]
  /// Where the previewed site is.
  let origin: String
  /// Where the handbook is; nil where it is not there.
  @OrNull var handbook: String?
  let version: String
  let build: Int
  let shown: Bool
  let errors: Int
  let warnings: Int
  let hasContent: Bool
  let mistakes: [Mistake]

  /// A language of the site.
  struct SiteLanguage: Encodable, Sendable {
    let tag: String
    let name: String
    let source: Bool
  }
}

extension DeskSession {
  /// How many mistakes that belong to no page are listed.
  private static let mostMistakes = 200

  fileprivate func siteAnswer(shownAt origin: String) async throws -> SiteAnswer {
    let preview = await current()
    let settings = preview?.settings
    let diagnostics = diagnostics(of: preview)
    let hasContent = PersonalFolders.isSite(publication.siteFolder)
    // Of a folder without a site, nobody wants to read what is missing in it.
    let others = hasContent ? diagnostics.filter { !isOfPage($0, in: preview) } : []
    return SiteAnswer(
      name: settings.map { $0.name[$0.sourceLanguage] } ?? "", folder: publication.siteFolder,
      language: language.rawValue,
      languages: (settings?.languages ?? []).enumerated().map { index, language in
        .init(tag: language.tag, name: language.ownName, source: index == 0)
      },
      origin: origin,
      handbook: equipment.handbook.isThere(in: language) ? origin + HandbookPages.place : nil,
      version: equipment.version, build: build, shown: isShown,
      errors: diagnostics.errorCount,
      warnings: diagnostics.warningCount,
      hasContent: hasContent,
      mistakes: mistakes(others.prefix(Self.mostMistakes)))
  }

  /// All that is known to be wrong with the site.
  func diagnostics(of preview: Preview?) -> [Diagnostic] {
    let known = preview?.diagnostics ?? []
    return failure.map { [$0.diagnostic] + known } ?? known
  }

  private func isOfPage(_ diagnostic: Diagnostic, in preview: Preview?) -> Bool {
    let file = below(diagnostic.location.file)
    return file.flatMap { preview?.page(ofContentFile: $0) } != nil
  }

  fileprivate func linkTargets() async -> [LinksAnswer.Target] {
    await current()?.pages.compactMap { page in
      guard let language = page.language, page.translation != .missing else { return nil }
      return .init(
        path: page.file, title: page.title, language: language, kind: PageKind(page.kind))
    } ?? []
  }
}
