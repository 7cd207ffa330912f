import Manuscript
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
