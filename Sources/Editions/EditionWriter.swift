import Manuscript
import Templates
import Themes

/// The editions of a site in the look of a theme: says where the bytes of each file come from.
struct EditionWriter {
  private let site: Site
  private let addresses: SiteAddresses
  private let theme: Theme
  private let web: WebEdition
  private let manifest: WebManifest
  private let booklet: PrintEdition
  private let ebook: EBookEdition
  /// For each version that has releases: their sheets.
  private let sheets: [Int: ReleasePrintEdition]
  private let texts: ReleaseTextEdition
  private let feed: FeedEdition
  private let sitemap: SitemapEdition
  private let search: SearchEdition
  /// What the templates of the theme's files can say.
  private let fileData: Record

  /// - Parameter outputs: all that is to be written.
  init(site: Site, theme: Theme, addresses: SiteAddresses, outputs: [Output]) {
    self.site = site
    self.addresses = addresses
    self.theme = theme
    web = WebEdition(site: site, theme: theme, addresses: addresses)
    manifest = WebManifest(site: site, theme: theme, addresses: addresses)
    booklet = PrintEdition(site: site, theme: theme, addresses: addresses)
    ebook = EBookEdition(site: site, theme: theme, addresses: addresses)
    sheets = ReleasePrintEdition.ofVersions(site: site, theme: theme, addresses: addresses)
    texts = ReleaseTextEdition(site: site, theme: theme, addresses: addresses)
    feed = FeedEdition(site: site, addresses: addresses, outputs: outputs)
    sitemap = SitemapEdition(site: site, addresses: addresses)
    search = SearchEdition(site: site, theme: theme, addresses: addresses)
    fileData = Record(ThemeFileView(site))
  }

  /// The page for addresses of a version that do not exist, of a site that stands at its host's root.
  func notFoundPage(_ version: Int) -> [UInt8] { web.notFoundPage(version, at: "/") }

  /// The bytes of a file.
  func contents(of output: Output) -> OutputFile.Contents {
    switch output {
    case .page(let page): .rendered { [web] in web.page(page) }
    case .redirect(let path, let page): .rendered { [web] in web.redirect(from: path, to: page) }
    case .notFound(let version): .rendered { [web] in web.notFoundPage(version) }
    case .manifest(let version): .bytes(manifest.bytes(for: version))
    case .contentFile(let index): .picture(source: site.files[index].source)
    case .pictureCopy(_, let path), .icon(let path): .copy(path: path)
    case .card, .ebookCover: .copy(path: addresses.path(of: output))
    case .rootFile(let index): .picture(source: site.rootFiles[index].source)
    case .asset(let path): .bytes(theme.assets.first { $0.path == path }?.bytes ?? [])
    case .fileTemplate(let name): .bytes(theme.renderFile(name, with: fileData))
    case .booklet(let version): booklet.contents(for: version, purpose: .browser)
    case .ebook(let version): ebook.contents(for: version)
    case .releaseSheet(let release):
      sheets[release.version]?.contents(of: release, for: .browser) ?? .bytes([])
    case .releaseText(let release): .rendered { [texts] in texts.text(of: release) }
    case .feed(let list): .bytes(feed.bytes(of: list))
    case .sitemap: .pieces { [sitemap] in sitemap.writeSitemap(to: $0) }
    case .robots: .bytes(sitemap.robots())
    case .noJekyll: .bytes([])
    case .searchIndex(let version): .pieces { [search] in search.writeIndex(of: version, to: $0) }
    }
  }
}
