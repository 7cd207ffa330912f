import Diagnostics

extension SiteAssembly {
  /// Gives every page the former addresses that lead to it, and names those that cannot.
  ///
  /// What the source says of its former addresses holds for its translations and stand-ins too, unless
  /// a page stands there.
  mutating func settleAliases() {
    guard drafts.joined().contains(where: { !$0.aliases.isEmpty }) else { return }
    for version in drafts.indices {
      var owners: [String: String] = [:]
      for draft in drafts[version] { owners[draft.page.key] = draft.page.sourceName }
      for index in drafts[version].indices where drafts[version][index].page.original == nil {
        for alias in drafts[version][index].aliases {
          settle(alias, of: (version, index), &owners)
        }
      }
      for index in drafts[version].indices { inheritAliases(version, index, &owners) }
    }
  }

  private mutating func settle(
    _ alias: Alias, of place: (version: Int, index: Int), _ owners: inout [String: String]
  ) {
    let key = alias.address.lowercased()
    let page = drafts[place.version][place.index].page
    if let owner = owners[key] {
      diagnostics.append(Self.occupied(alias, by: owner))
    } else if isReserved(key, version: place.version) {
      diagnostics.append(Self.reserved(alias))
    } else {
      owners[key] = page.sourceName
      drafts[place.version][place.index].page.aliases.append(alias.address)
    }
  }

  private mutating func inheritAliases(
    _ version: Int, _ index: Int, _ owners: inout [String: String]
  ) {
    let page = drafts[version][index].page
    guard let source = page.original ?? page.source else { return }
    for alias in drafts[source.version][source.page].aliases {
      let key = alias.address.lowercased()
      guard owners[key] == nil, !isReserved(key, version: version) else { continue }
      owners[key] = page.sourceName
      drafts[version][index].page.aliases.append(alias.address)
    }
  }

  /// Whether a file that is no page stands there, or another language's pages do.
  private func isReserved(_ key: String, version: Int) -> Bool {
    if ["404", "print/booklet"].contains(key) { return true }
    let folder = key.split(separator: "/").first.map(String.init) ?? ""
    return version == 0
      && (folder == "assets" || isTranslated(folder))
  }

  private func isTranslated(_ folder: String) -> Bool {
    settings.languages.dropFirst().contains { $0.tag.lowercased() == folder }
  }

  private static func occupied(_ alias: Alias, by owner: String) -> Diagnostic {
    .error(
      .occupiedAlias, at: alias.location,
      Wording(
        english: "“\(alias.address)” cannot lead here: it is an address of \(owner).",
        japanese: "「\(alias.address)」は \(owner) のアドレスなので、ここへの転送に使えません。"),
      hint: Wording(
        english: "Remove it here, or give that page another address.",
        japanese: "ここから消すか、そのページのアドレスを変えてください。"),
      related: owner == alias.location.file ? [] : [.otherFile(owner)])
  }

  private static func reserved(_ alias: Alias) -> Diagnostic {
    .error(
      .reservedAddress, at: alias.location,
      Wording(
        english: "“\(alias.address)” cannot lead here: Sasshi itself writes something there.",
        japanese: "「\(alias.address)」にはSasshiがほかのものを書き出すので、転送に使えません。"),
      hint: Wording(english: "Remove it.", japanese: "消してください。"))
  }
}
