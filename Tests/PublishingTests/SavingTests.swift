import Diagnostics
import Fixtures
import Manuscript
import Synchronization
import Testing

@testable import Publishing

@Suite struct SavingTests {
  private let room: EditingRoom
  private static let page = "---\ntitle: 本\n---\n一\n二\n"

  init() throws {
    room = try EditingRoom(["ja/a.md": Self.page])
  }

  private var file: String { "content/ja/a.md" }

  @Test func `a text is saved, its former one kept, and its print is that of the file`() throws {
    let read = try room.text("ja/a.md")
    #expect(read.text == Self.page)
    let outcome = try room.save("新", at: "ja/a.md", madeFrom: read.print)
    #expect(try room.folder.text(file) == "新")
    #expect(try outcome == .saved(room.text("ja/a.md").print))
    let history = try room.history("ja/a.md")
    #expect(history.map(\.print) == [read.print] && history[0].until == EditingRoom.moment)
    #expect(history[0].size == Self.page.utf8.count)
    let old = try room.desk.text(ofVersion: history[0].id, of: ContentPath("ja/a.md"))
    #expect(old == read)
  }

  @Test func `what somebody else wrote meanwhile is shown, and stays`() throws {
    let read = try room.text("ja/a.md")
    try room.folder.write(file, "other")
    let outcome = try room.save("mine", at: "ja/a.md", madeFrom: read.print)
    #expect(try outcome == .changedMeanwhile(room.text("ja/a.md")))
    #expect(try room.folder.text(file) == "other")
    #expect(try room.history("ja/a.md") == [])
  }

  @Test func `a text that differs in Unicode form alone is another one`() throws {
    try room.folder.write(file, "が")
    let read = try room.text("ja/a.md")
    #expect(try room.save("か\u{3099}", at: "ja/a.md", madeFrom: read.print).print != nil)
    #expect(try room.folder.bytes(file) == Array("か\u{3099}".utf8))
    #expect(try room.history("ja/a.md").count == 1)
  }

  @Test func `the same text saved twice is saved once`() throws {
    let read = try room.text("ja/a.md")
    let first = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    let number = try room.folder.number(of: file)
    #expect(try room.save("x", at: "ja/a.md", madeFrom: read.print) == first)
    #expect(try room.folder.number(of: file) == number)
    #expect(try room.history("ja/a.md").count == 1)
  }

  @Test func `a file that is gone is said to be, and made again only when that is asked`() throws {
    let read = try room.text("ja/a.md")
    room.folder.delete(file)
    #expect(try room.save("x", at: "ja/a.md", madeFrom: read.print) == .gone)
    #expect(!room.folder.exists(file))
    #expect(try room.save("x", at: "ja/a.md", madeFrom: nil).print != nil)
    #expect(try room.folder.text(file) == "x")
  }

  @Test func `a folder that was removed meanwhile is said to be gone, and made again when asked`()
    throws
  {
    try room.folder.write("content/ja/events/a.md", "x")
    let read = try room.text("ja/events/a.md")
    room.folder.delete("content/ja/events")
    #expect(try room.save("y", at: "ja/events/a.md", madeFrom: read.print) == .gone)
    #expect(!room.folder.exists("content/ja/events"))
    #expect(try room.save("y", at: "ja/events/a.md", madeFrom: nil).print != nil)
    #expect(try room.folder.text("content/ja/events/a.md") == "y")
  }

  @Test func `a new file never takes the place of one that is there`() throws {
    let outcome = try room.save("new", at: "ja/a.md", madeFrom: nil)
    #expect(try outcome == .changedMeanwhile(room.text("ja/a.md")))
    #expect(try room.folder.text(file) == Self.page)
  }

  @Test func `who may do what with a file stays`() throws {
    try room.folder.setPermissions(file, 0o640)
    let read = try room.text("ja/a.md")
    _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    #expect(try room.folder.permissions(file) == 0o640)
  }

  @Test func `nothing is left beside the file`() throws {
    try room.folder.write("content/ja/\(TemporaryName.name(for: "a.md"))", "broken off")
    let read = try room.text("ja/a.md")
    _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    let left = try room.folder.everything().keys.filter { $0.hasPrefix("content/ja/") }
    #expect(left.sorted() == ["content/ja/", "content/ja/a.md", "content/ja/index.md"])
  }

