import Manuscript
import Markdown
import Themes
import Typography

/// A press release as plain text, for mail and wire services (RFC 3676 reads it unchanged).
struct ReleaseTextEdition {
  let site: Site
  let theme: Theme
  let addresses: SiteAddresses

  /// How long a line is: 35 full-width characters in Japanese, as its wire services set it.
  static func columns(for language: Language) -> TextColumns {
    TextColumns(
      language.isJapanese ? 70 : 72, widensAmbiguous: language.isJapanese || language.isChinese)
  }
}

extension ReleaseTextEdition {
  /// The text of a release.
  func text(of reference: PageReference) -> [UInt8] {
    let page = site[reference]
    let textVersion = site.textVersion(of: reference)
    let locale = theme.locales[reference.version]
    let details = OrganisationText(
      settings: site.settings, language: site.versions[reference.version].language, locale: locale)
    let style = style(of: page, textVersion, details)
    let targets = LinkWriter(
      addresses: addresses, path: addresses.path(of: .releaseText(reference)), leavesSite: true
    ).links(of: reference)
    var sheet = TextSheet(style, locale: locale)
    addHead(of: page, by: details, to: &sheet)
    let (lines, links) = page.body.plainText(style, address: targets.address)
    sheet.add(lines: lines)
    sheet.endBlock()
    sheet.add(word: "release-end")
    sheet.endBlock()
    let hasMore =
      !details.organisation.isEmpty || !details.pressContact.isEmpty || !links.isEmpty
      || addresses.canonical(reference) != nil
    if hasMore { sheet.addRule("-") }
    addDetails(details, to: &sheet)
    addAddresses(links, of: reference, to: &sheet)
    return sheet.bytes
  }

  /// What stands above the text: whose release it is, of which day, its title and its lead.
  private func addHead(of page: Page, by details: OrganisationText, to sheet: inout TextSheet) {
    let locale = sheet.locale
    sheet.add(word: "to-the-press")
    sheet.endBlock()
    sheet.add(word: "press-release")
    sheet.add(page.date.map(locale.text) ?? .empty)
    sheet.add(details.author)
    sheet.endBlock()
    sheet.addRule("=")
    sheet.add(page.title)
    sheet.addRule("=")
    sheet.endBlock()
    if page.original != nil { sheet.addBlock(locale.shownWord("not-translated")) }
    if page.isSample {
      sheet.addBlock(
        locale.shownWord("sample-label") + locale.shownWord("colon")
          + locale.shownWord("sample-note"))
    }
    if !page.lead.isEmpty { sheet.addBlock(page.lead) }
  }

  private func style(
    of page: Page, _ version: Int, _ details: OrganisationText
  ) -> PlainTextStyle {
    let language = site.versions[version].language
    let locale = theme.locales[version]
    var style = PlainTextStyle(
      columns: Self.columns(for: language),
      isIdeographic: language.isJapanese || language.isChinese,
      footnote: locale.word("footnote"), colon: locale.word("colon"))
    for speaker in page.speakers {
      let shown = style.text(speaker.shownName(in: language))
      for name in speaker.names(in: language) { style.speakers[name] = shown }
      let role = style.text(speaker.role?.shown(in: language) ?? .empty)
      if !role.isEmpty { style.roles[shown] = role }
    }
    style.insertions = [
      .order: details.orderRoutes.map { style.text($0) },
      .contact: details.contacts.map { style.text($0) },
    ]
    return style
  }

  private func addDetails(_ details: OrganisationText, to sheet: inout TextSheet) {
    for (heading, lines) in [
      ("organisation-data", details.organisation), ("press-contact", details.pressContact),
    ] where !lines.isEmpty {
      sheet.addHeading(heading)
      for line in lines { sheet.add(line) }
      sheet.endBlock()
    }
  }

  private func addAddresses(
    _ links: [String], of reference: PageReference, to sheet: inout TextSheet
  ) {
    let own = addresses.canonical(reference)
    guard own != nil || !links.isEmpty else { return }
    sheet.addHeading("addresses")
    for (number, link) in links.enumerated() {
      let mark = "[\(number + 1)] "
      sheet.add(link, first: mark, rest: String(repeating: " ", count: mark.utf8.count))
    }
    if let own {
      sheet.add(word: "this-page")
      sheet.add(own)
    }
  }
}
