import Diagnostics
import Editions
import Fixtures
import Testing

@testable import Publishing

/// What a power cut, a full disk or a kill leaves in the output folder, and what the next run makes of it.
struct PowerCutTests {
  private let output: OutputRoom
  private static let site = [
    "index.html": "home", "en/index.html": "home in English", "a/b/c": "c",
  ]
  private static let manifest = "output/.sasshi-manifest"
  private static let copy = "output/.sasshi-manifest-copy"

  init() throws {
    output = try OutputRoom()
  }

  @Test(arguments: [
    "", "sassh", "sasshi-manifest 1:", "sasshi-manifest 1: x\nindex.ht",
    "sasshi-manifest 1: x\nindex.html\n\0\0\0\0", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    "sasshi-manifest 1: x\n../secret\n", "sasshi-manifest 1: x\n\n",
  ])
  func aTornManifestCountsAsItsCopy(text: String) async throws {
    _ = try await output.build(Self.site)
    try output.room.write("output/CNAME", "example.org")
    try output.room.write("secret", "mine")
    try output.room.write(Self.manifest, text)
    let report = try await output.build(["index.html": "new", "a/b/c": "c"])
    #expect(report.diagnostics.isEmpty)
    #expect(counts(report) == [1, 1, 1])
    #expect(
      try output.output() == [
        "index.html": "new", "a/": "", "a/b/": "", "a/b/c": "c", "CNAME": "example.org",
      ])
    #expect(try output.room.text("secret") == "mine")
    #expect(try output.manifest().dropFirst() == ["a/b/c", "index.html"])
    #expect(try output.room.text(Self.copy) == output.room.text(Self.manifest))
    let number = try output.room.number(of: Self.manifest)
    #expect(counts(try await output.build(["index.html": "new", "a/b/c": "c"])) == [0, 2, 0])
    #expect(try output.room.number(of: Self.manifest) == number)
  }

  @Test(arguments: ["", "sasshi-manifest 1: x\nindex.ht"])
  func withoutBothTheFilesAreKnownByTheirBytes(text: String) async throws {
    _ = try await output.build(Self.site)
    for name in [Self.manifest, Self.copy] { try output.room.write(name, text) }
    try output.room.write("output/en/index.html", "")
    try output.room.write("output/CNAME", "")
    let report = try await output.build(Self.site)
    #expect(counts(report) == [1, 2, 0])
    #expect(try output.room.text("output/en/index.html") == "home in English")
    #expect(try output.room.text("output/CNAME") == "")
    #expect(try output.manifest().dropFirst() == ["a/b/c", "en/index.html", "index.html"])
  }

  @Test func withoutBothAFileOfSomebodysOwnIsNotOverwritten() async throws {
    _ = try await output.build(Self.site)
    for name in [Self.manifest, Self.copy] { try output.room.write(name, "") }
    try output.room.write("output/index.html", "mine")
    let before = try output.room.everything()
    let report = try await output.build(Self.site)
    #expect(report.diagnostics.map(\.identifier) == [.foreignFile])
    #expect(report.diagnostics.map(\.location.file) == ["\(output.folder.path)/index.html"])
    #expect(try output.room.everything() == before)
  }

  @Test func aManifestThatIsNotThereCountsAsNone() async throws {
    _ = try await output.build(Self.site)
    output.room.delete(Self.manifest)
    #expect(try await output.build(Self.site).diagnostics.count == 3)
  }

  @Test func whatWaitsForARunThatWasBrokenOffIsDeletedAndNothingElse() async throws {
    _ = try await output.build(Self.site)
    let waiting = ["index.html", "en/index.html"].map { TemporaryName.name(for: $0) }
    let foreign = [
      ".sasshi-new-mine.txt", ".sasshi-new-5", ".sasshi-new-0123456789abcdef", ".sasshi-lock",
      ".sasshi-new-manifest", ".sasshi-new-", waiting[0] + ".txt", waiting[0] + "-12", "sasshi-new",
      TemporaryName.name(for: "gone.html"), ".sasshi-manifest-mine", ".sasshi-manifest.bak",
    ]
    for name in foreign { try output.room.write("output/" + name, "mine") }
    try output.room.write("output/" + waiting[0], "half")
    try output.room.write("output/\(waiting[0])-1", "half")
    try output.room.write("output/en/" + waiting[1], "half")
    try output.room.makeFolder("output/a/" + TemporaryName.name(for: "a/b/c"))
    let report = try await output.build(Self.site.merging(["index.html": "new"]) { $1 })
    #expect(counts(report) == [1, 2, 0])
    var expected = [
      "index.html": "new", "en/": "", "en/index.html": "home in English", "a/": "", "a/b/": "",
      "a/b/c": "c", "a/\(TemporaryName.name(for: "a/b/c"))/": "",
    ]
    for name in foreign { expected[name] = "mine" }
    #expect(try output.output() == expected)
  }

  @Test func aFileThatHasTheNameOfOneThatWaitsIsNotInTheWay() async throws {
    let room = output.room
    let name = "output/" + TemporaryName.name(for: "b")
    let files = [
      OutputFile(path: "a", contents: .bytes([0x61])),
      OutputFile(
        path: "b",
        contents: .rendered {
          try? room.write(name, "mine")
          return [0x62]
        }),
    ]
    #expect(try await output.build(files).written == 2)
    #expect(try room.text("output/b") == "b")
    #expect(try room.text(name) == "mine")
  }

  @Test func aPageThatBecomesAFolderWaitsOutsideOfIt() async throws {
    _ = try await output.build(["a": "page", "b": ""])
    let room = output.room
    let files = [
      OutputFile(
        path: "a/b/c",
        contents: .rendered {
          try? room.write("seen", (try? room.text("output/a")) ?? "?")
          return [0x63]
        }),
      OutputFile(path: "b", contents: .bytes([])),
    ]
    #expect(counts(try await output.build(files)) == [1, 1, 1])
    // The old page stood there till the new one was whole.
    #expect(try room.text("seen") == "page")
    #expect(try output.output() == ["a/": "", "a/b/": "", "a/b/c": "c", "b": ""])
  }

  /// A build of many pages breaks off while they are put in their places: one is not there any more.
  @Test func aFailureWhilePagesGetTheirNamesSaysSo() async throws {
    let room = output.room
    let pages = (100..<170).map { "\($0).html" }
    _ = try await output.build(pages.map { OutputFile(path: $0, contents: .bytes([0x61])) })
    let changed = pages.map { path in
      OutputFile(
        path: path,
        contents: .rendered {
          // Pages are written in the order of their names, several by one task.
          if path == "169.html" { room.delete("output/" + TemporaryName.name(for: "168.html")) }
          return [0x62]
        })
    }
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(changed) }
    let hint = try #require(failure?.diagnostic.hint)
    #expect(
      hint.english.hasSuffix(
        "\nSome files in the output folder may be new and others still those of the last build; each is "
          + "whole. Build again to finish."))
    #expect(
      hint.japanese.hasSuffix(
        "出力フォルダーには新しいファイルと前回のファイルが混ざっている可能性がありますが、"
          + "どれも壊れていません。もう一度実行すると完了します。"))
    #expect(try room.text("output/168.html") == "a")
    let report = try await output.build(
      pages.map { OutputFile(path: $0, contents: .bytes([0x62])) })
    #expect(report.written > 0)
    #expect(try output.output() == Dictionary(uniqueKeysWithValues: pages.map { ($0, "b") }))
  }

  @Test(arguments: [1, 40, 400])
  func noFileIsNewBeforeAllAreWhole(count: Int) async throws {
    let paths = (0..<count).map { "\($0 % 5)/\($0)" }
    _ = try await output.build(paths.map { OutputFile(path: $0, contents: .bytes([0x61])) })
    let room = output.room
    let changed = paths.map { path in
      OutputFile(
        path: path,
        contents: .rendered {
          for other in paths where (try? room.text("output/" + other)) != "a" {
            try? room.write("mixed", other)
          }
          return [0x62]
        })
    }
    #expect(counts(try await output.build(changed)) == [count, 0, 0])
    #expect(!room.exists("mixed"))
    for path in paths { #expect(try room.text("output/" + path) == "b") }
  }
}

struct TemporaryNameTests {
  @Test func namesTellFilesApart() {
    let name = TemporaryName.name(for: "index.html")
    #expect(name.utf8.count == 28 && name.hasPrefix(".sasshi-new-"))
    #expect(name != TemporaryName.name(for: "en/index.html"))
    #expect(TemporaryName.name(for: "index.html", number: 3) == name + "-3")
    #expect(TemporaryName.first(of: name) == name)
    #expect(TemporaryName.first(of: name + "-3") == name)
    for other in ["-0", "-12", "-", "-a", ".txt", "3"] {
      #expect(TemporaryName.first(of: name + other) == nil, "\(other)")
    }
    #expect(TemporaryName.first(of: String(name.dropLast())) == nil)
  }
}
