import Fixtures
import Testing

@testable import Publishing

struct FolderHostTests {
  private let folder: TemporaryFolder
  private let host: FolderHost

  init() throws {
    folder = try TemporaryFolder()
    host = FolderHost(path: folder.path + "/place/web")
    try folder.makeFolder("place")
  }

  private func file(_ path: String, _ text: String, replaces: Bool = true) throws -> SentFile {
    try SentFile.sample(path, text, in: folder, replaces: replaces)
  }

  private func standing() throws -> [String: String] {
    try folder.everything().filter { $0.key.hasPrefix("place/web/") }
      .reduce(into: [:]) { $0[String($1.key.dropFirst(10))] = $1.value }
  }

  private func failure(_ work: () async throws -> Void) async -> HostFailure? {
    do {
      try await work()
    } catch HostStop.failure(let failure) {
      return failure
    } catch {}
    return nil
  }

  @Test func `files arrive, and can be found, read and deleted`() async throws {
    let names = ["a.html", "日本語/b.html", "日本語/c.html", ".sasshi-published"]
    let paths = try names.map(ContainedPath.known)
    let inner = try ContainedPath.known("日本語")
    #expect(try await host.read(paths[0], atMost: 1000) == nil)
    #expect(try await host.present(among: paths) == [])
    try await host.makeFolders([inner])
    try await host.makeFolders([inner])
    let sent = Told()
    try await host.send(try names.map { try file($0, "old") }) { _ in }
    try await host.send(try names.map { try file($0, $0) }) { sent.add($0.path) }
    #expect(sent.all == names)
    var expected = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    expected[""] = ""
    expected["日本語/"] = ""
    #expect(try standing() == expected)
    let other = try ContainedPath.known("nothing/here")
    #expect(try await host.present(among: paths + [inner, other]) == Set(paths + [inner]))
    #expect(
      try await host.names(in: [nil, inner, other, paths[0]]) == [
        nil: ["a.html", "日本語", ".sasshi-published"], inner: ["b.html", "c.html"],
      ])
    #expect(try await host.read(paths[1], atMost: 1000) == Array(names[1].utf8))
    let gone = Told()
    try await host.delete([other] + paths.prefix(2)) { gone.add($0) }
    #expect(gone.all == [other.text] + names.prefix(2))
    try await host.deleteEmptyFolders([inner])
    #expect(folder.exists("place/web/日本語"))
    try await host.delete([paths[2]]) { _ in }
    try await host.deleteEmptyFolders([inner])
    #expect(try standing() == ["": "", ".sasshi-published": ".sasshi-published"])
  }

  @Test func `what Sasshi did not send is left alone`() async throws {
    try folder.write("place/web/theirs", "theirs")
    try folder.write("place/web/folder/x", "x")
    let sent = Told()
    let files = [
      try file("mine", "mine", replaces: false), try file("theirs", "mine", replaces: false),
      try file("after", "after"),
    ]
    let taken = await failure { try await host.send(files) { sent.add($0.path) } }
    #expect(taken == HostFailure(reason: .taken, path: files[1].path))
    #expect(sent.all == ["mine"])
    let page = try file("folder", "page")
    #expect(await failure { try await host.send([page]) { _ in } }?.reason == .taken)
    try await host.delete([page.path]) { _ in }
    try await host.deleteEmptyFolders([page.path])
    #expect(
      try standing() == [
        "": "", "mine": "mine", "theirs": "theirs", "folder/": "", "folder/x": "x",
      ])
  }

  @Test func `a large file is not read`() async throws {
    try folder.write("place/web/large", String(repeating: "x", count: 2000))
    let path = try ContainedPath.known("large")
    let large = await failure { _ = try await host.read(path, atMost: 1999) }
    #expect(large == HostFailure(reason: .tooLarge, path: path))
    #expect(try await host.read(path, atMost: 2000)?.count == 2000)
  }

  @Test func `a link does not lead out of the folder`() async throws {
    try folder.makeFolder("place/web")
    try folder.write("place/outside/page", "theirs")
    folder.link("place/web/linked", to: "../outside")
    let page = try file("linked/page", "mine")
    #expect(await failure { try await host.send([page]) { _ in } }?.reason == .taken)
    #expect(
      await failure { try await host.makeFolders([try .known("linked/x")]) }?.reason == .taken)
    #expect(try await host.read(page.path, atMost: 1000) == nil)
    #expect(try await host.present(among: [page.path]) == [])
    try await host.delete([page.path]) { _ in }
    #expect(try folder.text("place/outside/page") == "theirs")
    #expect(!folder.exists("place/outside/x"))
  }

  @Test func `what a broken run left under the temporary name is in nobody's way`() async throws {
    let page = try file("page", "new")
    try folder.write("place/web/\(page.temporaryName)", "half")
    try await host.send([page]) { _ in }
    #expect(try standing() == ["": "", "page": "new"])
  }

  @Test func `a folder that is missing, and one around it, are named`() async throws {
    let page = try file("page", "page")
    #expect(await failure { try await host.send([page]) { _ in } }?.reason == .noFolder)
    let inner = try file("inner/page", "page")
    try await host.makeFolders([])
    #expect(
      await failure { try await host.send([inner]) { _ in } }
        == HostFailure(reason: .noFolder, path: inner.path))
    let lost = FolderHost(path: folder.path + "/nowhere/web")
    #expect(await failure { try await lost.makeFolders([]) }?.reason == .noFolder)
  }

  @Test func `a file that is gone here leaves nothing there`() async throws {
    try await host.makeFolders([])
    let page = try file("page", "page")
    folder.delete("state/page")
    let gone = await failure { try await host.send([page]) { _ in } }
    #expect(gone == HostFailure(reason: .machine(.notFound), path: page.path))
    #expect(try standing() == ["": ""])
  }
}
