import Manuscript
import Markdown
import Templates

/// The site as templates see it, with the addresses that a header or footer needs.
struct SiteView: TemplateData {
  let name: SpokenText
  let description: InlineText
  let home, feed, manifest, order, booklet, contact, accessibility, releases: String
  /// Whether the organisation's own site or a page of contacts can be linked to.
  let hasOrganisationLinks: Bool
  let hasChapters: Bool

  static let fields: Fields<SiteView> = [
    .plain("name") { $0.name.text },
    .shown("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .plain("description") { $0.description },
    .shown("description") { $0.description },
    .text("home") { $0.home },
    .text("feed") { $0.feed },
    .text("manifest") { $0.manifest },
    .text("order") { $0.order },
    .text("booklet") { $0.booklet },
    .text("contact") { $0.contact },
    .text("accessibility") { $0.accessibility },
    .text("releases") { $0.releases },
    .flag("has-booklet-links") { !$0.order.isEmpty || !$0.booklet.isEmpty },
    .flag("has-reading-links") { !$0.order.isEmpty || $0.hasChapters },
    .flag("has-organisation-links") { $0.hasOrganisationLinks },
    .flag("has-footer-links") {
      ![$0.order, $0.contact, $0.accessibility, $0.feed].allSatisfy(\.isEmpty)
    },
  ]
}
