import Diagnostics
import Editions
import Fixtures
import Testing

@testable import Publishing

/// What an earlier run left, whole or broken off, and what others did to it.
struct OutputFolderTakeoverTests {
  private let output: OutputRoom

  init() throws {
    output = try OutputRoom()
  }

  private func write(manifest paths: String...) throws {
    try output.room.write(
      "output/.sasshi-manifest",
      (["sasshi-manifest 1: x"] + paths).map { $0 + "\n" }.joined())
  }

  @Test func aPageBecomesAFolder() async throws {
    _ = try await output.build(["a": "page", "b": ""])
    #expect(counts(try await output.build(["a/c/d": "page", "b": ""])) == [1, 1, 1])
    #expect(try output.output() == ["a/": "", "a/c/": "", "a/c/d": "page", "b": ""])
  }

  @Test func aFolderBecomesAPage() async throws {
    _ = try await output.build(["a/c/d": "page", "a/e": "", "b": ""])
    #expect(counts(try await output.build(["a": "page", "b": ""])) == [1, 1, 2])
    #expect(try output.output() == ["a": "page", "b": ""])
    #expect(try output.manifest().dropFirst() == ["a", "b"])
  }

  @Test func aRunThatEndedBeforeItsFirstFileIsTakenOver() async throws {
    _ = try await output.build(["old": "old"])
    try write(manifest: "en/new", "old")
    #expect(counts(try await output.build(["en/new": "new"])) == [1, 0, 1])
    #expect(try output.output() == ["en/": "", "en/new": "new"])
  }

  @Test func aRunThatEndedInTheMiddleOfItsFilesIsTakenOver() async throws {
    _ = try await output.build(["old": "old"])
    try write(manifest: "en/new", "en/other", "old")
    try output.room.write("output/en/new", "new")
    try output.room.write("output/en/" + TemporaryName.name(for: "en/other"), "ha")
    try output.room.write("output/" + TemporaryName.name(for: ".sasshi-manifest"), "sassh")
    let report = try await output.build(["en/new": "new", "en/other": "", "x": ""])
    #expect(counts(report) == [2, 1, 1])
    #expect(try output.output() == ["en/": "", "en/new": "new", "en/other": "", "x": ""])
  }

  @Test func aRunThatEndedBeforeItsFoldersWereRemovedIsTakenOver() async throws {
    _ = try await output.build(["a/b/c": "", "d": ""])
    output.room.delete("output/a/b/c")
    #expect(counts(try await output.build(["d": ""])) == [0, 1, 0])
    #expect(try output.output() == ["d": ""])
  }

  @Test func aRunThatEndedAfterAFolderMadeWayIsTakenOver() async throws {
    _ = try await output.build(["a/b/c": "", "d": ""])
    try write(manifest: "a", "a/b/c", "d")
    output.room.delete("output/a/b/c")
    #expect(counts(try await output.build(["a": "page", "d": ""])) == [1, 1, 0])
    #expect(try output.output() == ["a": "page", "d": ""])
  }

  @Test func aLeftoverInAFolderThatBecomesAPageIsNoObstacle() async throws {
    _ = try await output.build(["a/b": ""])
    try output.room.write("output/a/" + TemporaryName.name(for: "a/b", number: 3), "ha")
    #expect(counts(try await output.build(["a": "page"])) == [1, 0, 1])
    #expect(try output.output() == ["a": "page"])
  }

  @Test func aFileThatSomebodyReplacedByAFolderOfTheirOwnIsInTheWay() async throws {
    _ = try await output.build(["a": "", "b": ""])
    output.room.delete("output/a")
    try output.room.write("output/a/mine", "mine")
    let report = try await output.build(["a": "", "b": "new"])
    #expect(report.diagnostics.map(\.location.file) == [output.folder.path + "/a"])
    #expect(try output.room.text("output/b") == "")
  }

  @Test func aFolderThatSomebodyPutInPlaceOfAPageThatWentAwayIsLeftAlone() async throws {
    _ = try await output.build(["a": "", "b": ""])
    output.room.delete("output/a")
    try output.room.write("output/a/mine", "mine")
    #expect(counts(try await output.build(["b": ""])) == [0, 1, 0])
    #expect(try output.output() == ["a/": "", "a/mine": "mine", "b": ""])
  }

  @Test func aLinkThatSomebodyPutInPlaceOfAFileIsReplacedAndNotFollowed() async throws {
    _ = try await output.build(["a": "page"])
    try output.room.write("outside", "page")
    output.room.delete("output/a")
    output.room.link("output/a", to: "../outside")
    #expect(counts(try await output.build(["a": "page"])) == [1, 0, 0])
    output.room.delete("outside")
    #expect(try output.output() == ["a": "page"])
  }

  @Test func aLinkThatSomebodyPutInPlaceOfAFolderIsNotFollowedToDelete() async throws {
    _ = try await output.build(["en/a": "page", "b": ""])
    output.room.delete("output/en")
    try output.room.write("outside/a", "mine")
    output.room.link("output/en", to: "../outside")
    #expect(counts(try await output.build(["b": ""])) == [0, 1, 0])
    #expect(try output.room.text("outside/a") == "mine")
    let report = try await output.build(["b": "", "en/a": "page"])
    #expect(report.diagnostics.map(\.location.file) == [output.folder.path + "/en"])
  }

  @Test func aPipeInPlaceOfAFileDoesNotHoldUpTheBuild() async throws {
    _ = try await output.build(["a": "page"])
    output.room.delete("output/a")
    output.room.makePipe("output/a")
    #expect(counts(try await output.build(["a": "page"])) == [1, 0, 0])
  }

  /// On a disk that takes `Cover` and `cover` for one name both lead to one file, as links do here.
  @Test func aNameThatChangesOnlyItsLetterCaseKeepsItsFile() async throws {
    _ = try await output.build(["Cover": "page"])
    output.room.hardLink("output/cover", to: "output/Cover")
    let report = try await output.build(["cover": "page"])
    #expect(report.diagnostics.isEmpty)
    #expect(counts(report) == [0, 1, 0])
    #expect(try output.room.text("output/cover") == "page")
  }

  @Test func aNameThatChangesItsLetterCaseIsTwoFilesWhereTheDiskTellsThemApart() async throws {
    _ = try await output.build(["Cover": "page"])
    #expect(counts(try await output.build(["cover": "page"])) == [1, 0, 1])
    #expect(try output.output() == ["cover": "page"])
  }

  @Test func picturesAreWrittenWithoutWhatTheySayAboutThemselves() async throws {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] =
      [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
      + [0, 0, 0, 0]
    let comment: [UInt8] = [0, 0, 0, 6] + Array("tEXtHanako".utf8) + [0, 0, 0, 0]
    let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    try output.room.write("content/ja/図.png", signature + header + comment + end)
    let site = [OutputFile(path: "図.png", contents: .picture(source: "ja/図.png"))]
    #expect(counts(try await output.build(site)) == [1, 0, 0])
    #expect(
      try ContentFolder(output.folder.path).read("図.png") == signature + header + end)
    #expect(counts(try await output.build(site)) == [0, 1, 0])
    try output.room.write("output/図.png", "damaged")
    #expect(counts(try await output.build(site)) == [1, 0, 0])
  }
}
