import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct AddedPictureTests {
  private let room: EditingRoom
  private let photo = SamplePicture.jpeg(width: 40, height: 30)

  init() throws {
    room = try EditingRoom([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "ja/events/index.md": "---\ntitle: 催し\n---\n",
      "en/events/index.md": "---\ntitle: Events\n---\n",
    ])
  }

  private func add(
    _ bytes: [UInt8], _ name: String, beside page: String = "ja/events/index.md"
  ) async throws -> ContentDesk.PlacedPicture {
    try await room.desk.addPicture(bytes, named: name, beside: ContentPath(page))
  }

  private func refusal(_ bytes: [UInt8], _ name: String) async -> Diagnostic? {
    do {
      _ = try await add(bytes, name)
      return nil
    } catch {
      return (error as? MachineFailure)?.diagnostic
    }
  }

  @Test(arguments: [
    ("IMG_1234.JPG", "img-1234.jpg"), ("写真 (1).jpeg", "写真-1.jpeg"), ("か\u{3099}.png", "が.jpg"),
    ("../../../etc/passwd", "passwd.jpg"), ("C:\\Users\\a\\図.jpg", "図.jpg"), ("", "picture.jpg"),
    ("？？.jpg", "picture.jpg"), ("a.b.c.jpg", "a-b-c.jpg"), (".hidden", "hidden.jpg"),
    ("con.jpg", "con-picture.jpg"), ("ＡＢ｜ｃ.JPG", "ab-c.jpg"), ("a\u{202E}gpj.exe", "a-gpj-exe.jpg"),
  ])
  func `a name is made safe, and its ending is that of what the picture is`(
    _ name: String, _ safe: String
  ) async throws {
    let added = try await add(photo, name)
    #expect(added.path.text == "ja/events/\(safe)")
    #expect(try room.folder.bytes("content/ja/events/\(safe)") == photo)
    #expect(added.markdown() == "![](\(safe))")
    #expect(added.markdown(describedAs: "a [b]\nc") == "![a \\[b\\] c](\(safe))")
    #expect(added.width == 40 && added.height == 30)
  }

  @Test func `the page shows it, and the check finds nothing wrong with it`() async throws {
    let added = try await add(photo, "遠足 の 写真.jpg")
    let page = try room.text("ja/events/index.md")
    let text = page.text + "\n\(added.markdown(describedAs: "みんなで歩く"))\n"
    _ = try room.save(text, at: "ja/events/index.md", madeFrom: page.print)
    #expect(try await room.desk.publication.readContent().diagnostics == [])
  }

  @Test func `another picture never takes its place, and the same is put there once`() async throws
  {
    let first = try await add(photo, "a.jpg")
    #expect(try await add(photo, "A.JPG") == first)
    let other = try await add(SamplePicture.jpeg(width: 9, height: 9), "a.jpg")
    #expect(other.path.text == "ja/events/a-2.jpg")
    #expect(
      try await add(SamplePicture.jpeg(width: 8, height: 9), "a.jpg").path.text.hasSuffix("a-3.jpg")
    )
    #expect(try room.folder.bytes("content/ja/events/a.jpg") == photo)
    // A disk may take these names for one.
    try room.folder.write("content/ja/events/B.jpg", "mine")
    #expect(try await add(photo, "b.jpg").path.text == "ja/events/b-2.jpg")
  }

  @Test func `a link in the place of a picture is not followed`() async throws {
    try room.folder.write("elsewhere.jpg", photo)
    room.folder.link("content/ja/events/a.jpg", to: "../../../elsewhere.jpg")
    let refusal = await refusal(photo, "a.jpg")
    #expect(refusal?.message.english.contains("symbolic link") == true)
  }

  @Test func `what is no picture, or a damaged one, is refused`() async throws {
    let before = try room.folder.everything()
    let text = await refusal(Array("text".utf8), "a.jpg")
    #expect(text?.identifier == .noPicture)
    #expect(text?.location.file == "a.jpg")
    let damaged = await refusal(Array(photo.prefix(12)), "a.jpg")
    #expect(damaged?.identifier == .damagedPicture)
    let script = "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
    #expect(await refusal(Array(script.utf8), "a.svg")?.identifier == .unsafeDrawing)
    let large = photo + [UInt8](repeating: 0, count: SizeLimit.picture.bytes)
    let refused = await refusal(large, "a.jpg")
    #expect(refused?.message.english == "This file has 50 MB; 50 MB is the most.")
    #expect(refused?.message.japanese == "このファイルは 50 MB あります。50 MB までです。")
    #expect(try room.folder.everything() == before)
  }

  @Test
  func `a page finds the pictures of its language and of the source language, the nearest first`()
    async throws
  {
    for path in ["ja/events/b.jpg", "ja/a.jpg", "en/events/c.jpg", "ja/events/bad.jpg"] {
      try room.folder.write("content/\(path)", path.hasSuffix("bad.jpg") ? [] : photo)
    }
    let found = try await room.desk.pictures(beside: ContentPath("en/events/index.md"))
    #expect(found.map(\.path.text) == ["en/events/c.jpg", "ja/a.jpg", "ja/events/b.jpg"])
    #expect(found.map(\.destination) == ["c.jpg", "../a.jpg", "b.jpg"])
    #expect(found.map(\.width) == [40, 40, 40])
    let own = try await room.desk.pictures(beside: ContentPath("ja/events/index.md"))
    #expect(own.map(\.path.text) == ["ja/events/b.jpg", "ja/a.jpg"])
  }
}
