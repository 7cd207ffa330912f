import Diagnostics
import Editions
import Fixtures
import Synchronization
import SystemPackage
import Testing

@testable import Publishing

/// A room for writing a site over and over, with what every test asks about it.
struct OutputRoom {
  let room: TemporaryFolder
  var folder: OutputFolder { OutputFolder(room.path + "/output") }
  var content: ContentFolder { ContentFolder(room.path + "/content") }
  var pictures: PictureReader { PictureReader(content: content) }

  init(isInMemory: Bool = false) throws {
    room = try TemporaryFolder(isInMemory: isInMemory)
  }

  /// Writes a site of files with texts.
  func build(_ site: [String: String]) async throws -> OutputReport {
    try await build(
      site.map { OutputFile(path: $0.key, contents: .bytes(Array($0.value.utf8))) })
  }

  func build(_ files: [OutputFile]) async throws -> OutputReport {
    try await folder.write(files, showing: pictures)
  }

  /// What is in the output folder, but for the manifest and its copy; folders end with a slash.
  func output() throws -> [String: String] {
    let all = try room.everything().filter { $0.key.hasPrefix("output/") && $0.key != "output/" }
    return Dictionary(
      uniqueKeysWithValues: all.map { (String($0.key.dropFirst("output/".count)), $0.value) }
    )
    .filter { $0.key != ".sasshi-manifest" && $0.key != ".sasshi-manifest-copy" }
  }

  func manifest() throws -> [Substring] {
    try room.text("output/.sasshi-manifest").split(separator: "\n")
  }
}

/// Counts as `written`, `unchanged`, `deleted`.
func counts(_ report: OutputReport) -> [Int] {
  [report.written, report.unchanged, report.deleted]
}

struct OutputFolderTests {
  private let output: OutputRoom

  init() throws {
    output = try OutputRoom()
  }

  private static let site = ["index.html": "home", "en/index.html": "home in English", "a/b/c": ""]

