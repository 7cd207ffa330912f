import Diagnostics
import Fixtures
import Manuscript
import Testing

@testable import Publishing

@Suite struct MovingTests {
  private let room: EditingRoom

  init() throws {
    room = try EditingRoom([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en] # 言語")
        + "\nnavigation:\n  - index.md\n  - events/picnic.md # 遠足\n"
        + "  - {page: \"events/picnic.md\", label: {ja: 遠足, en: Picnic}}\n",
      "ja/index.md": "---\ntitle: ホーム\n---\n[遠足](events/picnic.md#時間)\n",
      "ja/events/index.md": "---\ntitle: 催し\n---\n[遠足](picnic.md)\n",
      "ja/events/picnic.md":
        "---\ntitle: 遠足\n---\n## 時間\n\n![地図](map.jpg) [家](../index.md) [上](picnic.md#時間)\n",
      "en/index.md": "---\ntitle: Home\n---\n[picnic](events/picnic.md)\n",
      "en/events/picnic.md":
        "---\ntitle: Picnic\nalias: outing\n---\n## Time\n\n[home](../index.md)\n",
      "ja/news/index.md": "---\ntitle: 知らせ\n---\n",
    ])
    try room.folder.write("content/ja/events/map.jpg", SamplePicture.jpeg(width: 9, height: 9))
  }

  private func plan(_ path: String, _ new: String) async throws -> MovePlan {
    try await room.desk.plan(moving: ContentPath(path), to: ContentPath(new))
  }

  private func refusal(_ path: String, _ new: String) async -> Diagnostic? {
    do {
      _ = try await plan(path, new)
      return nil
    } catch {
      return (error as? MachineFailure)?.diagnostic
    }
  }

  private func problems() async throws -> [Diagnostic] {
    try await room.desk.publication.readContent().diagnostics
  }

  @Test func `a page moves in all its languages, with all that names it`() async throws {
    #expect(try await problems() == [])
    let plan = try await plan("en/events/picnic.md", "en/news/hike.md")
    #expect(plan.aliases == ["events/picnic"])
    #expect(
      plan.files.map { "\($0.path) \($0.newPath?.text ?? "-") \($0.changes)" } == [
        "en/events/picnic.md en/news/hike.md 1", "ja/events/picnic.md ja/news/hike.md 3",
        "en/index.md - 1", "ja/events/index.md - 1", "ja/index.md - 1", "site.yaml - 2",
      ])
    let before = try room.folder.everything()
    try room.desk.move(plan, now: EditingRoom.moment)
    let after = try room.folder.everything().filter { !$0.key.hasPrefix("content/.") }
    #expect(
      after["content/ja/news/hike.md"] == """
        ---
        title: 遠足
        alias: events/picnic
        ---
        ## 時間

        ![地図](../events/map.jpg) [家](../index.md) [上](hike.md#時間)

        """)
    #expect(
      after["content/en/news/hike.md"]
        == "---\ntitle: Picnic\nalias: [outing, events/picnic]\n---\n## Time\n\n[home](../index.md)\n"
    )
    #expect(after["content/ja/index.md"] == "---\ntitle: ホーム\n---\n[遠足](news/hike.md#時間)\n")
    #expect(
      after["content/site.yaml"]?.hasSuffix(
        "  - news/hike.md # 遠足\n  - {page: news/hike.md, label: {ja: 遠足, en: Picnic}}\n") == true)
    #expect(
      after["content/ja/events/picnic.md"] == nil && after["content/en/events/picnic.md"] == nil)
    #expect(
      Set(after.keys).subtracting(before.keys).sorted() == [
        "content/en/news/", "content/en/news/hike.md", "content/ja/news/hike.md",
      ])
    #expect(try await problems() == [])
    // The former texts are kept, and found at the page's new place.
    #expect(try room.history("ja/news/hike.md").count == 1)
    #expect(try room.history("site.yaml").count == 1)
  }

  @Test func `a page that moves back is what it was, but for the address that it had meanwhile`()
    async throws
  {
    let before = try room.folder.everything()
    try room.desk.move(
      try await plan("ja/events/picnic.md", "ja/news/hike.md"), now: EditingRoom.moment)
    try room.desk.move(
      try await plan("ja/news/hike.md", "ja/events/picnic.md"), now: EditingRoom.moment.next)
    let after = try room.folder.everything()
    #expect(after["content/ja/index.md"] == before["content/ja/index.md"])
    #expect(after["content/ja/events/index.md"] == before["content/ja/events/index.md"])
    #expect(
      after["content/ja/events/picnic.md"]
        == before["content/ja/events/picnic.md"]?
        .replacing("title: 遠足\n", with: "title: 遠足\nalias: news/hike\n"))
    #expect(try await problems() == [])
  }

  @Test func `a file that changed since the plan keeps all as it is`() async throws {
    let plan = try await plan("ja/events/picnic.md", "ja/news/hike.md")
    try room.folder.write("content/ja/index.md", "---\ntitle: 家\n---\n")
    let before = try room.folder.everything()
    let refusal = EditingRoom.refusal { try room.desk.move(plan, now: EditingRoom.moment) }
    let path = "\(room.folder.path)/content/ja/index.md"
    #expect(
      refusal?.text(in: .english) == """
        \(path): error: This file was changed meanwhile; nothing was moved. [changed-meanwhile]
          hint: Try again: what is to change is then found out anew.
        """)
    #expect(
      refusal?.text(in: .japanese) == """
        \(path): エラー: このファイルは途中で書きかえられたので、何も移していません。 [changed-meanwhile]
          直し方: もう一度試してください。変わるところを調べ直します。
        """)
    #expect(try room.folder.everything().filter { !$0.key.hasPrefix("content/.") } == before)
  }

  @Test func `a failure half way puts everything back`() async throws {
    let plan = try await plan("ja/events/picnic.md", "ja/news/hike.md")
    let before = try room.folder.everything()
    // The last file that changes is one in which nobody may write.
    try room.folder.setPermissions("content/site.yaml", 0o444)
    let refusal = EditingRoom.refusal { try room.desk.move(plan, now: EditingRoom.moment) }
    #expect(refusal?.message.english == "This file cannot be moved: permission denied.")
    #expect(refusal?.message.japanese == "このファイルを移せません：権限がありません。")
    #expect(
      try room.folder.everything().filter {
        !$0.key.hasPrefix("content/.") && $0.key != "content/en/news/"
      } == before)
    // Something came to stand where a page was to come.
    try room.folder.setPermissions("content/site.yaml", 0o644)
    try room.folder.write("content/ja/news/hike.md", "mine")
    let other = EditingRoom.refusal { try room.desk.move(plan, now: EditingRoom.moment) }
    #expect(other?.identifier == .changedMeanwhile)
    room.folder.delete("content/ja/news/hike.md")
    #expect(
      try room.folder.everything().filter {
        !$0.key.hasPrefix("content/.") && $0.key != "content/en/news/"
      } == before)
  }
}

