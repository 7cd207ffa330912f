import Manuscript
import Templates
import Themes

/// What all pages of one language share.
struct LanguageSurroundings: TemplateData {
  let organisation: Prepared<OrganisationView>
  let hasContacts, hasOrderRoutes: Bool
  let contacts: PreparedList<ContactView>
  let pressContact: Prepared<ContactView>?
  /// Whom a reader writes to: the contact for readers, else the first.
  let readersContact: Prepared<ContactView>?
  let orderRoutes: PreparedList<OrderRouteView>
  let price: SpokenText

  /// What a template can say that fills a container in a page's text.
  static let fields: Fields<LanguageSurroundings> = [
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.organisation
    },
    .list("contacts", .said("whom to write to or call", "連絡先の一覧")) { $0.contacts },
    .record("press-contact", .said("the contact for reporters", "報道の方の連絡先")) { $0.pressContact },
    .record("readers-contact", .said("the contact for readers", "読者の連絡先")) { $0.readersContact },
    .list("order-routes", .said("the ways to order", "申し込み先の一覧")) { $0.orderRoutes },
    .plain("price", .said("what the booklet costs", "冊子の価格")) { $0.price.text },
    .shown("price") { $0.price.text },
    .foreign("price") { $0.price.foreign },
  ]

  init(_ settings: SiteSettings, in language: Language, _ locale: Locale) {
    let speech = Speech(language: language, languages: settings.languages)
    organisation = Prepared(OrganisationView(settings.organisation, in: speech, locale))
    hasContacts = !settings.contacts.isEmpty
    hasOrderRoutes = !settings.orderRoutes.isEmpty
    let contactViews = settings.contacts.map { ContactView($0, in: speech, locale) }
    contacts = PreparedList(contactViews)
    pressContact = contactViews.first { $0.key == "press" }.map { Prepared($0) }
    readersContact = (contactViews.first { $0.key == "readers" } ?? contactViews.first)
      .map { Prepared($0) }
    orderRoutes = PreparedList(
      settings.orderRoutes.map { OrderRouteView($0, in: speech, locale) })
    price = speech.text(settings.price?.text)
  }
}
