import Manuscript
import QRCodes
import Templates
import Themes

/// The organisation as templates see it, in one language.
struct OrganisationView: TemplateData {
  let name, shortName, address, representative, purpose: SpokenText
  let founded, url: String

  static let fields: Fields<OrganisationView> = [
    .text("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .text("short-name") { $0.shortName.text },
    .record("short-name-foreign") { $0.shortName.foreign },
    .text("address") { $0.address.text },
    .record("address-foreign") { $0.address.foreign },
    .text("representative") { $0.representative.text },
    .record("representative-foreign") { $0.representative.foreign },
    .text("founded") { $0.founded },
    .text("url") { $0.url },
    .text("purpose") { $0.purpose.text },
    .record("purpose-foreign") { $0.purpose.foreign },
  ]

  init(_ organisation: Organisation, in speech: Speech, _ locale: Locale) {
    name = speech.text(organisation.name)
    shortName = speech.text(organisation.shortName ?? organisation.name)
    address = speech.text(organisation.address)
    representative = speech.text(organisation.representative)
    founded = organisation.founded.map(locale.text) ?? ""
    url = organisation.url ?? ""
    purpose = speech.text(organisation.purpose)
  }
}

/// A contact as templates see it, in one language.
struct ContactView: TemplateData {
  let label, name, person: SpokenText
  let key, email, phone, phoneLink: String

  static let fields: Fields<ContactView> = [
    .text("key") { $0.key },
    .text("label") { $0.label.text },
    .record("label-foreign") { $0.label.foreign },
    .text("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .text("person") { $0.person.text },
    .record("person-foreign") { $0.person.foreign },
    .text("email") { $0.email },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
  ]

  init(_ contact: Contact, in speech: Speech, _ locale: Locale) {
    key = contact.key
    label = speech.text(contact.label)
    name = speech.text(contact.name)
    person = speech.text(contact.person)
    email = contact.email ?? ""
    phone = contact.phone.map(locale.text) ?? ""
    phoneLink = contact.phone?.link ?? ""
  }
}

/// A way to order the booklet as templates see it, in one language.
struct OrderRouteView: TemplateData {
  let copies, recipient, closed: SpokenText
  let key, form, phone, phoneLink, hours: String

  static let fields: Fields<OrderRouteView> = [
    .text("key") { $0.key },
    .text("copies") { $0.copies.text },
    .record("copies-foreign") { $0.copies.foreign },
    .text("recipient") { $0.recipient.text },
    .record("recipient-foreign") { $0.recipient.foreign },
    .text("form") { $0.form },
    .html("form-code") { QRCode.html($0.form) },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
    .text("hours") { $0.hours },
    .text("closed") { $0.closed.text },
    .record("closed-foreign") { $0.closed.foreign },
  ]

  init(_ route: OrderRoute, in speech: Speech, _ locale: Locale) {
    key = route.key
    copies = speech.text(route.copies)
    recipient = speech.text(route.recipient)
    form = route.form ?? ""
    phone = route.phone.map(locale.text) ?? ""
    phoneLink = route.phone?.link ?? ""
    hours = route.hours.map(locale.text) ?? ""
    closed = speech.text(route.closed)
  }
}
