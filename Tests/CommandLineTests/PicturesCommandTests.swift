import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct PicturesCommandTests {
  private let folder: CommandFolder
  private let environment: [String: String]

  init() throws {
    folder = try CommandFolder([
      "ja/index.md":
        "---\ntitle: ホーム\n---\n![庭](garden.jpg)\n\n![図](map.svg)\n\n![動き](walk.gif)\n\n[大きな写真](sky.jpg)\n",
      "ja/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"8\"/>",
      "ja/old.png": "",
    ])
    let files = folder.files
    let comment: [UInt8] = [0xFF, 0xFE, 0, 6] + Array("Sato".utf8)
    let jpeg = SamplePicture.jpeg(width: 2000, height: 1500)
    try files.write(
      "content/ja/garden.jpg", Array(jpeg.prefix(2)) + comment + Array(jpeg.dropFirst(2)))
    try files.write("content/ja/sky.jpg", jpeg)
    try files.write(
      "content/ja/walk.gif", Array("GIF89a".utf8) + [9, 0, 8, 0, 0, 0, 0, 0x3B])
    try files.write("content/ja/old.png", SamplePicture.png(width: 30, height: 40))
    for width in [480, 960, 1600] {
      let height = width * 3 / 4
      try files.write("made-\(width).jpg", SamplePicture.jpeg(width: width, height: height))
      try files.write("made-\(width).webp", SamplePicture.webP(width: width, height: height))
    }
    try files.write(
      "vips",
      """
      #!/bin/sh
      width=${3%%x*}; for last; do :; done; name=${last%%[*}
      cp "\(files.path)/made-$width.${name##*.}" "${1%/*}/$name"
      """)
    files.makeExecutable("vips")
    environment = ["SASSHI_VIPS": "\(files.path)/vips"]
  }

  private func run(_ command: String, _ language: MessageLanguage = .english) async -> CommandRun {
    await folder.run(
      command.split(separator: " ").map(String.init) + folder.all, in: language,
      environment: environment)
  }

  private static let garden = """
    published: WebP 480 × 360, 1 kB; WebP 960 × 720, 1 kB; WebP 1600 × 1200, 1 kB; JPEG 1600 × 1200, 1 kB
    """

  private func english(_ garden: String, _ summary: String) -> String {
    """
    content/ja/garden.jpg: 2000 × 1500, 1 kB
      \(garden)
      shown: content/ja/index.md:4
      taken out: captions and comments
    content/ja/map.svg: 9 × 8, 1 kB
      published: the picture itself, 1 kB
      shown: content/ja/index.md:6
    content/ja/old.png: 30 × 40, 1 kB
      not published
      shown: on no page
    content/ja/sky.jpg: 2000 × 1500, 1 kB
      published: the picture itself, 1 kB
      shown: content/ja/index.md:10
    content/ja/walk.gif: 9 × 8, 1 kB
      published: the picture itself, 1 kB
      shown: content/ja/index.md:8
    \(summary)
    Shown on no page, and not published: 1.

    """
  }

  @Test func `each picture is listed, before and after a build`() async {
    let before = await run("pictures")
    #expect(
      before.output
        == english(
          "published: smaller copies, not made yet",
          """
          Published: 3 (1 kB before, 1 kB after).
          Smaller copies not made yet: 1. Run: sasshi build
          """))
    #expect(before.status == .success && !folder.files.exists("output"))
    #expect(await run("build").status == .success)
    let after = await run("pictures")
    #expect(after.output == english(Self.garden, "Published: 4 (1 kB before, 1 kB after)."))
    #expect(after.error == "" && after.status == .success)
  }

  @Test func `it is said in Japanese`() async {
    _ = await run("build")
    let said = await run("pictures", .japanese).output
    #expect(
      said.hasPrefix(
        """
        content/ja/garden.jpg： 2000 × 1500、1kB
          公開： WebP 480 × 360、1kB；WebP 960 × 720、1kB；WebP 1600 × 1200、1kB；JPEG 1600 × 1200、1kB
          出てくる場所： content/ja/index.md:4
          取り除く情報： 説明やコメント
        content/ja/map.svg： 9 × 8、1kB
          公開： 画像そのもの、1kB
          出てくる場所： content/ja/index.md:6
        content/ja/old.png： 30 × 40、1kB
          公開しません
          出てくる場所： どのページにもありません

        """))
    #expect(
      said.hasSuffix(
        """
        公開する画像： 4枚（元は1kB、公開するのは1kB）。
        どのページにも出ないので公開しない画像： 1枚。

        """))
  }

  @Test func `the list for programs is one line of JSON`() async {
    _ = await run("build")
    let run = await run("pictures --format json")
    #expect(
      run.output.hasPrefix(
        """
        {"pictures":[{"file":"content/ja/garden.jpg","bytes":
        """))
    #expect(
      run.output.contains(
        """
        "shown":[{"file":"content/ja/index.md","line":4}],"taken-out":["words"]}
        """))
    #expect(run.output.contains("\"path\":\"garden.jpg.480.webp\",\"width\":480,\"height\":360"))
    #expect(run.output.hasSuffix("}]}\n") && run.output.filter { $0 == "\n" }.count == 1)
  }

  @Test func `a page that leads to a picture it shows publishes both`() async throws {
    try folder.files.write(
      "content/ja/index.md", "---\ntitle: ホーム\n---\n[![庭](garden.jpg)](garden.jpg)\n")
    _ = await run("build")
    #expect(
      await run("pictures").output.contains(
        "JPEG 1600 × 1200, 1 kB; the picture itself, 1 kB, since a page leads to it\n"))
  }

  @Test func `content with errors is status 1 and no list`() async throws {
    try folder.files.write("content/ja/index.md", "---\ntitle: ホーム\n---\n![庭](nowhere.jpg)\n")
    let run = await run("pictures")
    #expect(run.status == .contentHasErrors && run.output == "")
    #expect(run.error.contains("content/ja/index.md:4:"))
  }

  @Test func `a site without pictures says so`() async throws {
    for name in ["garden.jpg", "sky.jpg", "map.svg", "walk.gif", "old.png"] {
      folder.files.delete("content/ja/\(name)")
    }
    try folder.files.write("content/ja/index.md", "---\ntitle: ホーム\n---\n")
    #expect(await run("pictures").output == "There are no pictures.\n")
    #expect(await run("pictures", .japanese).output == "画像はありません。\n")
  }
}
