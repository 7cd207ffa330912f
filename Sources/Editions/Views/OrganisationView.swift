import Manuscript
import Markdown
import Templates
import Themes

/// The organisation as templates see it, in one language.
struct OrganisationView: TemplateData {
  let name, shortName, address, representative, purpose: SpokenText
  let founded: InlineText
  let url: String

  static let fields: Fields<OrganisationView> = [
    .plain("name") { $0.name.text },
    .shown("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .plain("short-name") { $0.shortName.text },
    .shown("short-name") { $0.shortName.text },
    .record("short-name-foreign") { $0.shortName.foreign },
    .plain("address") { $0.address.text },
    .shown("address") { $0.address.text },
    .record("address-foreign") { $0.address.foreign },
    .plain("representative") { $0.representative.text },
    .shown("representative") { $0.representative.text },
    .record("representative-foreign") { $0.representative.foreign },
    .plain("founded") { $0.founded },
    .shown("founded") { $0.founded },
    .text("url") { $0.url },
    .plain("purpose") { $0.purpose.text },
    .shown("purpose") { $0.purpose.text },
    .record("purpose-foreign") { $0.purpose.foreign },
  ]

  /// Whether there is something to introduce it with.
  var isIntroduced: Bool { !name.text.isEmpty || !purpose.text.isEmpty }

  init(_ organisation: Organisation, in speech: Speech, _ locale: Locale) {
    name = speech.text(organisation.name)
    shortName = speech.text(organisation.shortName ?? organisation.name)
    address = speech.text(organisation.address)
    representative = speech.text(organisation.representative)
    founded = organisation.founded.map(locale.text) ?? .empty
    url = organisation.url ?? ""
    purpose = speech.text(organisation.purpose)
  }
}
