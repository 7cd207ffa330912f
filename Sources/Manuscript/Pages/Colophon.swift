public import Markdown

/// What a booklet says about its own making.
public struct Colophon: Hashable, Sendable {
  /// What stands below the title.
  public internal(set) var subtitle: InlineText?
  /// When it was issued.
  public internal(set) var issued: CalendarDate?
  /// Who published it.
  public internal(set) var publisher: InlineText?
  /// Who helped to make it.
  public internal(set) var cooperation: InlineText?
}
