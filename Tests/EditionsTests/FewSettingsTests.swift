import Diagnostics
import Fixtures
import Manuscript
import Testing

/// What is not in `site.yaml` is not asked for, and shown nowhere.
@Suite struct FewSettingsTests {
  private static let sample = Checkout.files(in: "content")
  private static let settings = Result {
    try SettingsTree(sample.first { $0.path == SiteSettings.fileName }?.bytes ?? [])
  }
  private static let paths = (try? settings.get().paths) ?? []

  /// A page of each kind, with boxes that the site fills.
  private static let pages: [String: String?] = [
    "ja/index.md": "---\ntitle: ようこそ\n---\n文。\n",
    "ja/order.md": "---\ntitle: 注文\n---\n:::申込み\n:::\n",
    "ja/about.md": "---\ntitle: 会について\n---\n",
    "ja/contact.md": "---\ntitle: 連絡先\n---\n:::contact\n:::\n",
    "ja/accessibility.md": "---\ntitle: 使いやすさ\n---\n",
    "ja/notes.md": "---\ntitle: 覚え書き\n---\n",
    "ja/booklet/index.md": "---\ntitle: 小さな冊子\n---\n",
    "ja/booklet/01-one.md":
      "---\ntitle: 一つめ\n---\n[冊子](index.md)、[注文](../order.md)。\n\n:::order\n:::\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-16-a.md":
      "---\ntitle: 発表\n---\n:::申込み\n:::\n\n:::contact\n:::\n",
    "en/index.md": "---\ntitle: Welcome\n---\n",
  ]

  /// What a part of the settings cannot do without, once it is there.
  private static func isNeeded(_ path: SettingsTree.Path) -> Bool {
    switch (path.first, path.last) {
    case ("name", _), ("languages", _): path.count == 1 || path.last == "tag"
    case ("navigation", "page"), ("navigation", "url"): true
    // Each of the sample's routes has one of them.
    case ("order-routes", "form"), ("order-routes", "phone"): true
    case (_, "opens"), (_, "closes"): true
    case ("price", "text"), ("price", "amount"), ("price", "currency"): true
    case ("picture", "file"), ("picture", "alt"), ("speakers", "key"): true
    default: false
    }
  }

  private func content(_ settings: String) -> ContentFolderFixture {
    ContentFolderFixture(Self.pages.merging(["site.yaml": settings]) { $1 })
  }

  /// What is wrong with a site, and with what is made of it.
  private func problems(
    _ content: ContentFolderFixture, _ theme: WholeTheme = .standard
  ) throws -> [String] {
    let read = content.read()
    let errors = read.diagnostics.filter { $0.severity == .error }.map { $0.text(in: .english) }
    guard errors.isEmpty, let site = read.value else { return errors + ["there is no site"] }
    return WrittenSite(try theme.files(of: site, content)).problems
  }

  @Test func `the sample has keys of every kind`() throws {
    #expect(Self.paths.count > 40)
    #expect(Self.paths.contains(["order-routes", "1", "hours", "days"]))
    #expect(!Self.paths.contains { $0.contains("zh-Hans") })
    let found = try problems(content(try Self.settings.get().text(without: [])))
    #expect(found == [])
  }

  @Test(arguments: paths)
  func `a key that is taken away leaves no gap`(_ path: SettingsTree.Path) throws {
    let content = content(try Self.settings.get().text(without: [path]))
    if Self.isNeeded(path) {
      let found = content.read().diagnostics.filter { $0.severity == .error }
      #expect(found.first?.hint != nil)
      // A language without a tag takes the texts for it along.
      #expect(found.count == 1 || path.last == "tag", "\(found.map(\.message.english))")
    } else {
      let found = try problems(content)
      #expect(found == [])
    }
  }

  @Test(arguments: paths.filter { $0.count == 1 && !isNeeded($0) })
  func `a key that stands alone is shown whole`(_ path: SettingsTree.Path) throws {
    let others = Set(Self.paths.filter { $0.count == 1 && $0 != path && !Self.isNeeded($0) })
    let found = try problems(content(try Self.settings.get().text(without: others)))
    #expect(found == [])
  }

  /// Each member of the organisation, a contact, an order route with no other.
  @Test(arguments: paths.filter { $0.count > 1 && !isNeeded($0) })
  func `a key with none beside it is shown whole`(_ path: SettingsTree.Path) throws {
    let others = Set(
      Self.paths.filter {
        $0.count == path.count && $0.dropLast() == path.dropLast() && $0 != path
          && !Self.isNeeded($0)
      })
    let alone = content(try Self.settings.get().text(without: others))
    let isSilent = path.first == "contacts" && ["key", "label"].contains(path.last)
    if isSilent {
      #expect(alone.read().diagnostics.first { $0.severity == .error }?.hint != nil)
    } else {
      let found = try problems(alone)
      #expect(found == [])
    }
  }

  @Test(arguments: [WholeTheme.standard, .plain])
  func `a name and languages are enough for the sample itself`(_ theme: WholeTheme) throws {
    let optional = Set(Self.paths.filter { $0.count == 1 && !Self.isNeeded($0) })
    let settings = try Self.settings.get().text(without: optional)
    var content = content(settings)
    let found = try problems(content, theme)
    #expect(found == [])
    content.files = Dictionary(uniqueKeysWithValues: Self.sample.map { ($0.path, $0.bytes) })
    content.files["site.yaml"] = Array(settings.utf8)
    // What its authors wrote may end in a colon.
    let whole = try problems(content, theme).filter { $0.contains("leads nowhere") }
    #expect(whole == [])
    #expect(!content.read().diagnostics.haveErrors)
  }
}
