import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing
import Themes

/// The default theme's words in attributes, for a language in which it has none.
@Suite struct BorrowedLabelTests {
  private let content = ContentFolderFixture([
    "site.yaml": """
    name: 冊子
    languages: [ja, fr]
    base-url: https://example.org/
    organisation: {name: 会, url: https://example.org/}
    """,
    "ja/order.md": "---\ntitle: 注文\n---\n", "ja/accessibility.md": "---\ntitle: 配慮\n---\n",
    "ja/booklet/index.md": "---\ntitle: 冊子\n---\n本文 <https://example.org/>。\n",
    "ja/booklet/01-a.md": "---\ntitle: 一\n---\n本文 <https://example.org/>。\n",
    "ja/booklet/02-b.md": "---\ntitle: 二\n---\n本文。\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-a.md": "---\ntitle: 発表\n---\n本文。\n",
    "fr/index.md": "---\ntitle: Accueil\n---\n",
    "fr/booklet/index.md": "---\ntitle: Livret\n---\nTexte <https://example.org/>.\n",
    "fr/booklet/01-a.md": "---\ntitle: Un\n---\nTexte <https://example.org/>.\n",
  ])

  /// The tags of a page with a Japanese label.
  private func tags(of html: String) -> [Substring] {
    html.split(separator: "<").map { $0.prefix { $0 != ">" } }.filter { tag in
      guard let label = tag.firstRange(of: "aria-label=\"")?.upperBound else { return false }
      return tag[label...].prefix { $0 != "\"" }.unicodeScalars.contains { $0.value > 0x3040 }
    }
  }

  /// Every file of the site with a theme that has one word in French.
  private func files(of site: Site) throws -> [String: String] {
    let own = [
      "theme.yaml": "name: look\nbased-on: default\n",
      "locales/fr.yaml": "name: français\nwords: {home: Accueil}\n",
    ]
    let folders = [
      ThemeFolder(name: "look", files: ThemeFixture.sources(own)),
      ThemeFolder(name: "default", files: Checkout.files(in: "themes/default")),
    ]
    let theme = try #require(
      Theme.read(folders, for: site.settings, keeping: Edition.contract).value)
    var files: [String: String] = [:]
    for file in Edition.allFiles(of: site, with: theme) {
      let bytes = file.contents.bytes(
        picture: { content.files[$0] ?? [] }, copy: { _ in [] })
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test
  func `a label that is borrowed says its language, and what is in it is in that of the page`()
    throws
  {
    let site = try #require(content.read().value)
    let files = try files(of: site)
    for path in [
      "index", "order", "booklet/a", "releases/2021-12-16-a", "releases/2021-12-16-a.print",
      "print/booklet",
    ] {
      let french = try #require(files["fr/\(path).html"], "\(path)")
      let labelled = tags(of: french)
      #expect(!labelled.isEmpty, "\(path)")
      #expect(labelled.allSatisfy { $0.contains(" lang=\"ja\"") }, "\(path) \(labelled)")
      let japanese = try #require(files["\(path).html"])
      #expect(!tags(of: japanese).contains { $0.contains(" lang=") }, "\(path)")
    }
    let home = try #require(files["fr/index.html"])
    #expect(home.contains("<ul class=\"container\" lang=\"fr\" dir=\"ltr\">"))
    #expect(home.contains("<div class=\"container switches-columns\" lang=\"fr\" dir=\"ltr\">"))
  }
}
