import Diagnostics
import Editions
import Fixtures
import Testing

@testable import Publishing

/// What is refused before anything is written.
struct OutputFolderRefusalTests {
  private let output: OutputRoom

  init() throws {
    output = try OutputRoom()
  }

  /// Builds, expects that nothing changes, and gives the diagnostics without the folder's path.
  private func refusals(
    _ files: [OutputFile], _ language: MessageLanguage
  ) async throws -> [String] {
    let before = try output.room.everything()
    let report = try await output.build(files)
    #expect(report.diagnostics.haveErrors)
    #expect(counts(report) == [0, 0, 0])
    #expect(try output.room.everything() == before)
    return report.diagnostics.map { diagnostic in
      let text = diagnostic.text(in: language)
      return text.split(separator: output.room.path + "/").joined()
    }
  }

  private func files(_ paths: String...) -> [OutputFile] {
    paths.map { OutputFile(path: $0, contents: .bytes(Array("new".utf8))) }
  }

  @Test(arguments: [
    "../a", "/a", "a//b", "a/../b", "a/", "", ".", "a\0b", "a\nb", ".sasshi-manifest",
    "a/.sasshi-new-1", String(repeating: "冊", count: 86),
  ])
  func aPathThatIsNotAllowedIsRefused(path: String) async throws {
    let name = " [unwritable-path]"
    let shown = path.replacing("\n", with: "\(name)\n  ")
    let end = path.contains("\n") ? "" : name
    #expect(
      try await refusals(files("index.html", path), .english) == [
        "output: error: No file can be written at “\(shown)”.\(end)\n  hint: A path stays inside the "
          + "output folder, has a name between any two slashes, no control characters, no name longer "
          + "than 255 bytes (85 Japanese characters) and none that begins with “.sasshi-”."
      ])
    #expect(
      try await refusals(files("index.html", path), .japanese) == [
        "output: エラー: 「\(shown)」にはファイルを書き出せません。\(end)\n  直し方: パスは出力フォルダーの中に収め、"
          + "スラッシュの間を空にせず、制御文字や、255 バイト（日本語で 85 文字）を超える名前、"
          + "「.sasshi-」で始まる名前を使わないでください。"
      ])
  }

  @Test func twoFilesAtTheSamePathAreRefused() async throws {
    #expect(
      try await refusals(files("a/b", "a/c", "a/b"), .english) == [
        "output/a/b: error: Two files are to be written at “a/b”. [same-address]\n"
          + "  hint: Give one of them another name."
      ])
    #expect(
      try await refusals(files("a/b", "a/c", "a/b"), .japanese) == [
        "output/a/b: エラー: 「a/b」に2つのファイルを書き出そうとしています。 [same-address]\n"
          + "  直し方: どちらかの名前を変えてください。"
      ])
  }

  @Test func anOutputFolderInTheContentNamesTheContent() throws {
    let content = ContentFolder(output.room.path)
    let diagnostic = try #require(output.folder.overlap(with: [content]))
    #expect(diagnostic.identifier == .overlappingFolders)
    #expect(
      diagnostic.related == [
        Diagnostic.Related(
          at: Location(content.path),
          Wording(english: "the other folder", japanese: "もう1つのフォルダー"))
      ])
  }

  @Test(arguments: [
    ("a/Cover.png", "a/cover.png"), ("\u{30D1}.html", "\u{30CF}\u{309A}.html"),
  ])
  func filesThatOnlySomeSystemsTellApartAreRefused(one: String, other: String) async throws {
    let report = try await output.build(files(one, other))
    #expect(report.diagnostics.map(\.identifier) == [.sameAddress])
    #expect(
      report.diagnostics.flatMap(\.related) == [.otherFile("\(output.folder.path)/\(one)")])
    #expect(
      try await refusals(files(one, other), .english) == [
        "output/\(other): error: “\(one)” and “\(other)” are the same place on some machines: only "
          + "letter case or Unicode form tells them apart. [same-address]\n  hint: Give one of them another name."
      ])
    #expect(
      try await refusals(files(one, other), .japanese) == [
        "output/\(other): エラー: 「\(one)」と「\(other)」は大文字・小文字か Unicode の形だけが違い、"
          + "同じ場所とみなされる環境があります。 [same-address]\n  直し方: どちらかの名前を変えてください。"
      ])
  }

  @Test func foldersThatOnlySomeSystemsTellApartAreRefused() async throws {
    #expect(try await refusals(files("a/b", "A/c"), .english).count == 1)
  }

  @Test(arguments: [["a", "a/b"], ["a/b", "a"], ["x/A", "x/a/c"]])
  func aFileThatWouldBeAFolderIsRefused(paths: [String]) async throws {
    let files = paths.map { OutputFile(path: $0, contents: .bytes([])) }
    let english = try await refusals(files, .english)
    #expect(english.count == 1)
    #expect(english.first?.contains("would be a file and a folder at once.") == true)
    #expect(
      try await refusals(files, .japanese).first?
        .contains("がファイルにもフォルダーにもなってしまいます。") == true)
  }

  @Test func aForeignFileInTheWayIsRefused() async throws {
    try output.room.write("output/index.html", "mine")
    #expect(
      try await refusals(files("index.html", "b.html"), .english) == [
        "output/index.html: error: Sasshi has to write here, but did not write what stands here "
          + "now. [foreign-file]\n  hint: Move it to another place if you need it, delete it if not, or name "
          + "another folder with --output."
      ])
    #expect(
      try await refusals(files("index.html", "b.html"), .japanese) == [
        "output/index.html: エラー: ここに書き出す必要がありますが、今あるものは Sasshi が書いたものではありません。 [foreign-file]\n"
          + "  直し方: 必要なら別の場所に移し、不要なら削除してください。--output で別のフォルダーを"
          + "指定することもできます。"
      ])
  }

  @Test func aForeignFileBesideAnEarlierSiteIsRefusedWhenAPageComesThere() async throws {
    _ = try await output.build(files("index.html"))
    try output.room.write("output/en/about.html", "mine")
    #expect(try await refusals(files("index.html", "en/about.html"), .english).count == 1)
  }

  @Test func manyForeignFilesAreCountedRatherThanListed() async throws {
    let many = (0..<25).map { OutputFile(path: "\(100 + $0)", contents: .bytes([])) }
    _ = try await output.build(many)
    output.room.delete("output/.sasshi-manifest")
    let english = try await refusals(many, .english)
    #expect(english.count == 11)
    #expect(
      english.last
        == "output: error: 15 more of these files and folders are not Sasshi's. [foreign-file]\n  hint: If all of "
        + "this folder came from Sasshi once and its list of files (.sasshi-manifest) was lost, "
        + "delete the folder and build again.")
    #expect(
      try await refusals(many, .japanese).last
        == "output: エラー: Sasshi が書いたものではないファイルやフォルダーが、ほかに 15 個あります。 [foreign-file]\n"
        + "  直し方: すべて以前 Sasshi が書き出したもので、一覧（.sasshi-manifest）だけが失われたのなら、"
        + "フォルダーを削除してもう一度実行してください。")
  }

  @Test func foreignFoldersAndFilesInPlaceOfTheOtherAreRefused() async throws {
    try output.room.write("output/a/mine", "mine")
    try output.room.write("output/b", "mine")
    let english = try await refusals(files("a", "b/c", "b/d/e"), .english)
    #expect(english.map { $0.prefix(while: { $0 != ":" }) } == ["output/a", "output/b"])
  }

  @Test func aLinkIsNeverFollowedOutOfTheFolder() async throws {
    try output.room.write("outside/index.html", "mine")
    try output.room.makeFolder("output")
    output.room.link("output/en", to: "../outside")
    output.room.link("output/a.html", to: "../outside/a.html")
    let english = try await refusals(files("en/index.html", "a.html"), .english)
    #expect(english.map { $0.prefix(while: { $0 != ":" }) } == ["output/a.html", "output/en"])
    #expect(try output.room.text("outside/index.html") == "mine")
  }

  @Test(arguments: ["index.html\n", "sasshi-manifest 2: from the future\nindex.html\n", "\0index"])
  func aManifestThatIsNoneOfThisVersionIsRefused(text: String) async throws {
    _ = try await output.build(files("index.html"))
    try output.room.write("output/.sasshi-manifest", text)
    let path = output.folder.path
    #expect(
      try await refusals(files("index.html"), .english) == [
        "output/.sasshi-manifest: error: The list of the files that Sasshi wrote is damaged, or "
          + "from another version. [damaged-manifest]\n  hint: Move the folder “output” to another place and build "
          + "again: it is made anew."
      ], "\(path)")
    #expect(
      try await refusals(files("index.html"), .japanese) == [
        "output/.sasshi-manifest: エラー: Sasshi が書き出したファイルの一覧が壊れているか、別の版のものです。 [damaged-manifest]\n"
          + "  直し方: フォルダー「output」を別の場所に移して、もう一度実行してください。新しく作られます。"
      ])
  }

  @Test func aPictureThatIsDamagedIsRefusedBeforeAnythingIsWritten() async throws {
    try output.room.write("content/ja/cover.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0x00])
    let site =
      files("index.html") + [
        OutputFile(path: "cover.jpg", contents: .picture(source: "ja/cover.jpg"))
      ]
    #expect(
      try await refusals(site, .english) == [
        "content/ja/cover.jpg: error: This JPEG picture ends too early: the file is not whole. [damaged-picture]\n"
          + "  hint: Copy it again from where it came from, or open it in a picture program and "
          + "save it anew."
      ])
    #expect(
      try await refusals(site, .japanese) == [
        "content/ja/cover.jpg: エラー: この JPEG の画像は途中で終わっています。ファイルが欠けています。 [damaged-picture]\n"
          + "  直し方: 元のファイルをもう一度コピーするか、画像ソフトで開いて保存し直してください。"
      ])
  }

  @Test func aPictureThatIsMissingFailsBeforeAnythingIsWritten() async throws {
    let site =
      files("index.html") + [
        OutputFile(path: "cover.jpg", contents: .picture(source: "ja/cover.jpg"))
      ]
    let failure = await #expect(throws: MachineFailure.self) { try await output.build(site) }
    #expect(
      try #require(failure).diagnostic.message.english
        == "This file cannot be read: it does not exist.")
    #expect(!output.room.exists("output"))
  }
}
