import Manuscript
import Themes

/// The organisation as templates see it, in one language.
struct OrganisationView: TemplateData {
  let name, shortName, address, representative, founded, url, purpose: String

  static let fields: Fields<OrganisationView> = [
    .text("name") { $0.name },
    .text("short-name") { $0.shortName },
    .text("address") { $0.address },
    .text("representative") { $0.representative },
    .text("founded") { $0.founded },
    .text("url") { $0.url },
    .text("purpose") { $0.purpose },
  ]

  init(_ organisation: Organisation, in language: Language, _ locale: Locale) {
    name = organisation.name[language]
    shortName = organisation.shortName?[language] ?? name
    address = organisation.address?[language] ?? ""
    representative = organisation.representative?[language] ?? ""
    founded = organisation.founded.map(locale.text) ?? ""
    url = organisation.url ?? ""
    purpose = organisation.purpose?[language] ?? ""
  }
}

/// A contact as templates see it, in one language.
struct ContactView: TemplateData {
  let key, label, name, person, email, phone, phoneLink: String

  static let fields: Fields<ContactView> = [
    .text("key") { $0.key },
    .text("label") { $0.label },
    .text("name") { $0.name },
    .text("person") { $0.person },
    .text("email") { $0.email },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
  ]

  init(_ contact: Contact, in language: Language) {
    key = contact.key
    label = contact.label[language]
    name = contact.name?[language] ?? ""
    person = contact.person?[language] ?? ""
    email = contact.email ?? ""
    phone = contact.phone?.description ?? ""
    phoneLink = contact.phone?.link ?? ""
  }
}

/// A way to order the booklet as templates see it, in one language.
struct OrderRouteView: TemplateData {
  let key, copies, recipient, form, phone, phoneLink, hours, closed: String

  static let fields: Fields<OrderRouteView> = [
    .text("key") { $0.key },
    .text("copies") { $0.copies },
    .text("recipient") { $0.recipient },
    .text("form") { $0.form },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
    .text("hours") { $0.hours },
    .text("closed") { $0.closed },
  ]

  init(_ route: OrderRoute, in language: Language, _ locale: Locale) {
    key = route.key
    copies = route.copies[language]
    recipient = route.recipient[language]
    form = route.form ?? ""
    phone = route.phone?.description ?? ""
    phoneLink = route.phone?.link ?? ""
    hours = route.hours.map(locale.text) ?? ""
    closed = route.closed?[language] ?? ""
  }
}
