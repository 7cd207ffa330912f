import Diagnostics
import Fixtures
import HTTPTypes
import Publishing
import Testing

@testable import Desk

/// What goes to a host, asked for as the screens ask.
@Suite(.timeLimit(.minutes(10))) struct SendingRoutesTests {
  /// A desk over a site that is published into a folder of its room.
  private func room(named destination: String? = nil) throws -> DeskRoom {
    let room = try DeskRoom(
      Dictionary(
        uniqueKeysWithValues: (1...12).map { ("ja/page-\($0).md", "---\ntitle: \($0)\n---\n") }))
    let to = destination ?? "folder:\(room.folder.path)/web"
    try room.write(
      "content/site.yaml", ContentFolderFixture.settings + "\npublish:\n  to: \(to)\n")
    return room
  }

  private func talk(_ room: DeskRoom) async throws -> JSONValue {
    try await room.ask(.get, "/api/publish").json["talk"]
  }

  /// Looks at what would change, and gives what is said then.
  private func look(_ room: DeskRoom, back: Bool = false) async throws -> JSONValue {
    #expect(try await room.ask(.post, "/api/publish/look", ["back": .flag(back)]).status == 202)
    _ = try await room.endOfJob()
    return try await talk(room)
  }

  /// Says yes to the question that is open.
  private func agree(_ room: DeskRoom) async throws -> JSONValue {
    let question = try await talk(room)["question"]["id"]
    #expect(
      try await room.ask(.post, "/api/publish/answer", ["question": question, "yes": true]).status
        == 202)
    _ = try await room.endOfJob()
    return try await talk(room)
  }

  /// Publishes what was shown.
  private func publish(_ room: DeskRoom, _ plan: JSONValue) async throws -> JSONValue {
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 202)
    _ = try await room.endOfJob()
    return try await talk(room)
  }

  @Test func `a destination that nobody confirmed is asked about with its full name`() async throws
  {
    let room = try room()
    let known = try await room.ask(.get, "/api/publish").json
    #expect(known["setUp"] == true && known["destination"].text == "folder:\(room.folder.path)/web")
    #expect(known["parts"]["way"] == "folder" && known["states"] == .list([]))
    let asked = try await look(room)
    let question = asked["question"]
    #expect(question["kind"] == "destination" && asked["plan"] == nil)
    #expect(question["title"].text?.contains("folder:\(room.folder.path)/web") == true)
    #expect(!room.folder.exists("web"))
    let other: [String: JSONValue] = ["question": 77, "yes": true]
    #expect(try await room.ask(.post, "/api/publish/answer", other).status == 409)
    let no: [String: JSONValue] = ["question": question["id"], "yes": false]
    #expect(try await room.ask(.post, "/api/publish/answer", no).status == 204)
    #expect(try await talk(room)["question"] == nil)
    #expect(try await room.ask(.post, "/api/publish/answer", no).status == 409)
    // A no is not kept: it is asked again, and a yes is.
    #expect(try await look(room)["question"]["kind"] == "destination")
    #expect(try await agree(room)["plan"]["isFirst"] == true)
    #expect(try await look(room)["question"] == nil)
  }

  @Test func `what was shown is published, and nothing else`() async throws {
    let room = try room()
    _ = try await look(room)
    let plan = try await agree(room)["plan"]
    #expect(plan["sentence"].text?.contains("14ページ") == true, "\(plan["sentence"])")
    #expect(plan["isCurrent"] == true && plan["inTheWay"] == .list([]))
    #expect(try await room.ask(.post, "/api/publish", ["plan": 99]).status == 409)
    let result = try await publish(room, plan)["result"]
    #expect(result["sent"].number ?? 0 > 13 && result["deleted"] == 0)
    #expect(result["look"] == nil && result["address"] == nil)
    #expect(room.folder.exists("web/index.html") && room.folder.exists("web/page-12.html"))
    // What was published is not published twice.
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 409)
    #expect(try await look(room)["plan"]["new"] == .list([]))
    #expect(try await room.ask(.get, "/api/publish").json["states"].list.count == 1)
  }

  @Test func `a site that changed since is not published before somebody looked again`()
    async throws
  {
    let room = try room()
    _ = try await look(room)
    let plan = try await agree(room)["plan"]
    try room.write("content/ja/page-1.md", "---\ntitle: 別\n---\n")
    #expect(try await talk(room)["plan"]["isCurrent"] == false)
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 409)
    #expect(!room.folder.exists("web/index.html"))
    let again = try await look(room)["plan"]
    #expect(again["isCurrent"] == true)
    #expect(try await publish(room, again)["result"]["sent"].number ?? 0 > 13)
  }

  @Test func `much goes away only after a second yes, and can come back`() async throws {
    let room = try room()
    _ = try await look(room)
    _ = try await publish(room, try await agree(room)["plan"])
    for page in 1...12 { room.folder.delete("home/site/content/ja/page-\(page).md") }
    let plan = try await look(room)["plan"]
    #expect(plan["removesMuch"] == true && plan["removed"].list.count >= 12)
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 409)
    #expect(room.folder.exists("web/page-1.html"))
    let agreed: [String: JSONValue] = ["plan": plan["id"], "removals": true]
    #expect(try await room.ask(.post, "/api/publish", agreed).status == 202)
    _ = try await room.endOfJob()
    #expect(try await talk(room)["result"]["deleted"].number ?? 0 >= 12)
    #expect(!room.folder.exists("web/page-1.html"))
    #expect(try await room.ask(.get, "/api/publish").json["states"].list.count == 2)
    let back = try await look(room, back: true)["plan"]
    #expect(back["backTo"].text != nil && back["new"].list.contains("page-1.html"))
    _ = try await publish(room, back)
    #expect(room.folder.exists("web/page-1.html"))
  }

  @Test func `files of others in the way are named and left alone`() async throws {
    let room = try room()
    try room.folder.write("web/index.html", "mine")
    _ = try await look(room)
    let plan = try await agree(room)["plan"]
    #expect(plan["inTheWay"] == .list(["index.html"]))
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 409)
    #expect(try room.folder.text("web/index.html") == "mine")
  }

  @Test func `a destination is noted line by line, and not asked about again`() async throws {
    let room = try DeskRoom()
    #expect(try await room.ask(.get, "/api/publish").json["setUp"] == false)
    #expect(try await room.ask(.post, "/api/publish/look", ["back": false]).status == 409)
    let before = try room.text("content/site.yaml")
    let to: JSONValue = .object([
      "way": "folder", "path": .text("\(room.folder.path)/web"), "user": nil, "host": nil,
      "port": nil, "remote": nil,
    ])
    let wish: [String: JSONValue] = ["to": to, "baseURL": "https://example.org/a"]
    #expect(try await room.ask(.put, "/api/publish", wish).status == 204)
    let text = try room.text("content/site.yaml")
    #expect(text.contains("publish:\n  to: folder:\(room.folder.path)/web"))
    #expect(text.contains("base-url: https://example.org/a/"))
    for line in before.split(separator: "\n") { #expect(text.contains(line), "\(line)") }
    let known = try await room.ask(.get, "/api/publish").json
    #expect(known["setUp"] == true && known["address"] == "https://example.org/a/")
    #expect(try await look(room)["question"] == nil)
    #expect(try await talk(room)["plan"]["isFirst"] == true)
  }

  @Test(arguments: [
    ("sftp", "sftp://www.example.org/x", "web"), ("sftp", "www.example.org/other", "web"),
    ("sftp", "a@www.example.org", "web"), ("ftps", "www.example.org", "../web"),
    ("sftp", "-oProxyCommand=x", "web"), ("folder", "", ""), ("folder", "", "-x"),
  ])
  func `what names no destination is refused with a reason`(
    way: String, host: String, path: String
  ) async throws {
    let room = try DeskRoom()
    let to: JSONValue = .object([
      "way": .text(way), "host": .text(host), "path": .text(path), "user": "hana", "port": nil,
      "remote": nil,
    ])
    for (method, address) in [
      (HTTPRequest.Method.post, "/api/publish/try"), (.put, "/api/publish"),
    ] {
      let answer = try await room.ask(method, address, ["to": to, "baseURL": nil])
      #expect(answer.status == 422 && answer.problem != nil, "\(answer.json)")
      // Nobody who fills in a form has to know how a destination is written.
      #expect(answer.json["problem"]["hint"].text?.contains("sftp://名前") != true)
    }
    #expect(try !room.text("content/site.yaml").contains("publish"))
  }

  @Test func `a trial puts a file and takes it away, and needs nothing in site yaml`() async throws
  {
    let room = try DeskRoom()
    try room.folder.makeFolder("web")
    let to: JSONValue = .object([
      "way": "folder", "path": .text("\(room.folder.path)/web"), "user": nil, "host": nil,
      "port": nil, "remote": nil,
    ])
    #expect(
      try await room.ask(.post, "/api/publish/try", ["to": to, "baseURL": nil]).status == 202)
    #expect(try await room.endOfJob()["kind"] == "trial")
    let trial = try await talk(room)["trial"]
    #expect(trial["isRight"] == false && trial["message"].text != nil)
    #expect(trial["destination"].text == "folder:\(room.folder.path)/web")
    #expect(try !room.text("content/site.yaml").contains("publish"))
    #expect(try !room.folder.everything().keys.contains { $0.hasPrefix("web/") && $0 != "web/" })
  }

  @Test func `a trial of what only site yaml names is asked about with its full name`() async throws
  {
    let room = try room()
    let parts = try await room.ask(.get, "/api/publish").json["parts"]
    let wish: [String: JSONValue] = ["to": parts, "baseURL": nil]
    #expect(try await room.ask(.post, "/api/publish/try", wish).status == 202)
    _ = try await room.endOfJob()
    #expect(try await talk(room)["question"]["kind"] == "destination")
    #expect(!room.folder.exists("web"))
    // To note it again is no answer to that.
    #expect(try await room.ask(.put, "/api/publish", wish).status == 204)
    #expect(try await look(room)["question"]["kind"] == "destination")
  }

  @Test func `a plan of which nothing was sent does not outlive a change of the site`()
    async throws
  {
    let room = try room()
    _ = try await look(room)
    let plan = try await agree(room)["plan"]
    // A file stands where the folder has to be.
    try room.folder.write("web", "mine")
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 202)
    _ = try await room.endOfJob()
    let failed = try await talk(room)
    #expect(failed["hasFailed"] == true && failed["isBrokenOff"] == false)
    #expect(failed["result"] == nil)
    try room.write("content/ja/page-1.md", "---\ntitle: 別\n---\n")
    #expect(try await talk(room)["plan"]["isCurrent"] == false)
    room.folder.delete("web")
    #expect(try await room.ask(.post, "/api/publish", ["plan": plan["id"]]).status == 409)
    #expect(!room.folder.exists("web"))
  }

  @Test func `work that goes on keeps the desk open when its last tab is closed`() async throws {
    let room = try room()
    let session = room.session
    #expect(await !session.isAtWork)
    #expect(try await room.ask(.post, "/api/publish/look", ["back": false]).json["running"] == true)
    try await session.events.waitForEnd(after: .milliseconds(20)) { await session.isAtWork }
    #expect(try await room.ask(.get, "/api/job").json["running"] == false)
  }

  @Test func `hints lead to the screen, and to no command`() {
    let advice = HostTrial.advice
    let hint = Wording(
      english: "Look. \(advice.english)", japanese: "確かめてください。\(advice.japanese)"
    ).onScreen
    #expect(hint.english.hasPrefix("Look. “Change” on the screen “Publish”"))
    #expect(hint.japanese.hasPrefix("確かめてください。「公開」の画面の「変える」"))
    #expect(![hint.english, hint.japanese].contains { $0.contains("sasshi") })
  }
}
