public import Diagnostics
public import Manuscript
import Themes
import YAML

/// A theme that was read and found to be sound for the site's languages.
public struct Theme: Sendable {
  let templates: TemplateSet
  /// The locale of each of the site's languages.
  let locales: [Locale]
  /// What `theme.yaml` declares, with the site's changes.
  let settings: ThemeSettings
  /// For each language: what every template can say besides its page's data.
  let commonData: [Record]
  /// What every template can say that becomes a file.
  let fileData: Record
  /// The files that are copied as they are, their paths beginning with `assets/`.
  let assets: [SourceFile]
  /// The style of the print edition.
  let printStyle: [UInt8]
  /// The script of the print edition; empty when the theme has none.
  let printScript: [UInt8]
  /// The style of a press release on paper.
  let releaseStyle: [UInt8]
}

extension Theme {
  /// The templates of pages, and of what the site fills into a page's text; every theme has them.
  enum TemplateName: String, CaseIterable, Sendable {
    case home, page, order, about, contact, accessibility, booklet, chapter, releases, release
    case notFound = "not-found"
    case printBooklet = "print-booklet"
    case printRelease = "print-release"
    case orderRoutes = "order-routes"
    case contacts = "contact-list"
    case printOrderRoutes = "print-order-routes"
    case printContacts = "print-contact-list"

    init(_ role: Page.Role) {
      self =
        switch role {
        case .home: .home
        case .order: .order
        case .about: .about
        case .contact: .contact
        case .accessibility: .accessibility
        case .booklet: .booklet
        case .chapter: .chapter
        case .releaseList: .releases
        case .release: .release
        case .page: .page
        }
    }

    /// What the template can say.
    var layout: Layout {
      switch self {
      case .printBooklet: PrintBookletView.fields.layout
      case .printRelease: ReleasePrintView.fields.layout
      case .orderRoutes, .contacts, .printOrderRoutes, .printContacts:
        LanguageSurroundings.fields.layout
      default: WebPageView.fields.layout
      }
    }
  }

  /// A file in `assets` that the print edition holds in itself.
  static let printStyleName = "assets/print.css"
  /// The other one, without which a booklet's contents have no page numbers in a browser.
  static let printScriptName = "assets/print.js"
  /// The file in `assets` that every press release on paper holds in itself.
  static let releaseStyleName = "assets/print-release.css"

  /// Reads a theme and judges it.
  ///
  /// - Parameters:
  ///   - folders: the theme's folder, then that of the theme on which it is based, and so on. Of files
  ///     at the same path the nearest counts; settings are laid over those of the base one by one.
  ///   - settings: what `site.yaml` says: the languages, and the theme's settings that it changes.
  /// - Returns: the theme, or nil when an error makes it unusable; and all that is wrong.
  public static func read(
    _ folders: [ThemeFolder], for settings: SiteSettings
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var reader = ThemeReader(files: ThemeFiles(folders), settings: settings)
    let theme = reader.read()
    return (reader.diagnostics.haveErrors ? nil : theme, reader.diagnostics)
  }
}
