import Manuscript
import Markdown

// Where a page stands: in the site, in the booklet, below other pages.
extension StructuredData {
  /// The site itself, by the address that search engines ask for; none where that is not known.
  func webSite(_ version: Int) -> [JSONValue] {
    let home = PageReference(version: version, page: site.versions[version].home)
    let language = site.versions[version].language
    guard let address = addresses.canonical(home) else { return [] }
    return [
      .object([
        ("@type", .string("WebSite")),
        ("name", .text(site.settings.name[language])),
        ("description", .text(site.settings.description?[language])),
        ("url", .text(address)),
        ("inLanguage", .string(language.tag)),
        ("publisher", publisher(language)),
      ])
    ]
  }

  /// A chapter and the book that it is a part of.
  func chapter(_ reference: PageReference) -> [JSONValue] {
    let version = site.versions[reference.version]
    guard let booklet = version.booklet,
      let index = booklet.chapters.firstIndex(of: reference.page)
    else { return [] }
    let page = site[reference]
    let book = PageReference(version: reference.version, page: booklet.index)
    return [
      .object([
        ("@type", .string("Chapter")),
        ("name", .text(page.title.plain)),
        ("position", .integer(index + 1)),
        ("image", image(reference)),
        ("inLanguage", .string(version.language.tag)),
        ("url", .text(addresses.canonical(reference))),
        (
          "isPartOf",
          .object([
            ("@type", .string("Book")),
            ("name", .text(site[book].title.plain)),
            ("author", publisher(version.language)),
            ("url", .text(addresses.canonical(book))),
          ])
        ),
        ("publisher", publisher(version.language)),
      ])
    ]
  }

  /// The way from the home page to a page; none where the site's address is not known.
  func breadcrumbs(_ reference: PageReference) -> [JSONValue] {
    let items = trail(to: reference).enumerated().map { index, page in
      JSONValue.object([
        ("@type", .string("ListItem")),
        ("position", .integer(index + 1)),
        ("name", .text(site[page].shortTitle.plain)),
        ("item", .text(addresses.canonical(page))),
      ])
    }
    guard site.settings.baseURL != nil, items.count > 1 else { return [] }
    return [
      .object([("@type", .string("BreadcrumbList")), ("itemListElement", .array(items))])
    ]
  }

  func image(_ reference: PageReference) -> JSONValue? {
    .text(SharedPicture(of: reference, in: site, addresses)?.address)
  }

  private func trail(to reference: PageReference) -> [PageReference] {
    let version = site.versions[reference.version]
    let above: Int? =
      switch site[reference].role {
      case .chapter: version.booklet?.index
      case .release: version.page(.releaseList)
      default: nil
      }
    let pages = [version.home, above, reference.page].compactMap(\.self)
    // The home page is its own beginning and end.
    guard reference.page != version.home else { return [] }
    return pages.map { PageReference(version: reference.version, page: $0) }
  }
}
