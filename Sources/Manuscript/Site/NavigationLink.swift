public import Markdown

/// An entry of the main navigation in one language.
public struct NavigationLink: Hashable, Sendable {
  /// Where it leads.
  public let target: Target
  /// What it is called.
  public let label: Label

  /// Where an entry leads.
  public enum Target: Hashable, Sendable {
    /// A page by its index in `LanguageVersion.pages`.
    case page(Int)
    /// An address on the web.
    case address(String)
  }

  /// What an entry is called.
  public enum Label: Hashable, Sendable {
    /// By the short title of its page.
    case shortTitle
    /// By the word that the language has for a home page.
    case home
    /// As `site.yaml` says, in the language with a tag.
    case text(InlineText, language: String)
  }
}