extension MovingTests {
  @Test(arguments: [
    ("ja/events/picnic.md", "ja/events/index.md"), ("ja/events/picnic.md", "ja/EVENTS/Index.md"),
    ("en/events/picnic.md", "en/news/index.md"),
  ])
  func `no page takes the place of another, in any language`(_ path: String, _ new: String) async {
    let refusal = await refusal(path, new)
    #expect(refusal?.identifier == .existingPage)
    #expect(refusal?.message.english == "This page is there already. It was left as it is.")
    #expect(refusal?.message.japanese == "このページは、もうあります。そのままにしました。")
  }

  @Test func `a page does not move to where it is`() async {
    let refusal = await refusal("ja/events/picnic.md", "ja/events/picnic.md")
    #expect(refusal?.message.english == "The page has this name already.")
    #expect(refusal?.message.japanese == "このページは、もうこの名前です。")
  }

  @Test(arguments: ["en/events/hike.md", "ja/hike.jpg", "site.yaml", "fr/hike.md"])
  func `a page stays in the folder of its language`(_ new: String) async {
    let refusal = await refusal("ja/events/picnic.md", new)
    #expect(
      refusal?.message.english == "A page can only be moved within the folder of its language.")
    #expect(refusal?.message.japanese == "ページは、その言語のフォルダーの中でだけ移せます。")
  }

  @Test(arguments: [
    ("ja/booklet/hike.md", DiagnosticIdentifier.chapterWithoutNumber),
    ("ja/releases/hike.md", .releaseWithoutDate), ("ja/a?.md", .unportableName),
    ("ja/releases/2026-02-30-a.md", .impossibleDate),
  ])
  func `a name that says nothing in its folder is refused`(
    _ new: String, _ identifier: DiagnosticIdentifier
  ) async {
    #expect(await refusal("ja/events/picnic.md", new)?.identifier == identifier)
  }

  @Test func `a move that would bring a mistake is refused`() async {
    let home = await refusal("ja/index.md", "ja/home.md")
    #expect(home?.identifier == .moveBreaksSite)
    #expect(
      home?.message.english.hasPrefix("With this move the site would have a mistake: ") == true)
    #expect(home?.message.japanese.hasPrefix("ここへ移すと、サイトに間違いができます：") == true)
    #expect(home?.hint != nil)
  }

  @Test func `the page of a folder stays with the pages in it`() async throws {
    let refusal = await refusal("ja/events/index.md", "ja/more/index.md")
    #expect(
      refusal?.message.english
        == "This page leads to the others in its folder, which would stay behind.")
    #expect(
      refusal?.message.japanese == "このページはフォルダーの入り口なので、移すと、ほかのページが元のフォルダーに残ります。")
    try room.desk.move(
      try await plan("ja/news/index.md", "ja/more/index.md"), now: EditingRoom.moment)
    #expect(try await problems() == [])
  }

  @Test func `a press release with what only press releases have stays one`() async throws {
    try room.folder.write("content/ja/releases/index.md", "---\ntitle: 一覧\n---\n")
    try room.folder.write("content/ja/releases/2026-05-01-a.md", "---\ntitle: 知\nlead: 文\n---\n")
    let refusal = await refusal("ja/releases/2026-05-01-a.md", "ja/news/a.md")
    #expect(refusal?.identifier == .moveBreaksSite)
    #expect(
      refusal?.message.japanese
        == "ここへ移すと、サイトに間違いができます：「lead」という項目はありません。")
  }

  @Test func `front matter in which the former address cannot stand is said`() async throws {
    try room.folder.write("content/en/events/picnic.md", "---\ntitle: Picnic\nalias: {a: b}\n---\n")
    let refusal = await refusal("ja/events/picnic.md", "ja/news/hike.md")
    #expect(refusal?.identifier == .unwritableAddress)
    #expect(
      refusal?.message.english
        == "The page's former address cannot be written into its front matter.")
    #expect(refusal?.message.japanese == "このページの前のアドレスを、見出し情報（フロントマター）に書けません。")
  }

  @Test func `the former texts move with the page, to those of one that was there before`()
    async throws
  {
    let other = try room.save("1", at: "ja/news/hike.md", madeFrom: nil).print
    _ = try room.save("2", at: "ja/news/hike.md", madeFrom: other)
    _ = try room.desk.putAside([ContentPath("ja/news/hike.md")], now: EditingRoom.moment)
    let read = try room.text("ja/events/picnic.md")
    _ = try room.save(read.text + "文\n", at: "ja/events/picnic.md", madeFrom: read.print)
    try room.desk.move(
      try await plan("ja/events/picnic.md", "ja/news/hike.md"), now: EditingRoom.moment.next)
    #expect(try room.history("ja/events/picnic.md") == [])
    let texts = try room.history("ja/news/hike.md").map {
      try room.desk.text(ofVersion: $0.id, of: ContentPath("ja/news/hike.md")).text
    }
    #expect(Set(texts) == ["1", read.text, read.text + "文\n"])
  }

  @Test func `who may do what with a page stays`() async throws {
    try room.folder.setPermissions("content/ja/events/picnic.md", 0o640)
    try room.desk.move(
      try await plan("ja/events/picnic.md", "ja/news/hike.md"), now: EditingRoom.moment)
    #expect(try room.folder.permissions("content/ja/news/hike.md") == 0o640)
  }
}

