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
    .plain("name", .said("its name", "団体の名前")) { $0.name.text },
    .shown("name") { $0.name.text },
    .foreign("name") { $0.name.foreign },
    .plain("short-name", .said("its short name, else the name", "略称（なければ名前）")) {
      $0.shortName.text
    },
    .shown("short-name") { $0.shortName.text },
    .foreign("short-name") { $0.shortName.foreign },
    .plain("address", .said("where it is", "所在地")) { $0.address.text },
    .shown("address") { $0.address.text },
    .foreign("address") { $0.address.foreign },
    .plain("representative", .said("who speaks for it", "代表者")) { $0.representative.text },
    .shown("representative") { $0.representative.text },
    .foreign("representative") { $0.representative.foreign },
    .plain("founded", .said("since when it exists", "設立")) { $0.founded },
    .shown("founded") { $0.founded },
    .text("url", .said("the address of its website", "ウェブサイトのアドレス")) { $0.url },
    .plain("purpose", .said("what it is for", "目的")) { $0.purpose.text },
    .shown("purpose") { $0.purpose.text },
    .foreign("purpose") { $0.purpose.foreign },
  ]

  /// Whether there is something to introduce it with: its name alone stands at the foot of each page.
  ///
  /// - Parameter hasLinks: whether there is a place to go to from its name.
  func isIntroduced(withLinks hasLinks: Bool) -> Bool {
    !purpose.text.isEmpty || hasLinks && !name.text.isEmpty
  }

  /// Whether the booklet's colophon shows any of it.
  var isInColophon: Bool {
    ![name, address, representative].allSatisfy(\.text.isEmpty) || !url.isEmpty
  }

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
