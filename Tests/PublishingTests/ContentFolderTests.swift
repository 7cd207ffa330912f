import Diagnostics
import Fixtures
import Testing

@testable import Publishing

struct ContentFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func list() throws -> ContentListing {
    try ContentFolder(folder.path).list()
  }

  /// The diagnostics as a person reads them, the folder's own path left out.
  private func texts(_ language: MessageLanguage) throws -> [String] {
    try list().diagnostics.map { diagnostic in
      let text = diagnostic.text(in: language)
      return text.hasPrefix(folder.path) ? String(text.dropFirst(folder.path.count + 1)) : text
    }
  }

  @Test func filesAreListedInTheOrderOfTheirBytes() throws {
    for file in ["ja/order.md", "ja/b/z.md", "ja/b-1.md", "ja/b.md", "é.md", "z.md", "a.md"] {
      try folder.write(file)
    }
    #expect(
      try list().files
        == ["a.md", "ja/b-1.md", "ja/b.md", "ja/b/z.md", "ja/order.md", "z.md", "é.md"])
    #expect(try list().diagnostics.isEmpty)
  }

  @Test func whatEditorsAndSystemsLeaveBehindIsLeftOut() throws {
    for file in [
      ".DS_Store", ".git/config", "ja/.order.md.swp", "ja/order.md~", "Thumbs.db", "desktop.ini",
      "__MACOSX/ja/order.md", "#order.md#", "~$order.docx", "Icon\r",
    ] {
      try folder.write(file)
    }
    try folder.write("ja/order.md")
    #expect(try list().files == ["ja/order.md"])
    #expect(try list().diagnostics.isEmpty)
  }

  @Test func linksToFilesAndFoldersAreFollowed() throws {
    try folder.write("ja/pictures/cover.jpg", "picture")
    folder.link("cover.jpg", to: "ja/pictures/cover.jpg")
    try folder.write(".shared/map.svg", "map")
    folder.link("en", to: ".shared")
    #expect(try list().files == ["cover.jpg", "en/map.svg", "ja/pictures/cover.jpg"])
    #expect(try ContentFolder(folder.path).read("cover.jpg") == Array("picture".utf8))
  }

  @Test func aFolderThatLinksLeadToIsReadOnce() throws {
    try folder.write("ja/pictures/cover.jpg", "picture")
    try folder.write("ja/order.md")
    folder.link("en", to: "ja")
    folder.link("ja/images", to: "pictures")
    #expect(try list().files == ["ja/order.md", "ja/pictures/cover.jpg"])
    #expect(
      try texts(.english) == [
        "en: warning: This leads to the folder “\(folder.path)/ja”, which is read already; what is in "
          + "it is not taken a second time. [repeated-folder]\n  hint: Delete the link, or put a folder with files of its "
          + "own in its place.",
        "ja/images: warning: This leads to the folder “\(folder.path)/ja/pictures”, which is read "
          + "already; what is in it is not taken a second time. [repeated-folder]\n  hint: Delete the link, or put a "
          + "folder with files of its own in its place.",
      ])
    #expect(
      try texts(.japanese).first
        == "en: 注意: この先はフォルダー「\(folder.path)/ja」で、すでに読み込んでいます。"
        + "中のファイルは二重には使いません。 [repeated-folder]\n  直し方: リンクを削除するか、代わりに別のファイルの"
        + "入ったフォルダーを置いてください。")
  }

  @Test func foldersWithTwoLinksToTheNextAreWalkedOnceEach() throws {
    for number in 0..<30 {
      try folder.write(".\(number)/page.md")
      folder.link(".\(number)/a", to: "../.\(number + 1)")
      folder.link(".\(number)/b", to: "../.\(number + 1)")
    }
    try folder.write(".30/page.md")
    folder.link("ja", to: ".0")
    let listing = try list()
    #expect(listing.files.count == 31)
    #expect(listing.files.last == "ja/page.md" && listing.files.contains("ja/a/a/page.md"))
    #expect(listing.diagnostics.count == 30)
  }

  @Test func hiddenFilesAreListedWhereTheyAreWanted() throws {
    let wanted = ["root/.well-known/security.txt", "root/.htaccess", "root/CNAME"]
    let others = [
      ".env", "ja/.hidden", "root/.DS_Store", "root/._CNAME", "root/.git/config", "root/.CNAME.swp",
      "root/.gitkeep", "root/CNAME~", "root/Thumbs.db", "root/.well-known/.DS_Store", "x/root/.a",
      "root/.#CNAME", "root/.~lock.a#", "root/" + TemporaryName.name(for: "a"),
    ]
    for file in wanted + others { try folder.write(file) }
    let listing = try ContentFolder(folder.path).list(showingHiddenIn: "root")
    #expect(Set(listing.files) == Set(wanted))
    #expect(try list().files == ["root/CNAME"])
  }

  @Test func linksInACircleAreReported() throws {
    try folder.write("ja/order.md")
    folder.link("ja/again", to: "..")
    folder.link("self", to: "self")
    #expect(try list().files == ["ja/order.md"])
    #expect(
      try texts(.english) == [
        "ja/again: error: This symbolic link goes round in a circle. [broken-symbolic-link]\n  hint: Delete the link.",
        "self: error: This symbolic link goes round in a circle. [broken-symbolic-link]\n  hint: Delete the link.",
      ])
    #expect(
      try texts(.japanese).first
        == "ja/again: エラー: このシンボリックリンクは循環しています。 [broken-symbolic-link]\n  直し方: リンクを削除してください。")
  }

  @Test func aLinkToNothingIsReported() throws {
    folder.link("cover.jpg", to: "gone.jpg")
    #expect(
      try texts(.english) == [
        "cover.jpg: error: This symbolic link leads to nothing. [broken-symbolic-link]\n"
          + "  hint: Delete the link, or put the file itself in its place."
      ])
    #expect(
      try texts(.japanese) == [
        "cover.jpg: エラー: このシンボリックリンクの先には何もありません。 [broken-symbolic-link]\n"
          + "  直し方: リンクを削除するか、実際のファイルに置き換えてください。"
      ])
  }

  @Test func aFolderNestedTooDeepIsReported() throws {
    try folder.write(String(repeating: "a/", count: 40) + "order.md")
    #expect(try list().files.isEmpty)
    let place = String(repeating: "/a", count: 32).dropFirst()
    #expect(
      try texts(.english) == [
        "\(place): error: This folder is nested more than 32 folders deep. [nested-too-deep]\n"
          + "  hint: Move it to a higher place."
      ])
    #expect(
      try texts(.japanese) == [
        "\(place): エラー: このフォルダーは 32 階層より深いところにあります。 [nested-too-deep]\n"
          + "  直し方: もっと浅い場所に移してください。"
      ])
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsReported() throws {
      try folder.writeFile(named: [0x92, 0x8D, 0x95, 0xB6] + Array(".md".utf8))
      #expect(
        try texts(.english) == [
          "\\x92\\x8d\\x95\\xb6.md: error: This name is not UTF-8. [unreadable-name]\n"
            + "  hint: Rename the file. Such names come from zip files made on another system."
        ])
      #expect(
        try texts(.japanese) == [
          "\\x92\\x8d\\x95\\xb6.md: エラー: この名前は UTF-8 ではありません。 [unreadable-name]\n"
            + "  直し方: ファイルの名前を変えてください。別のシステムで作られた zip を展開すると、こうなることがあります。"
        ])
    }
  #endif

  @Test func aNameWithAControlCharacterIsReported() throws {
    try folder.write("or\nder.md")
    #expect(try list().files.isEmpty)
    #expect(
      try texts(.english).first?.hasPrefix(
        "or\\x0ader.md: error: This name has a control character in it. [unreadable-name]\n")
        == true)
    #expect(
      try texts(.japanese).first?.hasPrefix(
        "or\\x0ader.md: エラー: この名前には制御文字が含まれています。 [unreadable-name]\n") == true)
  }

  @Test func aPipeIsLeftOutWithAWarning() throws {
    folder.makePipe("pipe")
    #expect(try list().files.isEmpty)
    #expect(
      try texts(.english) == [
        "pipe: warning: This is neither a file nor a folder; it is left out. [not-a-file]\n"
          + "  hint: Move it out of the folder."
      ])
    #expect(
      try texts(.japanese) == [
        "pipe: 注意: これはファイルでもフォルダーでもないため、無視します。 [not-a-file]\n"
          + "  直し方: フォルダーの外に移してください。"
      ])
  }

  @Test func aMissingFolderIsNamed() throws {
    let listing = try ContentFolder("nowhere").list()
    let diagnostic = try #require(listing.diagnostics.first)
    #expect(listing.files.isEmpty)
    #expect(
      diagnostic.text(in: .english)
        == "nowhere: error: There is no such folder. [missing-folder]\n  hint: Run Sasshi in the folder that holds "
        + "it, or say where it is with --content or --theme.")
    #expect(
      diagnostic.text(in: .japanese)
        == "nowhere: エラー: このフォルダーはありません。 [missing-folder]\n  直し方: "
        + "それがあるフォルダーで実行するか、--content か --theme で場所を指定してください。")
  }

  @Test func aFileInPlaceOfTheFolderIsAFailureOfTheMachine() throws {
    try folder.write("content")
    let failure = try #require(throws: MachineFailure.self) {
      try ContentFolder(folder.path + "/content").list()
    }
    #expect(
      failure.diagnostic.message.english
        == "This folder cannot be read: it, or a part of its path, is not a folder.")
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func everyByteOfAFileIsRead(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write("file", bytes)
    #expect(try ContentFolder(folder.path).read("file") == bytes)
  }

  #if os(Linux)
    @Test func aFileOfUnknownSizeIsRead() throws {
      #expect(try ContentFolder("/proc/self").read("status").isEmpty == false)
    }
  #endif

  @Test(arguments: ["../secret", "/etc/passwd", "a//b", "./a", "a\0b", ""])
  func aPathThatLeadsOutOfTheFolderIsRefused(path: String) throws {
    try folder.write("a/b")
    let failure = try #require(throws: MachineFailure.self) {
      try ContentFolder(folder.path).read(path)
    }
    #expect(
      failure.diagnostic.message.english
        == "This path leads out of the folder “\(folder.path)”.")
    #expect(
      failure.diagnostic.message.japanese
        == "このパスはフォルダー「\(folder.path)」の外を指しています。")
  }

  @Test func readingAFolderSaysSo() throws {
    try folder.makeFolder("ja")
    let failure = try #require(throws: MachineFailure.self) {
      try ContentFolder(folder.path).read("ja")
    }
    #expect(
      failure.diagnostic.text(in: .english)
        == "\(folder.path)/ja: error: This file cannot be read: it is a folder. [cannot-read]\n"
        + "  hint: Name a file in it, or move the folder to another place.")
    #expect(
      failure.diagnostic.text(in: .japanese)
        == "\(folder.path)/ja: エラー: このファイルを読み込めません：フォルダーです。 [cannot-read]\n"
        + "  直し方: その中のファイルを指定するか、フォルダーを別の場所に移してください。")
  }
}
