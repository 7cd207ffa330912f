/// Which syntax beyond CommonMark a text may use.
public struct Syntax: OptionSet, Hashable, Sendable {
  /// One bit for each piece of syntax.
  public let rawValue: UInt32

  /// A set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Pipe tables.
  public static let tables = Syntax(rawValue: 1 << 0)
  /// `~~text~~`.
  public static let strikethrough = Syntax(rawValue: 1 << 1)
  /// `~text~` too, where `~~text~~` may be used. Japanese writes ranges with it: `9:00~11:00`.
  public static let singleTildes = Syntax(rawValue: 1 << 10)
  /// Addresses in the running text become links.
  public static let autolinks = Syntax(rawValue: 1 << 2)
  /// `- [x] done`.
  public static let taskLists = Syntax(rawValue: 1 << 3)
  /// `[^1]` and `[^1]: note`.
  public static let footnotes = Syntax(rawValue: 1 << 4)
  /// `## Heading {#id}`.
  public static let headingIDs = Syntax(rawValue: 1 << 5)
  /// A picture alone in its paragraph becomes a figure.
  public static let figures = Syntax(rawValue: 1 << 6)

  /// Emphasis and strikethrough that begin and end beside Chinese, Japanese and Korean punctuation.
  public static let cjkEmphasis = Syntax(rawValue: 1 << 7)
  /// Addresses in the running text that end beside Chinese and Japanese, which are written without spaces.
  public static let cjkAutolinks = Syntax(rawValue: 1 << 11)
  /// `{漢字|かんじ}`.
  public static let ruby = Syntax(rawValue: 1 << 8)
  /// `:::note` … `:::`.
  public static let containers = Syntax(rawValue: 1 << 9)
  /// Comments are left out, and HTML without attributes that is only about the words means what it says.
  public static let wordHTML = Syntax(rawValue: 1 << 16)

  /// CommonMark and nothing else.
  public static let commonMark: Syntax = []
  /// GitHub Flavored Markdown with footnotes.
  public static let gitHub: Syntax = [
    .tables, .strikethrough, .singleTildes, .autolinks, .taskLists, .footnotes,
  ]
  /// All that Sasshi knows; one tilde is text.
  public static let sasshi: Syntax = [
    .tables, .strikethrough, .autolinks, .taskLists, .footnotes, .headingIDs, .figures,
    .cjkEmphasis, .cjkAutolinks, .ruby, .containers, .wordHTML,
  ]
}
