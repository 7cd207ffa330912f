import Manuscript
import Themes

/// What `site.yaml` says about the organisation, its contacts and the ways to order, as lines of plain
/// text in one language: a label, a colon, the value.
struct OrganisationText {
  let settings: SiteSettings
  let language: Language
  let locale: Locale

  /// The organisation's name.
  var name: String { settings.organisation.name[language] }

  /// Its name, address, representative and so on.
  var organisation: [String] {
    let organisation = settings.organisation
    return [
      line("organisation-name", organisation.name[language]),
      line("address", organisation.address?[language]),
      line("representative", organisation.representative?[language]),
      line("founded", organisation.founded.map(locale.text)),
      line("purpose", organisation.purpose?[language]),
      line("website", organisation.url),
    ].compactMap(\.self)
  }

  /// Whom reporters ask; empty when `site.yaml` names nobody for them.
  var pressContact: [String] {
    settings.contacts.first { $0.key == "press" }.map(lines) ?? []
  }

  /// Whom to write to or call.
  var contacts: [String] {
    settings.contacts.flatMap { [$0.label[language]] + lines(of: $0) }
  }

  /// The ways to order the booklet, and what it costs.
  var orderRoutes: [String] {
    settings.orderRoutes.flatMap { route in
      [
        route.copies[language],
        line("recipient", route.recipient[language]),
        line("order-form-label", route.form),
        line("phone", route.phone.map(locale.text)),
        line("hours", route.hours.map(locale.text)),
        line("closed", route.closed?[language]),
        "",
      ].compactMap(\.self)
    } + [line("price", settings.price?.text[language])].compactMap(\.self)
  }

  private func lines(of contact: Contact) -> [String] {
    [
      contact.name?[language],
      line("contact-person", contact.person?[language]),
      line("email", contact.email),
      line("phone", contact.phone.map(locale.text)),
    ].compactMap(\.self)
  }

  private func line(_ word: String, _ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return locale.word(word) + locale.word("colon") + value
  }
}
