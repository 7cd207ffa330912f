import HTTPTypes
import Hummingbird
import Manuscript
internal import Publishing

extension Routes {
  /// One page as it is edited.
  func addPage() {
    get("/api/page") { asked, session in .json(try await session.pageAnswer(of: asked.path())) }
  }
}

/// A page as it is edited.
struct PageAnswer: Encodable, Sendable {
  let path: String
  /// What the file says; empty for one that is not there yet.
  let text: String
  /// The print of the file; null for one that is not there yet.
  @OrNull var print: String?
  /// Where the page stands below the previewed site.
  @OrNull var address: String?
  let kind: PageKind
  let language: String
  let key: String
  let title: String
  @OrNull var state: PageState?
  @OrNull var form: FormAnswer?
  let mistakes: [Mistake]
  /// What was typed in the desk, here or in another tab, and is not saved.
  @OrNull var mayUnsaved: Unsaved?
  /// What it translates.
  @OrNull var source: Source?

  /// A text that is not saved, and the print of the file from which it was made.
  struct Unsaved: Encodable, Sendable {
    let text: String
    @OrNull var print: String?
  }

  /// The page of which another one is the translation.
  struct Source: Encodable, Sendable {
    let path: String
    let text: String
    /// The print of its file; null where that is gone.
    @OrNull var print: String?
    let title: String
    let changes: [Change]
  }

  /// A section of the source that says something else than when it was translated.
  struct Change: Encodable, Sendable {
    @OrNull var heading: String?
    let kind: String
    @OrNull var line: Int?
  }
}

extension DeskSession {
  fileprivate func pageAnswer(of path: ContentPath) async throws -> PageAnswer {
    let preview = await current()
    let saved = try saved(path)
    let typed = unsaved[path.text]
    guard saved != nil || typed != nil else { throw Refusal.ofStatus(.notFound) }
    let page = preview?.page(ofContentFile: path.text)
    let text = typed?.text ?? saved?.text ?? ""
    return PageAnswer(
      path: path.text, text: saved?.text ?? "", print: saved.map { "\($0.print)" },
      address: page?.address, kind: page.map { PageKind($0.kind) } ?? .other,
      language: page?.language ?? "", key: page?.key ?? path.text, title: page?.title ?? "",
      state: page.map { PageState($0, isUnsaved: typed != nil) },
      form: try await form(of: path, saying: text),
      mistakes: mistakes(in: path, saying: text),
      mayUnsaved: typed.map { .init(text: $0.text, print: $0.print.map { "\($0)" }) },
      source: try page.flatMap { try source(of: $0, in: preview) })
  }

  private func source(
    of page: PreviewedPage, in preview: Preview?
  ) throws -> PageAnswer.Source? {
    guard page.translation != .source, page.translation != .extra,
      let tag = preview?.settings?.sourceLanguage.tag,
      let source = preview?.pages.first(where: { $0.key == page.key && $0.language == tag }),
      let path = try? ContentPath(source.file)
    else { return nil }
    let saved = try saved(path)
    let text = unsaved[path.text]?.text ?? saved?.text ?? ""
    return .init(
      path: source.file, text: text, print: saved.map { "\($0.print)" }, title: source.title,
      changes: page.staleSections.map { section in
        .init(
          heading: section.heading,
          kind: section.kind == .moved ? "changed" : section.kind.rawValue,
          line: section.lines?.lowerBound)
      })
  }
}

extension PreviewedPage {
  /// The sections of its source that changed since it was translated.
  fileprivate var staleSections: [StaleSection] {
    if case .stale(let sections) = translation { sections } else { [] }
  }
}
