import Diagnostics

/// Judges whether each page and file has an address of its own in the finished site.
struct AddressJudge {
  private(set) var diagnostics: [Diagnostic] = []
  /// What stands at each address. Letter case is folded, since some file systems fold it; Swift
  /// compares strings by canonical equivalence, so NFC and NFD are the same key.
  private var owners: [String: String] = [:]
  private let settings: SiteSettings

  /// Files that Sasshi writes itself below each language's root.
  private static let ownFiles = ["404.html", "feed.xml", "print/booklet.html"]
  /// Files that Sasshi writes itself at the site's root.
  private static let ownRootFiles = ["sitemap.xml", "robots.txt"]
  /// The folder of the theme's files.
  private static let themeFolder = "assets/"

  init(_ settings: SiteSettings) {
    self.settings = settings
  }

  /// Takes in a page.
  mutating func add(_ page: Page, version: Int) {
    add("\(page.address).html", version: version, source: page.sourceName)
    guard case .release = page.role else { return }
    for ending in [Page.sheetEnding, Page.mailTextEnding] {
      add("\(page.address)\(ending)", version: version, source: page.sourceName)
    }
  }

  /// Takes in a picture or another file that pages use.
  mutating func add(_ file: ContentFile, in folder: String) {
    add(file.path, version: file.version, source: "\(folder)/\(file.source)")
  }

  private mutating func add(_ path: String, version: Int, source: String) {
    let root = version == 0 ? "" : settings.languages[version].tag + "/"
    let address = root + path
    let key = address.lowercased()
    if let owner = owners[key] {
      diagnostics.append(sameAddress(address, source, other: owner))
    } else if isOwn(path.lowercased(), version: version) {
      diagnostics.append(reserved(address, source))
    } else {
      owners[key] = source
    }
  }

  private func isOwn(_ path: String, version: Int) -> Bool {
    Self.ownFiles.contains(path)
      || version == 0
        && (Self.ownRootFiles.contains(path) || path.hasPrefix(Self.themeFolder)
          || settings.languages.contains { path == "search/\($0.tag.lowercased()).js" })
  }
}

extension AddressJudge {
  private func sameAddress(_ address: String, _ source: String, other: String) -> Diagnostic {
    .error(
      .sameAddress, at: Location(source),
      Wording(
        english: "This file and \(other) would have the same address, \(address).",
        japanese: "このファイルと \(other) は、同じアドレス \(address) になってしまいます。"),
      hint: Wording(
        english: "Rename one of the two files (upper and lower case, and the Unicode form in which "
          + "ば is written, do not count).",
        japanese: "どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。"),
      related: [.otherFile(other)])
  }

  private func reserved(_ address: String, _ source: String) -> Diagnostic {
    .error(
      .reservedAddress, at: Location(source),
      Wording(
        english: "This file would stand at \(address), which Sasshi writes itself.",
        japanese: "このファイルのアドレス \(address) は、Sasshiが自分で作るファイルのものです。"),
      hint: Wording(english: "Rename the file.", japanese: "ファイル名を変えてください。"))
  }
}
