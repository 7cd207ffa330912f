import Manuscript
import Markdown

/// What search engines read about a page, as JSON-LD in the vocabulary of schema.org.
struct StructuredData {
  let site: Site
  let addresses: SiteAddresses
  /// The path of the picture that stands for the organisation.
  let icon: String?

  /// The JSON-LD of a page; empty when there is nothing to say beyond its text, or when the page
  /// stands in for a translation and its original says it.
  func bytes(for reference: PageReference) -> [UInt8] {
    guard site[reference].original == nil else { return [] }
    let version = reference.version
    let things: [JSONValue] =
      switch site[reference].role {
      case .home: webSite(version) + organisation(version) + book(version)
      case .order: organisation(version) + book(version)
      case .about, .contact: organisation(version)
      case .booklet: book(version)
      case .release(let date): [newsArticle(reference, date)]
      case .chapter: chapter(reference)
      case .accessibility, .releaseList, .page: []
      }
    let graph = things + breadcrumbs(reference)
    guard !graph.isEmpty else { return [] }
    return JSONValue.object([
      ("@context", .string("https://schema.org")), ("@graph", .array(graph)),
    ]).bytes
  }
}

extension StructuredData {
  /// The organisation; none without a name, by which alone others know it.
  private func organisation(_ version: Int) -> [JSONValue] {
    let language = site.versions[version].language
    let organisation = site.settings.organisation
    guard let name = organisation.name else { return [] }
    let thing = JSONValue.object([
      ("@type", .string("Organization")),
      ("name", .text(name[language])),
      ("alternateName", .text(organisation.shortName?[language])),
      ("url", .text(organisation.url)),
      ("logo", .text(icon.flatMap(addresses.absolute))),
      ("address", .text(organisation.address?[language])),
      ("foundingDate", .text(organisation.founded?.description)),
      ("description", .text(organisation.purpose?[language])),
      (
        "contactPoint",
        .list(
          site.settings.contacts.map { contactPoint($0, language) }
            + ownRoutes(language).map { contactPoint($0, language) })
      ),
    ])
    return [thing]
  }

  private func contactPoint(_ contact: Contact, _ language: Language) -> JSONValue {
    .object([
      ("@type", .string("ContactPoint")),
      ("contactType", .text(contact.label?[language])),
      ("name", .text(contact.name?[language])),
      ("email", .text(contact.email)),
      ("telephone", .text(contact.phone.map(internationalForm))),
    ])
  }

  private func contactPoint(_ route: OrderRoute, _ language: Language) -> JSONValue {
    .object([
      ("@type", .string("ContactPoint")),
      ("contactType", .string("sales")),
      ("description", .text(route.copies?[language])),
      ("name", .text(route.recipient?[language])),
      ("url", .text(route.form)),
      ("telephone", .text(route.phone.map(internationalForm))),
      ("hoursAvailable", route.hours.map(openingHours)),
    ])
  }

  private func openingHours(_ hours: OpeningHours) -> JSONValue {
    .object([
      ("@type", .string("OpeningHoursSpecification")),
      (
        "dayOfWeek",
        .list(
          hours.days.map { day in
            .string(
              "https://schema.org/\(day.rawValue.prefix(1).uppercased())\(day.rawValue.dropFirst())"
            )
          })
      ),
      ("opens", .string(hours.opens.description)),
      ("closes", .string(hours.closes.description)),
    ])
  }

  /// The booklet, when there is one.
  private func book(_ version: Int) -> [JSONValue] {
    guard let booklet = site.versions[version].booklet else { return [] }
    let language = site.versions[version].language
    let reference = PageReference(version: version, page: booklet.index)
    let page = site[reference]
    let textLanguage = site.foreignLanguage(of: reference) ?? language
    return [
      .object([
        ("@type", .string("Book")),
        ("name", .text(page.title.plain)),
        ("alternateName", .text(page.colophon.subtitle?.plain)),
        ("description", .text(page.description.plain)),
        ("inLanguage", .string(textLanguage.tag)),
        ("url", .text(addresses.canonical(reference))),
        ("datePublished", .text(page.colophon.issued?.description)),
        ("author", publisher(language)),
        ("publisher", publisher(language)),
        ("offers", offer(language)),
        ("workExample", ebook(version)),
      ])
    ]
  }

  /// The booklet for e-readers; nil where the site has no address by which it could be named.
  private func ebook(_ version: Int) -> JSONValue? {
    let printed = site.printVersion(version)
    return addresses.absolute(addresses.path(of: .ebook(version: printed))).map { address in
      .object([
        ("@type", .string("Book")),
        ("bookFormat", .string("https://schema.org/EBook")),
        ("inLanguage", .string(site.versions[printed].language.tag)),
        ("url", .string(address)),
      ])
    }
  }

  private func offer(_ language: Language) -> JSONValue? {
    site.settings.price.flatMap { price in
      guard let sum = price.sum else { return nil }
      return .object([
        ("@type", .string("Offer")),
        ("price", .string(sum.amount)),
        ("priceCurrency", .string(sum.currency)),
        ("description", .text(price.text[language])),
        ("seller", publisher(language)),
        ("availableAtOrFrom", .list(places(language))),
      ])
    }
  }

  /// The order routes on which the organisation itself takes the orders.
  private func ownRoutes(_ language: Language) -> [OrderRoute] {
    site.settings.orderRoutes.filter { isOwn($0, language) }
  }

  private func isOwn(_ route: OrderRoute, _ language: Language) -> Bool {
    guard let recipient = route.recipient else { return true }
    return recipient[language] == site.settings.organisation.name?[language]
  }

  /// Where others take orders.
  private func places(_ language: Language) -> [JSONValue] {
    site.settings.orderRoutes.filter { !isOwn($0, language) }.map { route in
      .object([
        ("@type", .string("Place")),
        ("name", .text(route.recipient?[language])),
        ("description", .text(route.copies?[language])),
        ("url", .text(route.form)),
        ("telephone", .text(route.phone.map(internationalForm))),
        ("openingHoursSpecification", route.hours.map(openingHours)),
      ])
    }
  }

  private func newsArticle(_ reference: PageReference, _ date: CalendarDate) -> JSONValue {
    let page = site[reference]
    let language = site.versions[reference.version].language
    let url = addresses.absolute(addresses.path(of: reference))
    return .object([
      ("@type", .string("NewsArticle")),
      ("headline", .text(page.title.plain)),
      ("image", image(reference)),
      ("datePublished", .string(date.description)),
      ("inLanguage", .string(language.tag)),
      ("url", .text(url)),
      ("mainEntityOfPage", .text(url)),
      ("author", publisher(language)),
      ("publisher", publisher(language)),
    ])
  }

  /// Who answers for a page; nil where `site.yaml` does not say.
  func publisher(_ language: Language) -> JSONValue? {
    site.settings.organisation.name.map { name in
      .object([
        ("@type", .string("Organization")),
        ("name", .text(name[language])),
        ("url", .text(site.settings.organisation.url)),
      ])
    }
  }

  private func internationalForm(_ phone: PhoneNumber) -> String {
    String(phone.link.dropFirst("tel:".utf8.count))
  }
}
