import Fixtures
import HTTPTypes
import Testing

@testable import Desk

struct PictureRoutesTests {
  @Test func `a picture comes beside the page under a safe name, and is shown`() async throws {
    let room = try DeskRoom()
    let bytes = SamplePicture.png(width: 40, height: 30)
    let added = try await room.ask(
      .post, "/api/picture?beside=ja/index.md&name=%E5%86%99%E7%9C%9F+1.PNG", bytes: bytes)
    #expect(added.status == 200, "\(added.json)")
    let path = try #require(added.json["path"].text)
    #expect(path.hasPrefix("ja/") && path.hasSuffix(".png") && !path.contains(" "))
    #expect(added.json["markdown"].text?.hasPrefix("![](") == true)
    #expect(added.json["width"] == 40 && added.json["height"] == 30)
    let address = try #require(added.json["address"].text)
    let shown = try await room.ask(.get, address)
    #expect(shown.status == 200 && shown.headers[.contentType] == "image/png")
    #expect(shown.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let all = try await room.ask(.get, "/api/pictures?beside=ja/index.md").json["pictures"].list
    #expect(all.map(\.["path"].text) == [path] && all[0]["size"].number ?? 0 > 0)
  }

  @Test func `what is no picture is refused, and no other file is handed out`() async throws {
    let room = try DeskRoom(["ja/note.txt": "x"])
    let text = try await room.ask(
      .post, "/api/picture?beside=ja/index.md&name=a.png", bytes: Array("text".utf8))
    #expect(text.status == 422 && text.problem != nil)
    for path in ["ja/note.txt", "ja/index.md", "site.yaml", "ja/none.png"] {
      #expect(try await room.ask(.get, "/api/picture?path=\(path)").status == 404, "\(path)")
    }
    for path in ["../../etc/passwd", "/etc/passwd", "ja/../../x.png", ".trash/x.png", ""] {
      let answer = try await room.ask(.get, "/api/picture?path=\(path)")
      #expect(answer.status == 400, "\(path)")
    }
  }
}
