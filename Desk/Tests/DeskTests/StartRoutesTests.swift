import Fixtures
import HTTPTypes
import Publishing
import Testing

@testable import Desk

struct StartRoutesTests {
  private func room(_ changes: [String: String?] = [:]) throws -> DeskRoom {
    try DeskRoom(changes) { folder throws(MachineFailure) in "http://127.0.0.1:1/?folder=\(folder)"
    }
  }

  @Test func `the site that is open is remembered for the next time`() async throws {
    let room = try room()
    await room.session.rememberThis()
    let start = try await room.ask(.get, "/api/start").json
    #expect(start["sites"].list.map(\.["name"].text) == ["冊子"])
    #expect(start["sites"][0]["folder"] == start["folder"] && start["isSite"] == true)
    #expect(try room.folder.permissions("settings/sites.json") == 0o600)
    let tags = start["languages"].list.compactMap(\.["tag"].text)
    #expect(tags.first == "ja" && tags.contains("en") && tags.contains("ja-simple"))
    room.folder.delete("home/site/content/site.yaml")
    #expect(try await room.ask(.get, "/api/start").json["sites"] == .list([]))
    try room.folder.write("settings/sites.json", "{[")
    #expect(try await room.ask(.get, "/api/start").status == 200)
  }

  @Test func `folders of the person's own are looked through, and no others`() async throws {
    let room = try room()
    try room.folder.makeFolder("home/empty")
    try room.folder.makeFolder("home/.hidden")
    room.folder.link("home/out", to: "/etc")
    let home = try await room.ask(.get, "/api/folders").json
    #expect(home["folders"].list.map(\.["name"].text) == ["empty", "site"])
    #expect(home["folders"].list.map(\.["isSite"]) == [false, true] && home["parent"] == nil)
    let path = try #require(home["path"].text)
    let inner = try await room.ask(.get, "/api/folders?of=\(path)/empty").json
    #expect(inner["parent"].text == path && inner["folders"] == .list([]))
    for other in ["/etc", "/", path + "/..", path + "/out", "home", path + "x", ""] {
      #expect(try await room.ask(.get, "/api/folders?of=\(other)").status == 404, "\(other)")
    }
  }

  @Test func `another site is opened by a desk of its own`() async throws {
    let room = try room()
    let folder = try #require(try await room.ask(.get, "/api/start").json["folder"].text)
    let opened = try await room.ask(.post, "/api/start/open", ["folder": .text(folder)])
    #expect(opened.json["address"].text == "http://127.0.0.1:1/?folder=\(folder)")
    for other in ["/etc", "/", folder + "/content", ""] {
      let answer = try await room.ask(.post, "/api/start/open", ["folder": .text(other)])
      #expect(answer.status == 404 && answer.problem != nil)
    }
    #expect(try await room.ask(.post, "/api/start/open", [:]).status == 400)
  }

  @Test func `a new site begins in a folder of the person's own`() async throws {
    let room = try room()
    let home = try #require(try await room.ask(.get, "/api/start").json["home"].text)
    let made = try await room.ask(
      .post, "/api/start/new",
      ["folder": .text(home + "/new"), "name": "新しい会", "languages": .list(["ja", "en", "ja"])])
    #expect(made.status == 200, "\(made.json)")
    #expect(made.json["address"].text?.hasSuffix(home + "/new") == true)
    #expect(try room.folder.text("home/new/content/site.yaml").contains("新しい会"))
    for (folder, name, languages) in [
      ("/tmp/sasshi-none/x", "x", ["ja"]), (home + "/a/b", "x", ["ja"]),
      (home + "/..", "x", ["ja"]),
      (home + "/site", "x", ["ja"]), (home + "/y", "", ["ja"]), (home + "/y", "x", []),
      ("relative", "x", ["ja"]),
    ] {
      let answer = try await room.ask(
        .post, "/api/start/new",
        [
          "folder": .text(folder), "name": .text(name),
          "languages": .list(languages.map { .text($0) }),
        ])
      #expect(answer.status == 422 && answer.problem != nil, "\(folder) \(answer.status)")
    }
    #expect(!room.folder.exists("home/y"))
  }
}