/// Each kind of page of the sample, moved.
@Suite struct SampleMovingTests {
  @Test(arguments: [
    ("ja/booklet/02-three-features.md", "ja/booklet/02-features.md"),
    ("ja/booklet/02-three-features.md", "ja/booklet/12-three-features.md"),
    ("ja/booklet/01-what-is-peer-support.md", "ja/peer-support.md"),
    ("ja/releases/2021-12-16-booklet.md", "ja/releases/2021-12-17-our-booklet.md"),
    ("ja/about.md", "ja/organisation.md"), ("ja/about.md", "ja/more/about.md"),
    ("ja/contact.md", "ja/more/contact.md"), ("ja/order.md", "ja/booklet-order.md"),
    ("ja/accessibility.md", "ja/for-all.md"),
  ])
  func `the check finds as many mistakes as before`(_ path: String, _ new: String) async throws {
    let folder = try TemporaryFolder(isInMemory: true)
    for file in try ContentFolder(Checkout.path + "/content").list(showingHiddenIn: "root").files {
      try folder.write("content/\(file)", TestFile.read("\(Checkout.path)/content/\(file)"))
    }
    let publication = EditingRoom.publication(in: folder)
    let before = try await publication.read().diagnostics
    let desk = ContentDesk(publication)
    let plan = try await desk.plan(moving: ContentPath(path), to: ContentPath(new))
    try desk.move(plan, now: EditingRoom.moment)
    let after = try await publication.read().diagnostics
    #expect(after.errorCount == before.errorCount)
    #expect(after.warningCount == before.warningCount, "\(after.map { $0.text(in: .english) })")
    #expect(folder.exists("content/\(new)") && !folder.exists("content/\(path)"))
  }
}
