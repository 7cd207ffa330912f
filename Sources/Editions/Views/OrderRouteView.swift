import Manuscript
import Markdown
import QRCodes
import Templates
import Themes

/// A way to order the booklet as templates see it, in one language.
struct OrderRouteView: TemplateData {
  let copies, recipient, closed: SpokenText
  let hours: InlineText
  let key, form, phone, phoneLink: String

  static let fields: Fields<OrderRouteView> = [
    .text("key") { $0.key },
    .plain("copies") { $0.copies.text },
    .shown("copies") { $0.copies.text },
    .record("copies-foreign") { $0.copies.foreign },
    .plain("recipient") { $0.recipient.text },
    .shown("recipient") { $0.recipient.text },
    .record("recipient-foreign") { $0.recipient.foreign },
    .text("form") { $0.form },
    .html("form-code") { QRCode.html($0.form) },
    .text("phone") { $0.phone },
    .text("phone-link") { $0.phoneLink },
    .plain("hours") { $0.hours },
    .shown("hours") { $0.hours },
    .flag("has-times") { !$0.hours.isEmpty || !$0.closed.text.isEmpty },
    .plain("closed") { $0.closed.text },
    .shown("closed") { $0.closed.text },
    .record("closed-foreign") { $0.closed.foreign },
  ]

  init(_ route: OrderRoute, in speech: Speech, _ locale: Locale) {
    key = route.key ?? ""
    copies = speech.text(route.copies)
    recipient = speech.text(route.recipient)
    form = route.form ?? ""
    phone = route.phone.map(locale.text) ?? ""
    phoneLink = route.phone?.link ?? ""
    hours = route.hours.map(locale.text) ?? .empty
    closed = speech.text(route.closed)
  }
}
