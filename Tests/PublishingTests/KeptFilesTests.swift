import Diagnostics
import Editions
import Fixtures
import Testing

@testable import Publishing

struct KeptFilesTests {
  private let output: OutputRoom

  init() throws {
    output = try OutputRoom()
  }

  @Test func aKeptFileStaysAndRemainsOurs() async throws {
    _ = try await output.build(["index.html": "a", "downloads/b.pdf": "pdf"])
    let kept = try output.folder.present(["downloads/b.pdf", "downloads/c.pdf", "../index.html"])
    #expect(kept == ["downloads/b.pdf": ""])
    let report = try await output.folder.write(
      [OutputFile(path: "index.html", contents: .bytes([0x61]))], keeping: Set(kept.keys),
      showing: output.pictures)
    #expect(counts(report) == [0, 1, 0])
    #expect(try output.output()["downloads/b.pdf"] == "pdf")
    #expect(try output.manifest().contains("downloads/b.pdf"))
    #expect(try await output.build(["index.html": "a"]).deleted == 1)
  }

  @Test func `what another run has deleted meanwhile is not taken for kept`() async throws {
    _ = try await output.build(["index.html": "a", "downloads/b.pdf": "pdf"])
    _ = try await output.build(["index.html": "b"])
    let failure = await #expect(throws: MachineFailure.self) {
      try await output.folder.write(
        [OutputFile(path: "index.html", contents: .bytes([0x61]))], keeping: ["downloads/b.pdf"],
        showing: output.pictures)
    }
    #expect(failure?.diagnostic.identifier == .folderInUse)
    #expect(
      failure?.diagnostic.text(in: .english).contains("has written into this folder meanwhile")
        == true)
    #expect(try output.output()["index.html"] == "b")
  }

  @Test func whatAFileWasMadeFromIsRememberedUntilItIsMadeAgain() async throws {
    func pdf(of origin: String) -> OutputFile {
      OutputFile(path: "b.pdf", contents: .bytes([0x61]), origin: origin)
    }
    _ = try await output.build([pdf(of: "first")])
    #expect(try output.folder.present(["b.pdf"]) == ["b.pdf": "first"])
    _ = try await output.folder.write([], keeping: ["b.pdf"], showing: output.pictures)
    #expect(try output.folder.present(["b.pdf"]) == ["b.pdf": "first"])
    _ = try await output.build([pdf(of: "second")])
    #expect(try output.folder.present(["b.pdf"]) == ["b.pdf": "second"])
  }

  @Test func aRunThatIsBrokenOffForgetsWhatAFileWasMadeFrom() async throws {
    let first = OutputFile(path: "en/b.pdf", contents: .bytes([0x61]), origin: "first")
    let kept = OutputFile(path: "c.pdf", contents: .bytes([0x61]), origin: "kept")
    _ = try await output.build([first, kept])
    let room = output.room
    let second = OutputFile(
      path: "en/b.pdf",
      contents: .rendered {
        // What a run that is killed here leaves.
        for name in [".sasshi-manifest", ".sasshi-manifest-copy"] {
          if let bytes = try? room.bytes("output/" + name) { try? room.write(name, bytes) }
        }
        return [0x62]
      }, origin: "second")
    _ = try await output.build([second, kept])
    try room.write("output/.sasshi-manifest", try room.bytes(".sasshi-manifest"))
    #expect(try output.folder.present(["en/b.pdf", "c.pdf"]) == ["en/b.pdf": "", "c.pdf": "kept"])
    try room.write("output/.sasshi-manifest", "")
    try room.write("output/.sasshi-manifest-copy", try room.bytes(".sasshi-manifest-copy"))
    #expect(try output.folder.present(["en/b.pdf", "c.pdf"]) == ["en/b.pdf": "", "c.pdf": "kept"])
  }

  @Test func whatSomebodyElsePutThereIsNotOurs() async throws {
    _ = try await output.build(["index.html": "a"])
    try output.room.write("output/downloads/b.pdf", "mine")
    #expect(try output.folder.present(["downloads/b.pdf"]).isEmpty)
  }

  @Test func whatIsGoneIsNotPresent() async throws {
    _ = try await output.build(["index.html": "a"])
    #expect(try output.folder.present(["downloads/b.pdf"]).isEmpty)
    #expect(try OutputFolder(output.room.path + "/none").present(["b.pdf"]).isEmpty)
  }

  @Test func aFileThatHoldsPicturesGetsTheirBytes() async throws {
    try output.room.write("content/a.svg", "<svg/>")
    let page = OutputFile(
      path: "page.html",
      contents: .illustrated(
        IllustratedFile(pictures: [.picture(source: "a.svg"), .picture(source: "a.svg")]) {
          Array("+\(IllustratedFile.mark(0))+\(IllustratedFile.mark(1))\u{FFFF}2\u{FFFF}".utf8)
        }))
    _ = try await output.build([page])
    let address = "data:image/svg+xml;base64,PHN2Zy8+"
    #expect(
      try output.output()["page.html"] == "+\(address)+\(address)\u{FFFF}2\u{FFFF}")
  }
}
