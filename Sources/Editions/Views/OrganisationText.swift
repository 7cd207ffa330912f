import Manuscript
import Markdown
import Themes

/// What `site.yaml` says about the organisation, its contacts and the ways to order, as lines of text in
/// one language: a label, a colon, the value.
struct OrganisationText {
  let settings: SiteSettings
  let language: Language
  let locale: Locale

  /// Whose site it is.
  var author: InlineText { settings.author.shown(in: language) }

  /// Its name, address, representative and so on.
  var organisation: [InlineText] {
    let organisation = settings.organisation
    return [
      line("organisation-name", organisation.name?.shown(in: language)),
      line("address", organisation.address?.shown(in: language)),
      line("representative", organisation.representative?.shown(in: language)),
      line("founded", organisation.founded.map(locale.text)),
      line("purpose", organisation.purpose?.shown(in: language)),
      line("website", organisation.url.map { InlineText($0) }),
    ].compactMap(\.self)
  }

  /// Whom reporters ask; empty when `site.yaml` names nobody for them.
  var pressContact: [InlineText] {
    settings.contacts.first { $0.key == "press" }.map(lines) ?? []
  }

  /// Whom to write to or call.
  var contacts: [InlineText] {
    settings.contacts.flatMap {
      [$0.label?.shown(in: language)].compactMap(\.self) + lines(of: $0)
    }
  }

  /// The ways to order the booklet, and what it costs.
  var orderRoutes: [InlineText] {
    settings.orderRoutes.flatMap { route in
      [
        route.copies?.shown(in: language),
        line("recipient", route.recipient?.shown(in: language)),
        line("order-form-label", route.form.map { InlineText($0) }),
        line("phone", route.phone.map { InlineText(locale.text($0)) }),
        line("hours", route.hours.map(locale.text)),
        line("closed", route.closed?.shown(in: language)),
        InlineText.empty,
      ].compactMap(\.self)
    } + [line("price", settings.price?.text.shown(in: language))].compactMap(\.self)
  }

  private func lines(of contact: Contact) -> [InlineText] {
    [
      contact.name?.shown(in: language),
      line("contact-person", contact.person?.shown(in: language)),
      line("email", contact.email.map { InlineText($0) }),
      line("phone", contact.phone.map { InlineText(locale.text($0)) }),
    ].compactMap(\.self)
  }

  private func line(_ word: String, _ value: InlineText?) -> InlineText? {
    guard let value, !value.isEmpty else { return nil }
    return locale.shownWord(word) + locale.shownWord("colon") + value
  }
}
