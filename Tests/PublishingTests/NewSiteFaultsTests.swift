import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// What a new site leaves behind when something goes wrong.
@Suite struct NewSiteFaultsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var unfinished: String { TemporaryName.name(for: "\(folder.path)/site") }

  private func make() throws -> NewSite.Outcome? {
    let languages = [Language(tag: "ja"), Language(tag: "en")].compactMap(\.self)
    let date = try #require(CalendarDate("2026-11-29"))
    let place = try SitePlace.find("\(folder.path)/site").get()
    return try NewSite(name: "会", languages: languages, date: date)
      .make(at: place, from: Starter(at: Checkout.path + "/starter")).value
  }

  @Test func `what a run that was broken off left behind goes away`() throws {
    try folder.write("\(unfinished)/content/ja/index.md", "a half")
    #expect(try make() != nil)
    #expect(folder.exists("site/content/site.yaml"))
    #expect(!folder.exists(unfinished))
  }

  @Test func `what another run is working on stays`() throws {
    try folder.write("\(unfinished)/README.md", "another's")
    let lock = try FolderHandle.open("\(folder.path)/\(unfinished)")
    #expect(lock.lock())
    defer { lock.unlock() }
    #expect(try make() != nil)
    #expect(try folder.text("\(unfinished)/README.md") == "another's")
  }

  @Test func `a failure names the folder that was asked for`() throws {
    // Names of files are limited to 255 bytes, and so the folder can be begun under its other name alone.
    let name = String(repeating: "a", count: 300)
    let place = SitePlace(path: "\(folder.path)/\(name)", isThere: false)
    let failure = #expect(throws: MachineFailure.self) {
      try place.fill(with: [("README.md", [0x61])])
    }
    #expect(failure?.diagnostic.location.file == "\(folder.path)/\(name)")
    let inner = SitePlace(path: "\(folder.path)/site", isThere: false)
    let second = #expect(throws: MachineFailure.self) {
      try inner.fill(with: [(name, [0x61])])
    }
    #expect(second?.diagnostic.location.file == "\(folder.path)/site/\(name)")
    #expect(second?.diagnostic.text(in: .japanese).contains(".sasshi-") == false)
    #expect(try folder.everything() == [:])
  }

  @Test func `a site whose settings cannot be read is not made`() throws {
    try folder.write("starter/en/index.md", "---\ntitle: x\n---\n")
    try folder.write("starter/site/en.yaml", "name: {{{name-yaml}}}\nlanguages: [en\n")
    try folder.write("starter/readme/en.md", "x")
    let english = try #require(Language(tag: "en"))
    let date = try #require(CalendarDate("2026-11-29"))
    let made = try NewSite(name: "x", languages: [english], date: date)
      .make(
        at: SitePlace.find("\(folder.path)/site").get(), from: Starter(at: "\(folder.path)/starter")
      )
    #expect(made.value == nil && made.diagnostics.haveErrors)
    #expect(!folder.exists("site"))
  }

  @Test(arguments: ["home.png", "top.jpg", "index.svg"])
  func `a picture of that name is no home page`(name: String) {
    var content = ContentFolderFixture([
      "ja/index.md": nil, "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
      "ja/releases/2026-11-01-a.md": "---\ntitle: 発表\n---\n本文。\n",
    ])
    content.files["ja/\(name)"] = []
    #expect(!content.messages(.english).joined().contains("home page"))
    #expect(!content.messages(.japanese).joined().contains("トップページ"))
    // Nobody knows what became of a text that was meant as one.
    content.files["ja/index.txt"] = []
    #expect(content.messages(.english).joined().contains("home page"))
  }
}