  @Test func aSiteIsWrittenIntoFoldersThatAreMade() async throws {
    let report = try await output.build(Self.site)
    #expect(counts(report) == [3, 0, 0])
    #expect(report.diagnostics.isEmpty)
    #expect(
      try output.output() == [
        "index.html": "home", "en/": "", "en/index.html": "home in English", "a/": "", "a/b/": "",
        "a/b/c": "",
      ])
  }

  @Test func theOutputFolderMayBeAnyNumberOfFoldersDeep() async throws {
    let folder = OutputFolder(output.room.path + "/x/y/z//")
    let file = OutputFile(path: "a", contents: .bytes([65]))
    #expect(try await folder.write([file], showing: output.pictures).written == 1)
    #expect(try output.room.text("x/y/z/a") == "A")
  }

  @Test func theManifestNamesWhatWasWritten() async throws {
    _ = try await output.build(Self.site)
    #expect(
      try output.room.text("output/.sasshi-manifest") == """
        sasshi-manifest 1: the files in this folder that Sasshi wrote and may change or delete
        a/b/c
        en/index.html
        index.html

        """)
  }

  @Test func anUnchangedFileIsNotTouched() async throws {
    _ = try await output.build(Self.site)
    let numbers = try ["output/index.html", "output/.sasshi-manifest"].map(output.room.number)
    #expect(counts(try await output.build(Self.site)) == [0, 3, 0])
    #expect(
      try ["output/index.html", "output/.sasshi-manifest"].map(output.room.number) == numbers)
  }

  @Test(arguments: ["hom", "homes", "hone", ""])
  func aFileWithOtherBytesIsReplaced(text: String) async throws {
    _ = try await output.build(Self.site)
    let before = try output.room.number(of: "output/en/index.html")
    let site = Self.site.merging(["index.html": text]) { $1 }
    #expect(counts(try await output.build(site)) == [1, 2, 0])
    #expect(try output.room.text("output/index.html") == text)
    #expect(try output.room.number(of: "output/en/index.html") == before)
  }

  @Test func aFileThatSomebodyDeletedOrChangedIsMadeAgain() async throws {
    _ = try await output.build(Self.site)
    output.room.delete("output/en")
    try output.room.write("output/index.html", "changed by hand")
    #expect(counts(try await output.build(Self.site)) == [2, 1, 0])
    #expect(try output.room.text("output/en/index.html") == "home in English")
    #expect(try output.room.text("output/index.html") == "home")
  }

  @Test func renderedFilesAreWritten() async throws {
    let files = (0..<500).map { index in
      OutputFile(path: "\(index % 7)/\(index)", contents: .rendered { Array("\(index)".utf8) })
    }
    #expect(try await output.build(files).written == 500)
    #expect(try await output.build(files).unchanged == 500)
    #expect(try output.room.text("output/3/73") == "73")
  }

  /// A file in pieces, which ends where it is told that no more are wanted.
  private func file(of pieces: [[UInt8]]) -> OutputFile {
    OutputFile(
      path: "index.js",
      contents: .pieces { take in
        for piece in pieces where !take(piece) { return }
      })
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
  func aFileInPiecesIsWrittenWhenAByteDiffers(size: Int) async throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let pieces = [bytes, [], Array(bytes.reversed()), [1, 2, 3]]
    #expect(counts(try await output.build([file(of: pieces)])) == [1, 0, 0])
    #expect(try output.room.bytes("output/index.js") == Array(pieces.joined()))
    let parted = pieces.joined().indices.count / 3
    let others = [Array(pieces.joined().prefix(parted)), Array(pieces.joined().dropFirst(parted))]
    #expect(counts(try await output.build([file(of: others)])) == [0, 1, 0])
    for changed in [pieces.dropLast() + [[1, 2, 4]], pieces + [[0]], Array(pieces.dropLast())] {
      #expect(counts(try await output.build([file(of: changed)])) == [1, 0, 0])
      #expect(try output.room.bytes("output/index.js") == Array(changed.joined()))
    }
  }

  @Test func aPageThatWentAwayIsDeletedWithTheFoldersThatItLeavesEmpty() async throws {
    _ = try await output.build(Self.site.merging(["a/d": "stays"]) { $1 })
    let report = try await output.build(["index.html": "home", "a/d": "stays"])
    #expect(counts(report) == [0, 2, 2])
    #expect(try output.output() == ["index.html": "home", "a/": "", "a/d": "stays"])
    #expect(try output.manifest().dropFirst() == ["a/d", "index.html"])
  }

  @Test func aForeignFileSurvives() async throws {
    _ = try await output.build(Self.site)
    try output.room.write("output/CNAME", "example.org")
    try output.room.write("output/a/b/notes.txt", "mine")
    let report = try await output.build(["index.html": "home"])
    #expect(counts(report) == [0, 1, 2])
    #expect(
      try output.output() == [
        "index.html": "home", "CNAME": "example.org", "a/": "", "a/b/": "",
        "a/b/notes.txt": "mine",
      ])
  }

  @Test func everythingMayGoAway() async throws {
    _ = try await output.build(Self.site)
    #expect(counts(try await output.build([String: String]())) == [0, 0, 3])
    #expect(try output.output().isEmpty)
  }

  @Test func longNamesAreWritten() async throws {
    let name = String(repeating: "冊", count: 80) + ".html"
    #expect(try await output.build([name: "page"]).written == 1)
    #expect(try output.room.text("output/" + name) == "page")
  }

  /// A site whose folder `en` vanishes while its page is rendered.
  private func failure(keeping site: [String: String]) async throws -> Diagnostic {
    let room = output.room
    var files = site.map { OutputFile(path: $0.key, contents: .bytes(Array($0.value.utf8))) }
    files.append(
      OutputFile(
        path: "en/index.html",
        contents: .rendered {
          room.delete("output/en")
          return Array("new".utf8)
        }))
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(files) }
    return try #require(failure).diagnostic
  }

  @Test func aFailureWhileWritingSaysInWhichStateTheFolderIs() async throws {
    _ = try await output.build(Self.site)
    let diagnostic = try await failure(keeping: ["index.html": "home"])
    let path = "\(output.folder.path)/en/index.html"
    #expect(
      diagnostic.text(in: .english)
        == "\(path): error: This file cannot be written: it does not exist. [cannot-write]\n  hint: Check the "
        + "spelling of the path.\n  The output folder is as it was.")
    #expect(
      diagnostic.text(in: .japanese)
        == "\(path): エラー: このファイルに書き込めません：存在しません。 [cannot-write]\n  直し方: パスの綴りを確かめてください。\n"
        + "  出力フォルダーは元のままです。")
  }

  @Test func aFailureWhileWritingChangesNothingAndTheNextRunTakesOver() async throws {
    _ = try await output.build(Self.site)
    _ = try await failure(keeping: ["new.html": "new", "new/new.html": "new"])
    #expect(
      try output.output() == ["index.html": "home", "a/": "", "a/b/": "", "a/b/c": ""])
    #expect(try output.manifest().dropFirst() == ["a/b/c", "en/index.html", "index.html"])
    #expect(try await output.build(["other.html": "other"]).diagnostics.isEmpty)
    #expect(try output.output() == ["other.html": "other"])
  }

  #if os(Linux)
    @Test func aFolderThatCannotBeMadeIsAFailureOfTheMachine() async throws {
      let failure = await #expect(throws: MachineFailure.self) {
        try await OutputFolder("/proc/self/output").write([], showing: output.pictures)
      }
      let diagnostic = try #require(failure).diagnostic
      #expect(diagnostic.location == Location("/proc/self/output"))
      #expect(diagnostic.message.english.hasPrefix("This folder cannot be made: "))
      #expect(diagnostic.message.japanese.hasPrefix("このフォルダーを作れません："))
    }
  #endif

  @Test func aFailureBeforeTheFirstFileSaysThatNothingChanged() async throws {
    try output.room.makeFolder("output/.sasshi-manifest")
    let listing = await #expect(throws: MachineFailure.self) { try await output.build(Self.site) }
    #expect(
      try #require(listing).diagnostic.message.english
        == "This file cannot be read: it is a folder.")
    output.room.delete("output/.sasshi-manifest")
    let name = TemporaryName.name(for: OutputManifest.copyName)
    try output.room.makeFolder("output/" + name)
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(Self.site) }
    let hint = try #require(failure?.diagnostic.hint)
    #expect(hint.english.hasSuffix("\nThe output folder is as it was."))
    #expect(hint.japanese.hasSuffix("\n出力フォルダーは元のままです。"))
    #expect(try output.output() == [name + "/": ""])
  }

  @Test func aFileInPlaceOfTheOutputFolderIsAFailureOfTheMachine() async throws {
    try output.room.write("output", "mine")
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(Self.site) }
    #expect(
      try #require(failure).diagnostic.message.english
        == "This folder cannot be read: it, or a part of its path, is not a folder.")
    #expect(try output.room.text("output") == "mine")
  }

  @Test func twoRunsAtOnceDoNotWriteIntoEachOther() async throws {
    _ = try await output.build(Self.site)
    let other = try FolderHandle.open(output.folder.path)
    #expect(other.lock())
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(Self.site) }
    let diagnostic = try #require(failure).diagnostic
    #expect(
      diagnostic.text(in: .english)
        == "\(output.folder.path): error: Another Sasshi is writing into this folder. [folder-in-use]\n"
        + "  hint: Wait until it is done, then build again.")
    #expect(
      diagnostic.text(in: .japanese)
        == "\(output.folder.path): エラー: 別の Sasshi がこのフォルダーに書き込んでいます。 [folder-in-use]\n"
        + "  直し方: 終わるのを待ってから、もう一度実行してください。")
  }

  #if os(Linux)
    @Test func aFolderIsFreeAfterARunThoughAProgramThatIsStartedHasItOpen() async throws {
      _ = try await output.build(Self.site)
      let path = output.folder.path
      let inherited = Mutex([FileDescriptor]())
      let page = OutputFile(
        path: "index.html",
        contents: .rendered {
          let open = (0..<1024).filter { SystemCall.realPath("/proc/self/fd/\($0)") == path }
          let copies = open.compactMap { try? FileDescriptor(rawValue: Int32($0)).duplicate() }
          inherited.withLock { $0 += copies }
          return [0x61]
        })
      _ = try await output.build([page])
      #expect(inherited.withLock { !$0.isEmpty })
      _ = try await output.build(Self.site)
      for copy in inherited.withLock({ $0 }) { try copy.close() }
    }
  #endif
}
