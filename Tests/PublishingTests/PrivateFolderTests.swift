import Diagnostics
import Fixtures
import Testing

@testable import Publishing

struct PrivateFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func site(
    _ variables: [String: String] = [:]
  ) throws -> PrivateFolder {
    try PrivateFolder.ofSite(at: "\(folder.path)/site") { variables[$0] }
  }

  @Test func itStandsBesideTheContentAndItsOwnerAloneReadsIt() throws {
    try folder.makeFolder("site/content")
    let place = try site()
    #expect(place.path == "\(SystemCall.realPath(folder.path) ?? "")/site/.sasshi")
    #expect(try folder.permissions("site/.sasshi") == 0o700)
    #expect(place.read(".gitignore") == Array("*\n".utf8))
    try place.write([65], to: "a")
    #expect(try folder.permissions("site/.sasshi/a") == 0o600)
  }

  @Test func aFolderWithoutContentIsLeftAlone() throws {
    try folder.makeFolder("site")
    try folder.makeFolder("run")
    let place = try site(["XDG_RUNTIME_DIR": "\(folder.path)/run"])
    #expect(place.path.hasPrefix("\(folder.path)/run/sasshi/"))
    #expect(try site(["XDG_RUNTIME_DIR": "\(folder.path)/run"]).path == place.path)
    #expect(try FolderHandle.open("\(folder.path)/site").entry(".sasshi") == nil)
  }

  @Test func whereOthersCanReadItAnotherPlaceIsTaken() throws {
    try folder.makeFolder("site/content")
    try folder.makeFolder("site/.sasshi")
    try folder.setPermissions("site/.sasshi", 0o755)
    let place = try site(["XDG_RUNTIME_DIR": "run", "HOME": "\(folder.path)/home"])
    #expect(place.path.hasPrefix("\(folder.path)/home/.cache/sasshi/"))
  }

  @Test func aLinkIsNoPrivateFolder() throws {
    try folder.makeFolder("site/content")
    try folder.makeFolder("elsewhere")
    try folder.setPermissions("elsewhere", 0o700)
    folder.link("site/.sasshi", to: "../elsewhere")
    #expect(throws: MachineFailure.self) { try site() }
  }

  @Test(arguments: [
    (
      MessageLanguage.english,
      """
      .sasshi: error: There is no folder here that nobody else can read. [not-private]
        hint: Put the site into a folder of your own, on a disk of this machine.
      """
    ),
    (
      .japanese,
      """
      .sasshi: エラー: ほかの人が読めないフォルダーを用意できません。 [not-private]
        直し方: サイトのフォルダーを、このパソコンの自分のフォルダーに置いてください。
      """
    ),
  ])
  func withoutAnyPlaceThePersonIsTold(_ language: MessageLanguage, _ text: String) throws {
    try folder.makeFolder("site/content")
    try folder.makeFolder("site/.sasshi")
    try folder.setPermissions("site/.sasshi", 0o755)
    let failure = #expect(throws: MachineFailure.self) { try site() }
    #expect(failure?.diagnostic.text(in: language) == text)
  }

  @Test func oneHasItAtATime() throws {
    try folder.makeFolder("site/content")
    let (one, other) = (try site(), try site())
    #expect(one.lock())
    #expect(!other.lock())
    one.unlock()
    #expect(other.lock())
  }
}
