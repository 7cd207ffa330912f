internal import Diagnostics
import HTTPTypes
internal import Manuscript
internal import Publishing

/// A page that is to begin.
struct NewPageWish: Decodable, Sendable {
  private let kind: Kind
  private let title: String
  private let language: LanguageAsked?
  private let date: DayAsked?
  /// Where it is to stand, below the folder of its language or below the content folder; nil: its title says it.
  private let path: String?

  private enum Kind: String, Decodable { case release, chapter, page }

  /// The page, for a site whose languages have these tags.
  ///
  /// - Parameter today: the day of a press release of which nobody says it.
  func page(of tags: [String], today: CalendarDate?) throws(Refusal) -> NewPage {
    if let tag = language?.language.tag, !tags.contains(tag) { throw .unknownLanguage(tag) }
    let kind: NewPage.Kind
    switch self.kind {
    case .chapter: kind = .chapter
    case .release:
      guard let date = date?.date ?? today else { throw .ofStatus(.badRequest) }
      kind = .release(date)
    case .page:
      guard let name = path ?? PageSlug(title)?.text else { throw Self.unnamed }
      kind = .page(path: tag(among: tags).map { "\($0)/\(Self.below($0, name))" } ?? name)
    }
    // A page at a path of a language begins in that alone.
    let others = self.kind == .page ? [] : [tag(among: tags)].compactMap(\.self)
    return NewPage(kind, title: title, translations: .named(others))
  }

  /// The tag of the language in which it is to begin, when that is not the source language.
  func tag(among tags: [String]) -> String? {
    guard let tag = language?.language.tag, tag != tags.first else { return nil }
    return tag
  }

  private static func below(_ tag: String, _ path: String) -> Substring {
    path.hasPrefix(tag + "/") ? path.dropFirst(tag.count + 1) : path[...]
  }

  private static let unnamed = Refusal(
    .unprocessableContent,
    Wording(english: "The page has no title yet.", japanese: "題名がまだ入っていません。"),
    hint: Wording(english: "Write a title.", japanese: "題名を入れてください。"))
}

/// The files with which a page began.
struct NewPageAnswer: Encodable, Sendable {
  /// The one to go on writing in.
  let path: String
  let made: [String]
}

extension Refusal {
  /// The site does not have a language.
  fileprivate static func unknownLanguage(_ tag: String) -> Refusal {
    Refusal(
      .unprocessableContent,
      Wording(
        english: "The site has no language “\(tag)”.", japanese: "このサイトに、言語「\(tag)」はありません。"),
      hint: Wording(
        english: "Add the language on the screen “Facts” first.",
        japanese: "先に「基本情報」の画面で言語を加えてください。"))
  }
}
