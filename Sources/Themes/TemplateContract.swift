public import Templates

/// What a theme has to bring for the editions, and what its templates can say there. The editions hand
/// it in: a theme knows no edition.
public struct TemplateContract: Sendable {
  /// The templates that every theme has, each with the names that it can say besides the theme's own
  /// words, formats, settings and colours.
  public var templates: [TemplateUse]
  /// What a template can say that becomes a file in `assets`, besides colours and fonts.
  public var fileLayout: Layout
  /// The files in `assets` that editions hold in themselves: they are not copied.
  public var embedded: [Embedded]

  /// A contract of the given parts.
  public init(templates: [TemplateUse], fileLayout: Layout, embedded: [Embedded]) {
    self.templates = templates
    self.fileLayout = fileLayout
    self.embedded = embedded
  }

  /// A file of the theme that stands inside the files of an edition.
  public struct Embedded: Hashable, Sendable {
    /// The path below the theme's folder: `assets/print.css`.
    public var path: String
    /// Whether a theme cannot do without it.
    public var isRequired: Bool

    /// A file at a path.
    public init(_ path: String, isRequired: Bool = true) {
      self.path = path
      self.isRequired = isRequired
    }
  }
}
