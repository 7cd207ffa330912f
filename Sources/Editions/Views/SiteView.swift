import Manuscript
import Markdown
import Templates

/// The site as templates see it, with the addresses that a header or footer needs.
struct SiteView: TemplateData {
  let name: SpokenText
  let description: InlineText
  let home, feed, manifest, order, booklet, contact, accessibility, releases: String
  /// The addresses of icons that are no drawings; empty when there are none.
  let favicon, touchIcon: String
  /// Whether the author brings the icon for tabs.
  let hasOwnFavicon: Bool
  /// Whether the organisation's own site or a page of contacts can be linked to.
  let hasOrganisationLinks: Bool
  let hasChapters: Bool

  static let fields: Fields<SiteView> = [
    .plain("name", .said("the site's name", "サイトの名前")) { $0.name.text },
    .shown("name") { $0.name.text },
    .foreign("name") { $0.name.foreign },
    .plain("description", .said("what the site is about", "サイトの説明")) { $0.description },
    .shown("description") { $0.description },
    .text("home", .said("the address of the home page", "トップページのアドレス")) { $0.home },
    .text("feed", .said("the address of the feed of the press releases", "プレスリリースのフィードのアドレス")) {
      $0.feed
    },
    .text(
      "manifest", .said("the address of what a phone needs for its home screen", "ホーム画面用のファイルのアドレス")
    ) { $0.manifest },
    .text("favicon", .said("the address of favicon.ico", "favicon.ico のアドレス")) { $0.favicon },
    .flag(
      "has-own-favicon",
      .said("whether favicon.ico is one of content/root", "favicon.ico が content/root にあるか")
    ) { $0.hasOwnFavicon },
    .text(
      "touch-icon", .said("the address of the icon for home screens", "ホーム画面用のアイコンのアドレス")
    ) { $0.touchIcon },
    .text("order", .said("the address of order.md", "order.md のアドレス")) { $0.order },
    .text("booklet", .said("the address of the booklet's page", "冊子のページのアドレス")) { $0.booklet },
    .text("contact", .said("the address of contact.md", "contact.md のアドレス")) { $0.contact },
    .text("accessibility", .said("the address of accessibility.md", "accessibility.md のアドレス")) {
      $0.accessibility
    },
    .text("releases", .said("the address of the list of press releases", "プレスリリースの一覧のアドレス")) {
      $0.releases
    },
    .flag(
      "has-booklet-links", .said("whether there is a page to order or a booklet", "注文のページか冊子があるか")
    ) {
      !$0.order.isEmpty || !$0.booklet.isEmpty
    },
    .flag(
      "has-reading-links", .said("whether there is a page to order or a chapter", "注文のページか章があるか")
    ) {
      !$0.order.isEmpty || $0.hasChapters
    },
    .flag(
      "has-organisation-links",
      .said("whether the group has a site or a page of contacts", "団体のサイトか問い合わせのページがあるか")
    ) { $0.hasOrganisationLinks },
    .flag("has-footer-links", .said("whether the footer has a link", "フッターのリンクがあるか")) {
      ![$0.order, $0.contact, $0.accessibility, $0.feed].allSatisfy(\.isEmpty)
    },
  ]
}
