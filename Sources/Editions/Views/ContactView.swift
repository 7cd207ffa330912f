import Manuscript
import Markdown
import Templates
import Themes

/// A contact as templates see it, in one language.
struct ContactView: TemplateData {
  let label, name, person: SpokenText
  let key, email, phone, phoneLink: String

  static let fields: Fields<ContactView> = [
    .text("key", .said("by what site.yaml calls it, such as press", "site.yaml での呼び名（press など）")) {
      $0.key
    },
    .plain("label", .said("for whom or what it is", "何の問い合わせ先か")) { $0.label.text },
    .shown("label") { $0.label.text },
    .foreign("label") { $0.label.foreign },
    .plain("name", .said("the office's name", "窓口の名前")) { $0.name.text },
    .shown("name") { $0.name.text },
    .foreign("name") { $0.name.foreign },
    .plain("person", .said("whom to ask for", "担当者")) { $0.person.text },
    .shown("person") { $0.person.text },
    .foreign("person") { $0.person.foreign },
    .text("email", .said("the email address", "メールアドレス")) { $0.email },
    .text("phone", .said("the phone number as readers dial it", "電話番号（読む人がかける形）")) { $0.phone },
    .text("phone-link", .said("the same as an address, tel:…", "電話番号のリンク先（tel:…）")) {
      $0.phoneLink
    },
    .flag("has-data", .said("whether there is more than its names", "名前のほかに書くことがあるか")) {
      !$0.person.text.isEmpty || !$0.email.isEmpty || !$0.phone.isEmpty
    },
    .flag("person-follows", .said("whether a name stands before the person", "担当者の前に名前があるか")) {
      !$0.name.text.isEmpty
    },
    .flag("email-follows", .said("whether something stands before the e-mail", "メールの前に何かがあるか")) {
      !$0.name.text.isEmpty || !$0.person.text.isEmpty
    },
    .flag(
      "phone-follows", .said("whether something stands before the phone number", "電話番号の前に何かがあるか")
    ) {
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
