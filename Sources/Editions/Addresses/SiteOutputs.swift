import Diagnostics
import Manuscript

/// All that the editions write for a site: of this list the files are made, and it is judged, so that
/// the two cannot differ.
struct SiteOutputs {
  let addresses: SiteAddresses
  /// All but the former addresses of pages, edition by edition.
  let ordinary: [Output]
  /// Where else something may stand: the PDF files that may be made of the site.
  let others: [OutputAddress]

  private var site: Site { addresses.site }

  /// Everything, in the order in which it is to be written.
  var all: [Output] {
    guard site.versions.contains(where: { $0.pages.contains { !$0.aliases.isEmpty } }) else {
      return ordinary
    }
    var judge = AddressJudge()
    return redirects(&judge) + ordinary
  }

  /// What is wrong with the addresses.
  var diagnostics: [Diagnostic] {
    var judge = AddressJudge()
    _ = redirects(&judge)
    let pages = site.versions.lazy.flatMap(\.pages).filter { !$0.ownAddresses.isEmpty }
    for page in pages where page.original == nil {
      for address in page.ownAddresses { judge.look(for: address) }
    }
    return judge.diagnostics
  }

  /// The former addresses that lead to a page. Those of its source or original hold for a page as well,
  /// as far as they are free.
  ///
  /// - Parameter judge: takes in everything.
  private func redirects(_ judge: inout AddressJudge) -> [Output] {
    let taken = ordinary.map(addresses.address) + others
    for rank in 0..<OutputAddress.rankCount {
      for address in taken where address.rank == rank { judge.add(address) }
    }
    return site.versions.indices.flatMap { version in
      let pages = site.versions[version].pages.indices.map {
        PageReference(version: version, page: $0)
      }
      return pages.flatMap { ownRedirects(to: $0, &judge) }
        + pages.flatMap { inheritedRedirects(to: $0, &judge) }
    }
  }

  private func ownRedirects(to page: PageReference, _ judge: inout AddressJudge) -> [Output] {
    guard site[page].original == nil else { return [] }
    return site[page].aliases.compactMap { alias in
      let redirect = redirect(alias, to: page)
      return judge.add(alias, at: addresses.address(of: redirect)) ? redirect : nil
    }
  }

  private func inheritedRedirects(to page: PageReference, _ judge: inout AddressJudge) -> [Output] {
    guard let source = site[page].original ?? site[page].source else { return [] }
    return site[source].aliases.compactMap { alias in
      let redirect = redirect(alias, to: page)
      return judge.isFree(addresses.address(of: redirect)) ? redirect : nil
    }
  }

  private func redirect(_ alias: Alias, to page: PageReference) -> Output {
    .redirect(from: "\(addresses.root(of: page.version))\(alias.address).html", to: page)
  }
}
