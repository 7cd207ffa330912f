import Diagnostics

/// Judges whether each page has an address of its own.
enum AddressJudge {
  /// Reports pages of one language that would stand at the same address, on a file system that folds
  /// letter case or Unicode form as well.
  static func judge(_ pages: [Page]) -> [Diagnostic] {
    // Swift compares strings by canonical equivalence, so NFC and NFD are the same key.
    var owners: [String: Page] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      let key = page.address.lowercased()
      if let owner = owners[key] {
        diagnostics.append(sameAddress(page, other: owner))
      } else {
        owners[key] = page
      }
    }
    return diagnostics
  }

  /// Two chapters with the same number have no order.
  static func sameNumber(_ page: Page, other: Page, number: Int) -> Diagnostic {
    .error(
      at: Location(page.sourceName),
      Wording(
        english: "Chapter \(number) exists twice; the other one is \(other.sourceName).",
        japanese: "第\(number)章が2つあります。もう1つは \(other.sourceName) です。"),
      hint: Wording(
        english: "Give one of the two files another number.",
        japanese: "どちらかのファイル名の番号を変えてください。"))
  }

  private static func sameAddress(_ page: Page, other: Page) -> Diagnostic {
    .error(
      at: Location(page.sourceName),
      Wording(
        english:
          "This page and \(other.sourceName) would have the same address, \(page.address).html.",
        japanese: "このページと \(other.sourceName) は、同じアドレス \(page.address).html になってしまいます。"),
      hint: Wording(
        english: "Rename one of the two files (upper and lower case do not count).",
        japanese: "どちらかのファイル名を変えてください（大文字と小文字は区別されません）。"))
  }
}
