/// Which pages of a site are the same page in several languages: those at the same address, letter case
/// and Unicode form aside.
public struct TranslationTable: Sendable {
  private let languageCount: Int
  /// For each language and page: the number of its address.
  private let addresses: [[Int]]
  /// For each address, one language after the other: the index of its page.
  private let pages: [Int?]

  /// - Parameter keys: for each language, `Page.key` of each of its pages.
  init(_ keys: [[String]]) {
    var numbers: [String: Int] = [:]
    let addresses = keys.map { keys in
      keys.map { key in
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        return number
      }
    }
    var pages = [Int?](repeating: nil, count: numbers.count * keys.count)
    for (version, addresses) in addresses.enumerated() {
      for (page, address) in addresses.enumerated() {
        let place = address * keys.count + version
        // Of two pages at the same address, which is an error, the first counts.
        if pages[place] == nil { pages[place] = page }
      }
    }
    languageCount = keys.count
    self.addresses = addresses
    self.pages = pages
  }

  /// The same page in a version; nil when it does not exist there, not even untranslated.
  public func page(_ reference: PageReference, in version: Int) -> PageReference? {
    if reference.version == version { return reference }
    let address = addresses[reference.version][reference.page]
    return pages[address * languageCount + version].map {
      PageReference(version: version, page: $0)
    }
  }
}

extension Page {
  /// By which the pages of different languages know each other.
  public var key: String { address.foldedPath }
}
