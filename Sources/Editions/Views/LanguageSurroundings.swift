import Manuscript
import Templates
import Themes

/// What all pages of one language share.
struct LanguageSurroundings: TemplateData {
  /// Whose site it is.
  let author: SpokenText
  /// nil when nothing is said about it.
  let organisation: Prepared<OrganisationView>?
  /// The same, its fields at hand.
  let organisationView: OrganisationView
  let hasContacts, hasOrderRoutes: Bool
  let contacts: PreparedList<ContactView>
  let pressContact: Prepared<ContactView>?
  /// Whom a reader writes to: the contact for readers, else the first.
  let readersContact: Prepared<ContactView>?
  let orderRoutes: PreparedList<OrderRouteView>
  let price: SpokenText

  /// What a template can say that fills a container in a page's text.
  static let fields: Fields<LanguageSurroundings> = [
    .plain("author", .said("whose site it is", "だれのサイトか")) { $0.author.text },
    .shown("author") { $0.author.text },
    .foreign("author") { $0.author.foreign },
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.organisation
    },
    .flag("has-contacts", .said("whether there are contacts", "問い合わせ先があるか")) { $0.hasContacts },
    .list("contacts", .said("whom to write to or call", "問い合わせ先の一覧")) { $0.contacts },
    .record("press-contact", .said("the contact for reporters", "報道の方の窓口")) { $0.pressContact },
    .record("readers-contact", .said("the contact for readers", "読者の窓口")) { $0.readersContact },
    .flag("has-order-routes", .said("whether the booklet can be ordered", "申し込み先があるか")) {
      $0.hasOrderRoutes
    },
    .list("order-routes", .said("the ways to order", "申し込み先の一覧")) { $0.orderRoutes },
    .plain("price", .said("what the booklet costs", "冊子の価格")) { $0.price.text },
    .shown("price") { $0.price.text },
    .foreign("price") { $0.price.foreign },
  ]

  init(_ settings: SiteSettings, in language: Language, _ locale: Locale) {
    let speech = Speech(language: language, languages: settings.languages)
    author = speech.text(settings.author)
    organisationView = OrganisationView(settings.organisation, in: speech, locale)
    organisation = settings.organisation.isEmpty ? nil : Prepared(organisationView)
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
