import HTTPTypes
import Testing

@testable import Desk

struct FormRoutesTests {
  private static let settings = "# 会のサイト\nname: 冊子  # 名前\nlanguages: [ja, en]\n"

  @Test func `a field is changed, and every other line stays`() async throws {
    let room = try DeskRoom()
    let change: JSONValue = .object(["path": .list(["name"]), "value": "新しい名前"])
    let answer = try await room.ask(
      .post, "/api/form",
      ["path": "site.yaml", "text": .text(Self.settings), "changes": .list([change])])
    #expect(answer.json["text"] == "# 会のサイト\nname: 新しい名前  # 名前\nlanguages: [ja, en]\n")
    let name = answer.json["form"]["fields"].list.first { $0["path"] == .list(["name"]) }
    #expect(name?["value"] == "新しい名前" && name?["kind"].text != nil && name?["line"] == 2)
  }

  @Test func `items come, move and go`() async throws {
    let room = try DeskRoom()
    var text = Self.settings + "contacts:\n  - name: 一\n    phone: 03-1234-5678\n"
    for change: [String: JSONValue] in [
      ["path": .list(["contacts"]), "insert": 1],
      ["path": .list(["contacts", "1", "name"]), "value": "二"],
      ["path": .list(["contacts"]), "move": .list([1, 0])],
      ["path": .list(["contacts"]), "remove": 1],
    ] {
      let answer = try await room.ask(
        .post, "/api/form",
        ["path": "site.yaml", "text": .text(text), "changes": .list([.object(change)])])
      #expect(answer.status == 200, "\(change) \(answer.json)")
      text = answer.json["text"].text ?? ""
    }
    #expect(text.contains("二") && !text.contains("一"))
  }

  @Test func `the title of a page is changed by its form`() async throws {
    let room = try DeskRoom()
    let change: JSONValue = .object(["path": .list(["title"]), "value": "新しい題"])
    let answer = try await room.ask(
      .post, "/api/form",
      ["path": "ja/index.md", "text": "---\ntitle: 題\n---\n本文\n", "changes": .list([change])])
    #expect(answer.json["text"] == "---\ntitle: 新しい題\n---\n本文\n")
  }

  @Test func `what cannot be changed is refused with a reason`() async throws {
    let room = try DeskRoom()
    let change: JSONValue = .object(["path": .list(["name"]), "value": "x"])
    let broken = try await room.ask(
      .post, "/api/form", ["path": "site.yaml", "text": "name: [", "changes": .list([change])])
    #expect(broken.status == 422 && broken.problem != nil)
    let none = try await room.ask(
      .post, "/api/form", ["path": "site.yaml", "text": "name: [", "changes": .list([])])
    #expect(none.status == 422 && none.problem != nil)
    for change: [String: JSONValue] in [
      ["path": .list(["name"])], ["value": "x"], ["path": .list(["name"]), "insert": -1],
      ["path": .list(["name"]), "move": .list([1])], ["path": "name", "value": "x"],
      ["path": .list(["name"]), "value": .list([1])],
    ] {
      let answer = try await room.ask(
        .post, "/api/form",
        ["path": "site.yaml", "text": .text(Self.settings), "changes": .list([.object(change)])])
      #expect(answer.status == 400 && answer.problem != nil, "\(change)")
    }
    let picture = try await room.ask(
      .post, "/api/form", ["path": "ja/x.jpg", "text": "", "changes": .list([])])
    #expect(picture.status == 400)
  }

  @Test func `facts and look are forms of the same file`() async throws {
    let room = try DeskRoom(["site.yaml": Self.settings, "en/index.md": "---\ntitle: H\n---\n"])
    let facts = try await room.ask(.get, "/api/facts").json
    let look = try await room.ask(.get, "/api/look").json
    #expect(facts["text"] == look["text"] && facts["print"] == look["print"])
    #expect(facts["text"].text == Self.settings)
    let groups = facts["groups"].list.compactMap(\.["id"].text)
    #expect(groups.first == "organisation" && facts["groups"][0]["label"].text != nil)
    let fields = facts["form"]["fields"].list
    #expect(fields.allSatisfy { groups.contains($0["group"].text ?? "") } && !fields.isEmpty)
    let accent = look["form"]["fields"].list.first { $0["path"] == .list(["theme", "accent"]) }
    #expect(accent?["kind"] == "colour")
    let changed = try await room.ask(
      .post, "/api/form",
      ["path": "site.yaml", "text": .text(Self.settings), "changes": .list([]), "look": true])
    #expect(changed.json["form"]["fields"] == look["form"]["fields"])
    let saved = try await room.ask(
      .put, "/api/facts", ["text": .text(Self.settings + "# x\n"), "print": facts["print"]])
    #expect(saved.status == 200)
    #expect(try room.text("content/site.yaml") == Self.settings + "# x\n")
    let late = try await room.ask(
      .put, "/api/facts", ["text": .text(Self.settings), "print": facts["print"]])
    #expect(late.status == 409 && late.json["text"].text == Self.settings + "# x\n")
  }

  @Test func `facts that are no YAML are text, with what is wrong`() async throws {
    let room = try DeskRoom(["site.yaml": "name: [\n"])
    let facts = try await room.ask(.get, "/api/facts").json
    #expect(facts["form"] == nil && facts["text"] == "name: [\n")
    #expect(!facts["mistakes"].list.isEmpty && !facts["groups"].list.isEmpty)
  }

  @Test func `a colour is judged before it is chosen`() async throws {
    let room = try DeskRoom()
    let pale = try await room.ask(
      .post, "/api/contrast", ["key": "accent", "colour": "#ffee88"]
    ).json
    #expect(pale["passes"] == false && pale["nearest"].text?.hasPrefix("#") == true)
    #expect(!pale["ratios"].list.isEmpty && pale["sentence"].text != "")
    let dark = try await room.ask(
      .post, "/api/contrast", ["key": "accent", "colour": "#802000"]
    ).json
    #expect(dark["passes"] == true && dark["nearest"] == "#802000")
    for colour: JSONValue in ["red", "#12", 3, nil] {
      let answer = try await room.ask(
        .post, "/api/contrast", ["key": "accent", "colour": colour])
      #expect(answer.status == 400)
    }
  }
}
