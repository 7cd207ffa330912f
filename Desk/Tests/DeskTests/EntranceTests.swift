import Diagnostics
import Fixtures
import Manuscript
import Publishing
import Synchronization
import Testing

@testable import Desk

/// One folder, one desk, and who finds the way to it.
@Suite(.timeLimit(.minutes(10))) struct EntranceTests {
  private let files: TemporaryFolder

  init() throws {
    files = try TemporaryFolder()
    try files.write("web/index.html", "<!DOCTYPE html>")
    try files.makeFolder("site/content")
  }

  private func desk(pause: Duration = .seconds(600)) -> Desk {
    let equipment = Equipment(
      version: sasshiVersion, program: "sasshi", themes: [], starter: "", web: "\(files.path)/web",
      handbook: "\(files.path)/handbook")
    let clock = DeskClock(now: { Moment(milliseconds: 1_000_000) }, local: { "\($0)" })
    return Desk(
      of: "\(files.path)/site", language: .english, equipment: equipment, clock: clock,
      program: "/nothing/sasshi-desk", pause: pause)
  }

  private func entrance() throws -> Entrance {
    Entrance(
      folder: try PrivateFolder.ofSite(at: "\(files.path)/site") { _ in nil }, now: { 1000 })
  }

  @Test func aSecondStartLeadsToTheFirstDesk() async throws {
    let (first, second) = (Said(), Said())
    try await withThrowingTaskGroup(of: Void.self) { group in
      let desk = desk()
      group.addTask { try await desk.open(by: .address, first.voice) }
      let address = try await first.line()
      try await self.desk().open(by: .address, second.voice)
      let other = try await second.line()
      #expect(address != other && address.prefix(30) == other.prefix(30))
      let port = try #require(Int(address.dropFirst(17).prefix { $0 != "/" }))
      for text in [address, other] {
        let path = text.dropFirst("http://127.0.0.1:\(port)".utf8.count)
        let answer = try await RawClient.answer(
          to: "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n",
          port: port)
        #expect(answer.status == 303)
      }
      await desk.end()
      try await group.waitForAll()
    }
    // Nothing is left by which anybody could come in.
    let left = try entrance()
    #expect(Set(left.folder.names) == [".gitignore", "desk.port"])
    #expect(left.isFree)
  }

  @Test func aDeskThatNobodyOpensEnds() async throws {
    let said = Said()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let desk = desk(pause: .milliseconds(100))
      group.addTask { try await desk.open(by: .none, said.voice) }
      try await group.waitForAll()
    }
    #expect(try entrance().isFree)
  }

  @Test func theNextDeskIsWhereTheLastOneWasWhenThatIsFree() async throws {
    var ports: [Substring] = []
    for _ in 0..<2 {
      let said = Said()
      try await withThrowingTaskGroup(of: Void.self) { group in
        let desk = desk()
        group.addTask { try await desk.open(by: .address, said.voice) }
        ports.append(try await said.line().prefix { $0 != "?" })
        await desk.end()
        try await group.waitForAll()
      }
    }
    #expect(ports[0] == ports[1])
  }

  @Test func theFirstDeskIsWhereTheFolderSaysSoThatABrowserFindsAgainWhatItKept() async throws {
    let folder = "\(files.path)/site"
    let own = SitePrint(of: folder).port
    #expect((20_000..<32_000).contains(own) && SitePrint(of: "\(folder)/../site").port == own)
    #expect(SitePrint(of: "\(folder)2").port != own)
    let said = Said()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let desk = desk()
      group.addTask { try await desk.open(by: .address, said.voice) }
      let line = try await said.line()
      #expect(line.hasPrefix("http://127.0.0.1:\(own)/"))
      await desk.end()
      try await group.waitForAll()
    }
  }

  @Test func whereNobodyListensNobodyIsLed() async throws {
    let listener = try await Listener.listen()
    let entrance = try entrance()
    let first = try #require(entrance.take())
    #expect(first.formerPort == nil)
    try entrance.tell(listener.port)
    #expect(await entrance.port == listener.port)
    await listener.close()
    #expect(await entrance.port == nil)
    // A desk that is ending says so before it listens no more; the next one knows where it was.
    try entrance.tell(listener.port)
    entrance.close()
    #expect(await entrance.port == nil)
    entrance.leave()
    let next = try #require(entrance.take())
    #expect(next.formerPort == listener.port)
  }

  @Test func whoFindsNoDeskForgetsWhereAKilledOneWas() async throws {
    let killed = try entrance()
    #expect(killed.take() != nil)
    try killed.tell(9)
    killed.folder.unlock()
    #expect(killed.isFree && killed.folder.read("desk.lock") == nil)
    let next = try #require(killed.take())
    #expect(next.formerPort == 9)
  }

  @Test func whatAKilledDeskLeftIsNobodysWay() async throws {
    let killed = try entrance()
    try killed.tell(9)
    let said = Said()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let desk = desk()
      group.addTask { try await desk.open(by: .address, said.voice) }
      #expect(try await !said.line().hasPrefix("http://127.0.0.1:9/"))
      await desk.end()
      try await group.waitForAll()
    }
  }

  @Test func aPageThatLeadsInIsItsOwnersAloneAndGoneWhenItWasUsed() throws {
    let entrance = try entrance()
    let (path, address) = try entrance.page(to: 8000, in: .japanese)
    let page = String(
      decoding: try ContentFolder(entrance.folder.path).read(
        String(path.dropFirst(entrance.folder.path.utf8.count + 1))), as: UTF8.self)
    #expect(page.contains("content=\"0; url=\(address)\"") && page.contains("lang=\"ja\""))
    #expect(entrance.tidy())
    #expect(entrance.folder.names.count == 3)
    let token = String(address.drop { $0 != "=" }.dropFirst())
    #expect(OneTimeToken.use(token, in: entrance.folder, now: 1000))
    #expect(!entrance.tidy())
    #expect(entrance.folder.names == [".gitignore"])
  }

  @Test func withoutTheScreensThePersonIsToldWhatToDo() async throws {
    try files.makeFolder("none")
    let equipment = Equipment(
      version: "", program: "", themes: [], starter: "", web: "\(files.path)/none",
      handbook: "\(files.path)/handbook")
    let desk = Desk(
      of: files.path, language: .english, equipment: equipment, clock: .stopped, program: "")
    let failure = await #expect(throws: MachineFailure.self) {
      try await desk.open(by: .address, Said().voice)
    }
    #expect(
      failure?.diagnostic.text(in: .english).hasSuffix(
        """
        /none: error: The desk's screens are not there. [missing-screens]
          hint: Install Sasshi anew, or name their folder in the variable SASSHI_DESK.
        """) == true)
    #expect(
      failure?.diagnostic.text(in: .japanese).hasSuffix(
        """
        /none: エラー: 画面のファイルが、ここにありません。 [missing-screens]
          直し方: Sasshi をインストールし直すか、環境変数 SASSHI_DESK で画面のフォルダーを指定してください。
        """) == true)
  }

  @Test func aFolderThatIsNotThereIsSaid() async throws {
    let equipment = Equipment(
      version: "", program: "", themes: [], starter: "", web: "\(files.path)/web",
      handbook: "\(files.path)/handbook")
    let desk = Desk(
      of: "\(files.path)/none", language: .english, equipment: equipment, clock: .stopped,
      program: "")
    let opening = await #expect(throws: MachineFailure.self) {
      try await desk.open(by: .address, Said().voice)
    }
    #expect(
      opening?.diagnostic.text(in: .english) == """
        \(files.path)/none: error: There is no such folder. [missing-folder]
          hint: Go to the site's folder first (cd), or name it behind the command.
        """)
    let serving = await #expect(throws: MachineFailure.self) {
      try await desk.serve(at: 0, Said().voice)
    }
    #expect(
      serving?.diagnostic.text(in: .japanese) == """
        \(files.path)/none/content: エラー: このフォルダーはありません。 [missing-folder]
          直し方: 先にサイトのフォルダーへ移るか（cd）、コマンドの後ろにフォルダーの名前を書いてください。
        """)
  }

  @Test func aPortThatIsTakenIsSaidWithOneThatIsFree() async throws {
    let taken = try await Listener.listen()
    let desk = desk()
    let failure = await #expect(throws: MachineFailure.self) {
      try await desk.serve(at: taken.port, Said().voice)
    }
    await taken.close()
    let english = failure?.diagnostic.text(in: .english) ?? ""
    #expect(
      english.hasPrefix(
        "--port: error: Another program has port \(taken.port), or nobody may use it. [no-port]"))
    #expect(english.contains("  hint: This one is free: sasshi serve --port "))
    let japanese = failure?.diagnostic.text(in: .japanese) ?? ""
    #expect(japanese.contains("ポート番号 \(taken.port) は、ほかのプログラムが使っているか、使えない番号です。"))
    #expect(japanese.contains("  直し方: この番号は空いています： sasshi serve --port "))
  }

  @Test func theFolderIsThatInWhichThePersonStandsElseTheOneOpenedLast() throws {
    try files.write("site/content/site.yaml", "name: a")
    try files.write("other/content/site.yaml", "name: b")
    try files.write(
      "settings/sites.json",
      """
      {"sites": [{"folder": "\(files.path)/gone", "name": "x"}, {"folder": "\(files.path)/other", "name": "b"}]}
      """)
    let (path, settings) = (files.path, "\(files.path)/settings")
    #expect(Desk.folder(standingIn: "\(path)/site", remembering: settings) == "\(path)/site")
    #expect(Desk.folder(standingIn: path, remembering: settings) == "\(path)/other")
    #expect(Desk.folder(standingIn: path, remembering: nil) == path)
    #expect(Desk.folder(standingIn: path, remembering: "\(path)/nothing") == path)
  }
}

/// What a desk said in its terminal.
private final class Said: Sendable {
  private let lines = Mutex<[String]>([])

  var voice: DeskVoice {
    DeskVoice(say: { line in self.lines.withLock { $0.append(line) } }, tell: { _ in })
  }

  /// The first line, as soon as it is said.
  func line() async throws -> String {
    while true {
      if let line = lines.withLock({ $0.first }) { return line }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}
