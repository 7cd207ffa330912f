/// A whole site as a value: what every edition is made of. It leaves this room complete, and nobody changes
/// it.
public struct Site: Sendable {
  /// What `site.yaml` says.
  public let settings: SiteSettings
  /// The site in each of its languages, in the order of `settings.languages`.
  public let versions: [LanguageVersion]
  /// The pictures and other files of the content folder.
  public internal(set) var files: [ContentFile]
  /// The files that are copied to its root as they are.
  public let rootFiles: [RootFile]
  /// Which of its pages are the same page in several languages.
  public let translations: TranslationTable
  /// The pages that stand in the content folder and are not in the site.
  public let heldPages: [HeldPage]
  /// The day for which it is built; nil when nobody said.
  public let date: CalendarDate?

  /// The page that a reference names.
  public subscript(reference: PageReference) -> Page {
    // Lent, not copied: a page is large, and readers mostly want one thing of it.
    _read { yield versions[reference.version].pages[reference.page] }
  }
}
