import Manuscript
import Markdown
import Themes

/// What is said in one language of the book besides its chapters: the theme's words, the ways to order, the contacts.
struct EBookVoice {
  let locale: Locale
  let language: LanguageView
  /// Whether lines run from top to bottom.
  let isVertical: Bool
  /// nil when nothing is said about it.
  let organisation: OrganisationView?
  let price: SpokenText
  let licence: SpokenText
  private let routes: [OrderRouteView]
  let people: [ContactView]

  init(_ site: Site, _ theme: Theme, version: Int) {
    let settings = site.settings
    let language = site.versions[version].language
    let speech = Speech(language: language, languages: settings.languages)
    locale = theme.locales[version]
    self.language = LanguageView(language)
    isVertical = settings.print.writing(of: language) == .vertical
    organisation =
      settings.organisation.isEmpty
      ? nil : OrganisationView(settings.organisation, in: speech, locale)
    price = speech.text(settings.price?.text)
    licence = speech.text(settings.print.licence)
    let locale = self.locale
    routes = settings.orderRoutes.map { OrderRouteView($0, in: speech, locale) }
    people = settings.contacts.map { ContactView($0, in: speech, locale) }
  }

  /// A text as it is shown.
  func markup(_ text: InlineText) -> [UInt8] {
    text.html(combinesDigits: isVertical, isXHTML: true)
  }

  /// One of the theme's words as it is shown.
  func word(_ key: String) -> [UInt8] { markup(locale.shownWord(key)) }

  /// The heading of a chapter: its number and its title.
  func heading(_ title: InlineText, number: Int, _ foreign: [(String, String)]) -> [UInt8] {
    let number = HTMLStyle.html(of: locale.text(number), combinesDigits: isVertical)
    return Self.span(
      word("chapter-prefix") + number + word("chapter-suffix"), [("class", "chapter-number")])
      + [0x20] + Self.span(markup(title), foreign)
  }

  /// The same as plain text.
  func label(_ title: String, number: Int) -> String {
    "\(locale.word("chapter-prefix"))\(locale.text(number))\(locale.word("chapter-suffix")) \(title)"
  }

  /// Text with marks that says what it is; with nothing to say, itself.
  static func span(_ markup: [UInt8], _ attributes: [(String, String)]) -> [UInt8] {
    guard !attributes.isEmpty else { return markup }
    let marks = attributes.flatMap { name, value in
      Array(" \(name)=\"".utf8) + HTMLStyle.html(of: value) + [UInt8(ascii: "\"")]
    }
    return Array("<span".utf8) + marks + [UInt8(ascii: ">")] + markup + Array("</span>".utf8)
  }

  /// A text of `site.yaml`, in its own language.
  func markup(_ text: SpokenText) -> [UInt8] {
    text.foreign == nil ? markup(text.text) : Self.span(markup(text.text), text.attributes)
  }

  /// A link that shows its address, or another text.
  func link(_ address: String, _ text: String? = nil) -> [UInt8] {
    Array("<a dir=\"ltr\" href=\"".utf8) + HTMLStyle.html(of: address) + Array("\">".utf8)
      + HTMLStyle.html(of: text ?? address) + Array("</a>".utf8)
  }
}

// What stands in a text or at the book's end
extension EBookVoice {
  /// The ways to order as a part of the book.
  func writeOrder(titled title: InlineText, to body: inout XMLWriter) {
    body.element("section", EBookDocument.Kind.order.attributes) { part in
      part.element("h1", [("id", EBookDocument.headingID)], markup: markup(title))
      part.write(markup: orderRoutes)
    }
  }

  /// The ways to order.
  var orderRoutes: [UInt8] {
    fragment { part in
      writeLine("price", markup(price), unless: price.text.isEmpty, class: "price", to: &part)
      for route in routes {
        part.element("div", [("class", "route")]) { write(route, to: &$0) }
      }
    }
  }

  private func write(_ route: OrderRouteView, to part: inout XMLWriter) {
    if !route.copies.text.isEmpty {
      part.element("p", [("class", "route-title")], markup: markup(route.copies))
    }
    writeLine(
      "recipient", markup(route.recipient), unless: route.recipient.text.isEmpty, to: &part)
    writeLine("order-form-label", link(route.form), unless: route.form.isEmpty, to: &part)
    writeLine(
      "phone", link(route.phoneLink, route.phone), unless: route.phone.isEmpty, to: &part)
    writeLine(
      "hours", markup(route.hours), unless: route.phone.isEmpty || route.hours.isEmpty, to: &part)
    writeLine(
      "closed", markup(route.closed),
      unless: route.phone.isEmpty || route.closed.text.isEmpty, to: &part)
  }

  private func writeLine(
    _ label: String, _ text: [UInt8], unless isEmpty: Bool, class name: String? = nil,
    to part: inout XMLWriter
  ) {
    guard !isEmpty else { return }
    part.paragraph(Self.span(word(label), [("class", "label")]) + [0x20] + text, class: name)
  }

  /// Whom to write to or call.
  var contacts: [UInt8] {
    fragment { part in
      for contact in people {
        part.element("div", [("class", "route")]) { entry in
          if !contact.label.text.isEmpty {
            entry.element("p", [("class", "route-title")], markup: markup(contact.label))
          }
          entry.paragraph(markup(contact))
        }
      }
    }
  }

  /// A contact, line by line.
  func markup(_ contact: ContactView) -> [UInt8] {
    var lines = [[UInt8]]()
    if !contact.name.text.isEmpty { lines.append(markup(contact.name)) }
    if !contact.person.text.isEmpty {
      lines.append(word("contact-person") + [0x20] + markup(contact.person))
    }
    if !contact.email.isEmpty { lines.append(link("mailto:\(contact.email)", contact.email)) }
    if !contact.phone.isEmpty { lines.append(link(contact.phoneLink, contact.phone)) }
    return Array(lines.joined(separator: Array("<br />".utf8)))
  }

  /// Says that a text is a sample.
  func writeSampleNote(to part: inout XMLWriter) {
    part.paragraph(
      Array("<strong>".utf8) + word("sample-label") + Array("</strong> ".utf8)
        + word("sample-note"), class: "sample")
  }

  private func fragment(_ write: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    _ = xml.takePiece()
    write(&xml)
    return xml.takePiece()
  }
}

extension XMLWriter {
  /// Writes a paragraph; none where there is nothing to say.
  mutating func paragraph(_ markup: [UInt8], class name: String? = nil) {
    guard !markup.isEmpty else { return }
    element("p", name.map { [("class", $0)] } ?? [], markup: markup)
  }
}

extension LanguageView {
  /// What says in XHTML that something is in this language.
  var attributes: [(String, String)] {
    [("lang", tag), ("xml:lang", tag), ("dir", direction)]
  }
}

extension SpokenText {
  /// What says in XHTML that it is in another language than the text around it.
  var attributes: [(String, String)] { foreign?.attributes ?? [] }
}
