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
    .text("key", .said("by what site.yaml calls it", "site.yaml での呼び名")) { $0.key },
    .plain("copies", .said("for how many copies it is", "何冊のときの申し込み先か")) { $0.copies.text },
    .shown("copies") { $0.copies.text },
    .foreign("copies") { $0.copies.foreign },
    .plain("recipient", .said("who takes the order", "申し込み先")) { $0.recipient.text },
    .shown("recipient") { $0.recipient.text },
    .foreign("recipient") { $0.recipient.foreign },
    .text("form", .said("the address of the order form", "申し込みフォームのアドレス")) { $0.form },
    .html("form-code", .said("the same as a QR code", "申し込みフォームのQRコード")) { QRCode.html($0.form) },
    .text("phone", .said("the phone number as readers dial it", "電話番号（読む人がかける形）")) { $0.phone },
    .text("phone-link", .said("the same as an address, tel:…", "電話番号のリンク先（tel:…）")) {
      $0.phoneLink
    },
    .plain("hours", .said("when somebody answers", "受付時間")) { $0.hours },
    .shown("hours") { $0.hours },
    .flag("has-times", .said("whether it says when", "受付時間や休みの日があるか")) {
      !$0.hours.isEmpty || !$0.closed.text.isEmpty
    },
    .plain("closed", .said("when nobody does", "休みの日")) { $0.closed.text },
    .shown("closed") { $0.closed.text },
    .foreign("closed") { $0.closed.foreign },
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
