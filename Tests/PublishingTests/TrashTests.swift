import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct TrashTests {
  private let room: EditingRoom

  init() throws {
    room = try EditingRoom([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/events/index.md": "---\ntitle: 催し\n---\n",
      "ja/events/picnic.md": "---\ntitle: 遠足\n---\n",
      "en/events/Picnic.md": "---\ntitle: Picnic\n---\n",
    ])
  }

  private var paths: [ContentPath] {
    get throws { [try ContentPath("ja/events/picnic.md"), try ContentPath("en/events/Picnic.md")] }
  }

  @Test func `what is put aside is no part of the site, and comes back as it was`() async throws {
    let before = try room.folder.everything()
    let id = try room.desk.putAside(paths, now: EditingRoom.moment)
    #expect(!room.folder.exists("content/ja/events/picnic.md"))
    #expect(!room.folder.exists("content/en/events/Picnic.md"))
    let site = try await room.desk.publication.readContent()
    #expect(site.value?.versions[0].pages.map(\.sourcePath) == ["events/index.md", "index.md"])
    #expect(site.diagnostics == [])
    let item = try #require(try room.desk.trash().first)
    #expect(item.id == id && item.moment == EditingRoom.moment)
    #expect(item.files.map(\.path) == ["en/events/Picnic.md", "ja/events/picnic.md"])
    #expect(item.files.map(\.title) == ["Picnic", "遠足"])
    #expect(try room.desk.bringBack(id).map(\.text) == item.files.map(\.path))
    #expect(try room.desk.trash() == [])
    var after = try room.folder.everything()
    for own in ["content/.trash/", "content/.history/"] {
      #expect(after.removeValue(forKey: own) == "")
      // Nothing of it comes into Git by accident.
      #expect(after.removeValue(forKey: own + ".gitignore") == "*\n")
    }
    #expect(after == before)
  }

  @Test func `where there is no site yet, nothing was put aside`() throws {
    let publication = Publication(content: ContentFolder("\(room.folder.path)/nowhere/content"))
    #expect(try ContentDesk(publication).trash() == [])
  }

  @Test func `what was put aside last comes first, at one moment too`() throws {
    let ids = try paths.map { try room.desk.putAside([$0], now: EditingRoom.moment) }
    #expect(try room.desk.trash().map(\.id) == ids.reversed())
  }

  @Test func `nothing comes back over what stands there now`() throws {
    let id = try room.desk.putAside(paths, now: EditingRoom.moment)
    try room.folder.write("content/ja/events/picnic.md", "new")
    let refusal = EditingRoom.refusal { _ = try room.desk.bringBack(id) }
    let place = "\(room.folder.path)/content/ja/events/picnic.md"
    #expect(
      refusal?.text(in: .english) == """
        \(place): error: Another file stands at this place by now; nothing was brought back. [existing-page]
          hint: Rename or put aside the other file first.
        """)
    #expect(
      refusal?.text(in: .japanese) == """
        \(place): エラー: この場所には、今は別のファイルがあります。何も戻していません。 [existing-page]
          直し方: 先に、そのファイルの名前を変えるか、片付けてください。
        """)
    #expect(try room.folder.text("content/ja/events/picnic.md") == "new")
    #expect(!room.folder.exists("content/en/events/Picnic.md"))
    #expect(try room.desk.trash().map(\.files.count) == [2])
  }

  @Test func `of files that cannot all be put aside, none is`() throws {
    let before = try room.folder.everything()
    let missing = try paths + [ContentPath("ja/none.md")]
    let refusal = EditingRoom.refusal {
      _ = try room.desk.putAside(missing, now: EditingRoom.moment)
    }
    #expect(refusal?.message.english == "This file cannot be moved: it does not exist.")
    #expect(refusal?.message.japanese == "このファイルを移せません：存在しません。")
    #expect(try room.desk.trash() == [])
    #expect(try room.folder.everything().filter { !$0.key.hasPrefix("content/.") } == before)
  }

  @Test func `a folder that is gone is made again`() throws {
    let id = try room.desk.putAside([paths[1]], now: EditingRoom.moment)
    room.folder.delete("content/en")
    #expect(try room.desk.bringBack(id).map(\.text) == ["en/events/Picnic.md"])
    #expect(try room.folder.text("content/en/events/Picnic.md").hasSuffix("Picnic\n---\n"))
  }

  @Test(arguments: ["../ja", "x", "", "2026-05-01T093000.000Z"])
  func `what is not there is not brought back`(_ id: String) {
    let refusal = EditingRoom.refusal { _ = try room.desk.bringBack(id) }
    #expect(refusal?.message.english == "What you want to bring back is not here any more.")
    #expect(refusal?.message.japanese == "戻そうとしたものは、もうここにありません。")
    #expect(refusal?.hint?.english == "It may have been brought back in another window.")
    #expect(refusal?.hint?.japanese == "別のウィンドウで、もう戻したのかもしれません。")
  }

  @Test(arguments: ["site.yaml", "themes/mine/theme.yaml"])
  func `settings are not put aside`(_ path: String) throws {
    let path = try ContentPath(path)
    let refusal = EditingRoom.refusal {
      _ = try room.desk.putAside([path], now: EditingRoom.moment)
    }
    #expect(refusal?.identifier == .notEditable)
    #expect(room.folder.exists("content/site.yaml"))
  }

  @Test func `the translations of a page are those at its address`() throws {
    #expect(try room.desk.translations(of: paths[0]) == [paths[1]])
    #expect(try room.desk.translations(of: paths[1]) == [paths[0]])
    #expect(try room.desk.translations(of: ContentPath("ja/index.md")) == [])
  }

  @Test func `what others put into the trash is left alone`() throws {
    let id = try room.desk.putAside([paths[0]], now: EditingRoom.moment)
    try room.folder.write("content/.trash/note.txt", "mine")
    try room.folder.write("content/.trash/\(id)/1/x.txt", "mine")
    try room.folder.write("content/.trash/\(id)/.hidden", "mine")
    #expect(try room.desk.bringBack(id).map(\.text) == ["ja/events/picnic.md"])
    #expect(try room.folder.text("content/.trash/\(id)/1/x.txt") == "mine")
    #expect(try room.folder.text("content/.trash/note.txt") == "mine")
  }
}
