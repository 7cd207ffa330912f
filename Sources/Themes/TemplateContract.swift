public import Diagnostics
public import Templates

/// What a theme has to bring for the editions, and what its templates can say there. The editions hand
/// it in: a theme knows no edition.
public struct TemplateContract: Sendable {
  /// The templates that every theme has.
  public var templates: [Template]
  /// The name of the template on which those of whole pages are built.
  public var layout: String
  /// What only readers of translations see, and the template of every page must show: names of its data.
  public var notices: [String]
  /// What a template can say that becomes a file in `assets`, besides colours and fonts.
  public var fileLayout: Layout
  /// The files in `assets` that editions hold in themselves: they are not copied.
  public var embedded: [Embedded]

  /// A contract of the given parts.
  public init(
    templates: [Template], layout: String, notices: [String], fileLayout: Layout,
    embedded: [Embedded]
  ) {
    self.templates = templates
    self.layout = layout
    self.notices = notices
    self.fileLayout = fileLayout
    self.embedded = embedded
  }

  /// A template that every theme has.
  public struct Template: Sendable {
    /// The template, with the names that it can say besides the theme's own words, formats, settings and
    /// colours.
    public var use: TemplateUse
    /// What is made of it.
    public var purpose: Purpose
    /// What it is for, in a sentence.
    public var about: Wording
    /// Whether a theme cannot do without it.
    public var isRequired: Bool

    /// A template with its purpose.
    public init(
      _ use: TemplateUse, for purpose: Purpose, about: Wording, isRequired: Bool = true
    ) {
      self.use = use
      self.purpose = purpose
      self.about = about
      self.isRequired = isRequired
    }
  }

  /// What is made of a template.
  public enum Purpose: Hashable, Sendable {
    /// A whole page of the site.
    ///
    /// - Parameters:
    ///   - isForAny: whether any page can ask for it; the others need what only their own pages have.
    ///   - hasText: whether the page has a text of an author's, which may be that of another language.
    case page(isForAny: Bool, hasText: Bool)
    /// A page on paper, or something that is filled into a page.
    case part
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

extension TemplateContract {
  /// The templates of a theme that become files in `assets`: those that have an ending of their own, as `icon.svg` has,
  /// and are not asked for by name.
  func fileNames(of templates: TemplateSet) -> [String] {
    let asked = Set(self.templates.map(\.use.name))
    return templates.names.filter { $0.contains(".") && !asked.contains($0) }
  }

  /// What the template of a page can say that the theme adds: what any page's can.
  var ownPageLayers: [Layout] {
    templates.first { $0.purpose == .page(isForAny: true, hasText: true) }?.use.layers ?? []
  }
}
