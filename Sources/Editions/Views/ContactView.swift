import Manuscript
import Markdown
import Templates
import Themes

/// A contact as templates see it, in one language.
struct ContactView: TemplateData {
  let label, name, person: SpokenText
  let key, email, phone, phoneLink: String

  static let fields: Fields<ContactView> = [
    .text("key") { $0.key },
    .plain("label") { $0.label.text },
    .shown("label") { $0.label.text },
    .record("label-foreign") { $0.label.foreign },
    .plain("name") { $0.name.text },
    .shown("name") { $0.name.text },
    .record("name-foreign") { $0.name.foreign },
    .plain("person") { $0.person.text },
    .shown("person") { $0.person.text },
    .record("person-foreign") { $0.person.foreign },
    .text("email") { $0.email },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
    .flag("has-data") { !$0.person.text.isEmpty || !$0.email.isEmpty || !$0.phone.isEmpty },
    .flag("person-follows") { !$0.name.text.isEmpty },
    .flag("email-follows") { !$0.name.text.isEmpty || !$0.person.text.isEmpty },
    .flag("phone-follows") {
      !$0.name.text.isEmpty || !$0.person.text.isEmpty || !$0.email.isEmpty
    },
  ]

  init(_ contact: Contact, in speech: Speech, _ locale: Locale) {
    key = contact.key ?? ""
    label = speech.text(contact.label)
    name = speech.text(contact.name)
    person = speech.text(contact.person)
    email = contact.email ?? ""
    phone = contact.phone.map(locale.text) ?? ""
    phoneLink = contact.phone?.link ?? ""
  }
}
