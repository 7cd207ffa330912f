import Manuscript
import Templates
import Themes

/// The surroundings of every folder of a version.
struct FolderTable: Sendable {
  /// Those of the version's own folder.
  let root: Surroundings
  private var folders: [Substring: Surroundings] = [:]

  init(_ site: Site, _ addresses: SiteAddresses, _ theme: Theme, version: Int) {
    let content = site.versions[version]
    let locale = theme.locales[version]
    let language = LanguageSurroundings(site.settings, in: content.language, locale)
    let cover = content.booklet.map { Prepared(CoverView(site, $0, version: version)) }
    let lists = [content.home, content.page(.releaseList)].compactMap { index in
      index.map { Self.folder(of: content.pages[$0].address) }
    }
    func surroundings(of address: String) -> Surroundings {
      Surroundings(
        site, addresses, version: version, path: addresses.root(of: version) + address,
        listsReleases: lists.contains(Self.folder(of: address)), language: language, cover: cover,
        locale)
    }
    root = surroundings(of: "index")
    for index in content.pages.indices {
      let address = content.pages[index].address
      let folder = Self.folder(of: address)
      if folders[folder] == nil { folders[folder] = surroundings(of: address) }
    }
  }

  /// The surroundings of a page by its address.
  subscript(address: String) -> Surroundings {
    folders[Self.folder(of: address)] ?? root
  }

  private static func folder(of address: String) -> Substring {
    address.utf8.lastIndex(of: UInt8(ascii: "/")).map { address[..<$0] } ?? ""
  }
}