  @Test func `the history is no part of the site`() async throws {
    let read = try room.text("ja/a.md")
    let before = try await room.desk.publication.readContent().diagnostics
    _ = try room.save(Self.page + "三\n", at: "ja/a.md", madeFrom: read.print)
    let site = try await room.desk.publication.readContent()
    #expect(site.diagnostics == before)
    #expect(site.value?.versions[0].pages.count == 2)
  }

  @Test func `a theme's own settings are saved, and kept beside the others`() throws {
    try room.folder.write("themes/mine/theme.yaml", "name: mine\n")
    let read = try room.text("themes/mine/theme.yaml")
    _ = try room.save("name: ours\n", at: "themes/mine/theme.yaml", madeFrom: read.print)
    #expect(try room.folder.text("themes/mine/theme.yaml") == "name: ours\n")
    #expect(try room.history("themes/mine/theme.yaml").map(\.print) == [read.print])
  }

  @Test func `settings are saved`() throws {
    let read = try room.text("site.yaml")
    _ = try room.save(read.text + "\n# x\n", at: "site.yaml", madeFrom: read.print)
    #expect(try room.folder.text("content/site.yaml").hasSuffix("\n# x\n"))
    #expect(try room.history("site.yaml").count == 1)
  }
}

extension SavingTests {
  /// Two windows, two editors: of those that began with one text, one is saved, and the others hear of it.
  @Test func `of many saves at once one wins, and no text is lost`() async throws {
    let read = try room.text("ja/a.md")
    let saved = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<16 {
        group.addTask {
          let outcome = try? room.save("\(number)", at: "ja/a.md", madeFrom: read.print)
          return outcome?.print == nil ? nil : number
        }
      }
      return await group.compactMap(\.self).reduce(into: []) { $0.append($1) }
    }
    #expect(saved.count == 1)
    #expect(try room.folder.text(file) == "\(saved[0])")
    #expect(try room.history("ja/a.md").map(\.print) == [read.print])
  }

  /// Each takes what it finds: then all are in the history, but for the last, which is in the file.
  @Test func `writers who read anew each time overwrite nothing unkept`() async throws {
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          var saved = 0
          while saved < 5, let read = try? room.text("ja/a.md") {
            let text = "\(writer)-\(saved)\n"
            if (try? room.save(text, at: "ja/a.md", madeFrom: read.print))?.print != nil {
              saved += 1
            }
          }
        }
      }
    }
    let kept = try room.history("ja/a.md").map {
      try room.desk.text(ofVersion: $0.id, of: ContentPath("ja/a.md")).text
    }
    let all = Set(kept + [try room.folder.text(file)])
    let wanted = (0..<4).flatMap { writer in (0..<5).map { "\(writer)-\($0)\n" } }
    #expect(all == Set(wanted + [Self.page]))
  }

  /// As an editor that knows nothing of Sasshi would, between the look and the deed.
  @Test func `what another program writes at the last moment comes back`() throws {
    let handle = try FolderHandle.open(room.folder.path + "/content/ja")
    let place = FilePlace(folder: handle, name: "a.md")
    try room.folder.write(file, "at the last moment")
    #expect(try !place.replace(Array(Self.page.utf8), with: [0x78]))
    #expect(try room.folder.text(file) == "at the last moment")
  }

  @Test func `what lies under the name of the unfinished file may be all there is, and is kept`()
    throws
  {
    try room.folder.write("content/ja/\(TemporaryName.name(for: "a.md"))", "someone's")
    let read = try room.text("ja/a.md")
    _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    #expect(
      try Set(room.history("ja/a.md").map(\.print)) == [
        read.print, TextPrint(of: Array("someone's".utf8)),
      ])
  }

  /// As a program that was stopped in the middle, or somebody who holds the folder, would keep it.
  @Test func `who never gives the history back is not waited for without an end`() throws {
    let read = try room.text("ja/a.md")
    let holder = try FolderHandle.open(room.folder.path + "/content").makingOwnFolder(
      TextHistory.folder)
    #expect(holder.lock())
    var desk = room.desk
    desk.patience = .milliseconds(20)
    let refusal = EditingRoom.refusal {
      _ = try desk.save(
        "x", at: ContentPath("ja/a.md"), madeFrom: read.print, now: EditingRoom.moment)
    }
    #expect(
      refusal?.message.english
        == "Another program has been changing this site for too long. Nothing was changed.")
    #expect(refusal?.message.japanese == "ほかのプログラムによる書きかえが終わらないので、まだ何も変えていません。")
    #expect(try room.folder.text(file) == Self.page)
    holder.unlock()
    #expect(try room.save("x", at: "ja/a.md", madeFrom: read.print).print != nil)
  }

  @Test func `a file in which nobody may write is left alone`() throws {
    let read = try room.text("ja/a.md")
    try room.folder.setPermissions(file, 0o444)
    let refusal = EditingRoom.refusal {
      _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    }
    let path = "\(room.folder.path)/\(file)"
    #expect(
      refusal?.text(in: .english) == """
        \(path): error: This file cannot be saved: permission denied. [cannot-write]
          hint: Give yourself permission to read and write it, then try again.
        """)
    #expect(
      refusal?.text(in: .japanese) == """
        \(path): エラー: このファイルを保存できません：権限がありません。 [cannot-write]
          直し方: 読み書きの権限を付けてから、もう一度試してください。
        """)
    #expect(try room.folder.text(file) == Self.page)
  }

  @Test func `where the new file cannot be written, the old one is whole`() throws {
    let read = try room.text("ja/a.md")
    // Nothing can be written under the name under which the new file is written.
    try room.folder.makeFolder("content/ja/\(TemporaryName.name(for: "a.md"))")
    let refusal = EditingRoom.refusal {
      _ = try room.save("x", at: "ja/a.md", madeFrom: read.print)
    }
    #expect(refusal?.message.english.hasPrefix("This file cannot be saved: ") == true)
    #expect(try room.folder.text(file) == Self.page)
    #expect(try room.text("ja/a.md").print == read.print)
  }

  @Test func `the sentences of a full disk say that the old file is whole`() {
    let failure = MachineFailure(.saveFile, "content/ja/a.md", .noSpaceLeft).diagnostic
    #expect(
      failure.text(in: .english) == """
        content/ja/a.md: error: This file cannot be saved: no space is left on the disk. [cannot-write]
          hint: Make room on the disk, then try again. The old file is as it was.
        """)
    #expect(
      failure.text(in: .japanese) == """
        content/ja/a.md: エラー: このファイルを保存できません：ディスクに空きがありません。 [cannot-write]
          直し方: ディスクに空きを作ってから、もう一度試してください。元のファイルはそのままです。
        """)
  }

  @Test func `a text that is too large is not saved`() throws {
    let read = try room.text("ja/a.md")
    let text = String(repeating: "x", count: SizeLimit.text.bytes + 1)
    let refusal = EditingRoom.refusal {
      _ = try room.save(text, at: "ja/a.md", madeFrom: read.print)
    }
    #expect(refusal?.identifier == .tooLarge)
    #expect(try room.folder.text(file) == Self.page)
  }

  @Test func `what is no text is not opened, and says why`() throws {
    try room.folder.write(file, [0x82, 0xA0, 0x82, 0xA2])
    let refusal = EditingRoom.refusal { _ = try room.text("ja/a.md") }
    #expect(refusal?.identifier == .notUTF8)
    #expect(refusal?.message.english == "This file is not in UTF-8; it reads as Shift_JIS.")
    #expect(refusal?.message.japanese == "このファイルはUTF-8ではなく、Shift_JISで保存されているようです。")
  }

  @Test func `a file that is not there says what may have happened`() {
    let refusal = EditingRoom.refusal { _ = try room.text("ja/b.md") }
    let path = "\(room.folder.path)/content/ja/b.md"
    #expect(
      refusal?.text(in: .english) == """
        \(path): error: This file cannot be opened: it does not exist. [cannot-read]
          hint: Somebody may have moved or deleted it meanwhile. Look in the site's folder.
        """)
    #expect(
      refusal?.text(in: .japanese) == """
        \(path): エラー: このファイルを開けません：存在しません。 [cannot-read]
          直し方: ほかの人が移したか消したのかもしれません。サイトのフォルダーを確かめてください。
        """)
  }
}
