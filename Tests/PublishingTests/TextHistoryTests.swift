import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct TextHistoryTests {
  private let room: EditingRoom

  init() throws {
    room = try EditingRoom(["ja/a.md": "0"])
  }

  private func saveNext(_ text: String, now: Moment) throws {
    let read = try room.text("ja/a.md")
    #expect(try room.save(text, at: "ja/a.md", madeFrom: read.print, now: now).print != nil)
  }

  private func texts() throws -> [String] {
    try room.history("ja/a.md").map {
      try room.desk.text(ofVersion: $0.id, of: ContentPath("ja/a.md")).text
    }
  }

  @Test func `of a file, the last 50 texts are kept`() throws {
    for number in 1...60 {
      try saveNext("\(number)", now: Moment(milliseconds: Int64(number) * 1_000))
    }
    #expect(try texts() == (10..<60).reversed().map { "\($0)" })
    #expect(try room.history("ja/a.md")[0].until == Moment(milliseconds: 60_000))
  }

  @Test func `texts that were saved in one moment, or when a clock went back, keep their order`()
    throws
  {
    try saveNext("1", now: EditingRoom.moment)
    try saveNext("2", now: EditingRoom.moment)
    try saveNext("3", now: Moment(milliseconds: 0))
    #expect(try texts() == ["2", "1", "0"])
  }

  @Test(arguments: [(0o755, 0o700), (0o775, 0o770)])
  func `former texts are for those alone who work on the site`(
    _ content: UInt32, _ own: UInt32
  ) throws {
    try room.folder.setPermissions("content", content)
    let read = try room.text("ja/a.md")
    _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    _ = try room.desk.putAside([ContentPath("ja/a.md")], now: EditingRoom.moment)
    for folder in ["content/.history", "content/.trash"] {
      // The person's own mask may take more away.
      let permissions = try room.folder.permissions(folder)
      #expect(permissions & 0o707 == 0o700 && permissions & ~own == 0, "\(folder)")
    }
  }

  @Test func `no two texts in succession are the same`() throws {
    let read = try room.text("ja/a.md")
    try saveNext("1", now: EditingRoom.moment)
    // By another program.
    try room.folder.write("content/ja/a.md", "0")
    #expect(try room.text("ja/a.md").print == read.print)
    try saveNext("2", now: EditingRoom.moment.next)
    #expect(try texts() == ["0"])
    try saveNext("0", now: EditingRoom.moment.next)
    try saveNext("3", now: EditingRoom.moment.next)
    #expect(try texts() == ["0", "2", "0"])
  }

  @Test func `a version is a file that people can find and open without Sasshi`() throws {
    try saveNext("1", now: EditingRoom.moment)
    let name = "content/.history/ja/a.md/2026-05-01T093000.000Z_\(TextPrint(of: [0x30])).md"
    #expect(try room.folder.text(name) == "0")
  }

  @Test func `the texts of a file that is gone are still there`() throws {
    try saveNext("1", now: EditingRoom.moment)
    room.folder.delete("content/ja/a.md")
    #expect(try texts() == ["0"])
    #expect(try room.history("ja/never.md") == [])
  }

  @Test func `a site that was never changed here has no history, and gets none by looking`() throws
  {
    #expect(try room.history("ja/a.md") == [])
    #expect(!room.folder.exists("content/.history"))
  }

  @Test func `what others put into the history is no version, and stays`() throws {
    try saveNext("1", now: EditingRoom.moment)
    try room.folder.write("content/.history/ja/a.md/note.txt", "mine")
    // And what a run left that was broken off goes.
    let left = "content/.history/ja/a.md/\(TemporaryName.name(for: "x"))"
    try room.folder.write(left, "half")
    try saveNext("2", now: EditingRoom.moment.next)
    #expect(try texts() == ["1", "0"])
    #expect(try room.folder.text("content/.history/ja/a.md/note.txt") == "mine")
    #expect(!room.folder.exists(left))
  }
}
