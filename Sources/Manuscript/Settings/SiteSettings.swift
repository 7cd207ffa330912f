public import Diagnostics

/// What `site.yaml` says about the site as a whole.
public struct SiteSettings: Hashable, Sendable {
  /// The site's name.
  public var name: LocalizedText
  /// What the site is, in a sentence.
  public var description: LocalizedText?
  /// The languages, the source language first; never empty.
  public var languages: [Language]
  /// Where the site will stand on the web, when that is known.
  public var baseURL: BaseURL?
  /// Where it is published, when that is known.
  public var publishing: PublishingSettings?
  /// What gives a release's date the time that a feed must state.
  public var timeZone: TimeZoneOffset
  /// Whether authors may write HTML in their Markdown.
  public var allowsRawHTML: Bool
  /// Whether PDF files to download are published without what they say of who made them.
  public var cleansDownloads: Bool
  /// The main navigation; nil: it is made from the pages that there are.
  public var navigation: [NavigationEntry]?
  /// Who publishes the site.
  public var organisation: Organisation
  /// Whom to write to or call.
  public var contacts: [Contact]
  /// The ways to order the booklet.
  public var orderRoutes: [OrderRoute]
  /// What the booklet costs.
  public var price: Price?
  /// Who speaks in the round tables of any page.
  public var speakers: [Speaker]
  /// What is shown of the site where someone shares a page without a picture of its own.
  public var picture: SharedPicture?
  /// How copies of pictures are made.
  public var pictures: PictureSettings
  /// How the booklet is made on paper.
  public var print: PrintSettings
  /// How the booklet is made for e-readers.
  public var ebook: EBookSettings
  /// The site's look.
  public var theme: ThemeChoice
  /// Texts of languages that are not the site's.
  public var unusedTexts: [UnusedTexts] = []
  /// Whether speakers are named in a way that cannot be read.
  var hasUnreadableSpeakers = false

  /// Whose site it is, by name: the organisation's or, where `site.yaml` names none, the site's own.
  public var author: LocalizedText { organisation.name ?? name }

  /// The names under which everybody knows who publishes the site, in all its languages.
  public var publicNames: Set<String> {
    let texts = [name, organisation.name, organisation.shortName].compactMap(\.self)
    return Set(texts.flatMap { text in languages.map { text[$0] } })
  }

  /// The language in which the site is written first.
  public var sourceLanguage: Language { languages[0] }

  /// A picture for social networks.
  public struct SharedPicture: Hashable, Sendable {
    /// The file, below a language's folder.
    public var path: String
    /// What it shows, for people who cannot see it.
    public var alternative: LocalizedText
    /// Where `site.yaml` names it.
    public var location: Location
  }

  /// An entry of the main navigation.
  public struct NavigationEntry: Hashable, Sendable {
    /// Where it leads.
    public var target: Target
    /// What it is called; nil for a page's short title.
    public var label: LocalizedText?
    /// Where `site.yaml` names the target.
    public var location: Location

    /// Where an entry leads.
    public enum Target: Hashable, Sendable {
      /// A page by its source file, below a language's folder.
      case page(String)
      /// An address on the web.
      case address(String)
    }
  }

  /// The texts of a language that is not among the site's.
  public struct UnusedTexts: Hashable, Sendable {
    /// The language's tag.
    public var tag: String
    /// How many there are.
    public var count: Int
    /// Where the first one stands.
    public var location: Location
  }
}

extension SiteSettings {
  /// The host that names the site's releases in feeds: the organisation's, or the site's own.
  public var feedAuthority: String? {
    organisation.url.flatMap(BaseURL.host) ?? baseURL?.host
  }
}
