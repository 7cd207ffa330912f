import Diagnostics
import Fixtures
import Testing

@testable import sasshi

@Suite struct BuildCommandTests {
  private static let broken = ["ja/notes.md": "---\ntitle: x\ntitel: x\n---\n" as String?]

  @Test func `a build says what it made and which file to open`() async throws {
    let folder = try CommandFolder()
    let english = await folder.run(["build"] + folder.all)
    #expect(english.status == .success && english.error == "")
    #expect(
      english.output.contains(
        /^1 page in 1 language, built in \d+\.\d\d seconds: [1-9]\d* files written, 0 unchanged, 0 removed\.\n/
      ))
    #expect(
      english.output.hasSuffix(
        """
        Open this file in a browser: output/index.html
        No sitemap.xml and no canonical addresses yet: they need “base-url” in site.yaml.

        """))
    #expect(folder.files.exists("output/index.html"))
    let japanese = await folder.run(["build"] + folder.all, in: .japanese)
    #expect(japanese.status == .success && japanese.error == "")
    #expect(
      japanese.output.contains(
        /^1言語・1ページのサイトができました（\d+\.\d\d秒）。書き込み0ファイル、変更なし[1-9]\d*、削除0。\n/))
    #expect(
      japanese.output.hasSuffix(
        """
        ブラウザーでこのファイルを開いてください： output/index.html
        site.yaml に base-url を書くと、sitemap.xml、正式なアドレス（canonical）も作られます。

        """))
  }

  @Test func `a site in several languages has a line for each translation`() async throws {
    let folder = try CommandFolder([
      "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
      "en/index.md": "---\ntitle: Home\n---\n",
    ])
    let address = ["--base-url", "https://example.org/"]
    let english = await folder.run(["build"] + folder.all + address)
    #expect(english.output.hasPrefix("2 pages in 2 languages, "))
    #expect(english.output.hasSuffix("/index.html\nEnglish: 1 of 1 pages, 1 not tracked\n"))
    let japanese = await folder.run(["build"] + folder.all + address, in: .japanese)
    #expect(japanese.output.hasSuffix("/index.html\nEnglish： 1ページ中1ページ、記録なし1\n"))
  }

  @Test(arguments: [
    (
      1, MessageLanguage.english,
      "Nothing was written because of 1 error. What was built before is as it was."
    ),
    (
      2, .english,
      "Nothing was written because of 2 errors. What was built before is as it was."
    ),
    (1, .japanese, "エラーが1件あるので、何も書き込みませんでした。前に作ったサイトはそのままです。"),
  ])
  func `errors in the content are status 1, and the old site stays`(
    count: Int, language: MessageLanguage, last: String
  ) async throws {
    let folder = try CommandFolder(Self.broken)
    if count == 2 {
      try folder.files.write("content/ja/more.md", "---\ntitel: x\ntitle: x\n---\n")
    }
    try folder.files.write("output/index.html", "old")
    let run = await folder.run(["build"] + folder.all, in: language)
    #expect(run.status == .contentHasErrors && run.output == "")
    #expect(run.error.contains("content/ja/notes.md:3:1: "))
    #expect(run.error.hasSuffix("\n\(last)\n"))
    #expect(try folder.files.text("output/index.html") == "old")
  }

  @Test func `an output folder that holds the content is status 2`() async throws {
    let folder = try CommandFolder()
    let line = ["build"] + folder.sources + ["--output", folder.files.path]
    let english = await folder.run(line)
    #expect(english.status == .wrongCommandLine && english.output == "")
    #expect(english.error.contains("The output folder and “content” lie one in the other."))
    let japanese = await folder.run(line, in: .japanese)
    #expect(japanese.status == .wrongCommandLine)
    #expect(japanese.error.contains("出力先のフォルダーと「content」が重なっています。"))
  }

  @Test func `a machine that fails is status 3, after what was wrong before`() async throws {
    let folder = try CommandFolder(["ja/stray.txt": "x"])
    try folder.files.write("output", "a file")
    let english = await folder.run(["build"] + folder.all)
    #expect(english.status == .machineFailed && english.output == "")
    #expect(
      english.error.hasPrefix("content/ja/stray.txt: warning: No page uses this file,")
        && english.error.contains("\noutput: error: This folder cannot be read: "))
    let japanese = await folder.run(["build"] + folder.all, in: .japanese)
    #expect(japanese.status == .machineFailed)
    #expect(
      japanese.error.hasPrefix("content/ja/stray.txt: 注意: ")
        && japanese.error.contains("\noutput: エラー: このフォルダーを読み込めません"))
  }

  private static let waiting: [String: String?] = [
    "ja/plan.md": "---\ntitle: 計画\ndraft: true\n---\n",
    "ja/news.md": "---\ntitle: 知らせ\nembargo: 2021-12-20\n---\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2021-12-01-a.md": "---\ntitle: 甲\n---\n",
    "ja/releases/2062-01-01-b.md": "---\ntitle: 乙\n---\n",
  ]

  @Test func `a build for a day says which pages are not in the site yet`() async throws {
    let folder = try CommandFolder(Self.waiting)
    let line =
      ["build"] + folder.all + ["--date", "2021-12-16", "--base-url", "https://example.org/"]
    let english = await folder.run(line)
    #expect(
      english.output.hasSuffix(
        """
        Open this file in a browser: output/index.html
        1 draft, in no build: content/ja/plan.md
        2 pages not in the site yet: content/ja/news.md from 2021-12-20, content/ja/releases/2062-01-01-b.md \
        from 2062-01-01

        """))
    #expect(!folder.files.exists("output/news.html") && !folder.files.exists("output/plan.html"))
    let japanese = await folder.run(line, in: .japanese)
    #expect(
      japanese.output.hasSuffix(
        """
        ブラウザーでこのファイルを開いてください： output/index.html
        下書き1件（サイトには入りません）： content/ja/plan.md
        まだ公開されないページ2件： content/ja/news.md（2021-12-20 から）、content/ja/releases/2062-01-01-b.md（2062-01-01 から）

        """))
  }

  @Test func `without a day a build says up to when press releases go`() async throws {
    let folder = try CommandFolder(Self.waiting)
    let line = ["build"] + folder.all + ["--base-url", "https://example.org/"]
    let english = await folder.run(line)
    #expect(
      english.output.hasSuffix(
        """
        1 draft, in no build: content/ja/plan.md
        The latest press release is of 2062-01-01: content/ja/releases/2062-01-01-b.md
        Nothing is held back without --date.

        """))
    #expect(folder.files.exists("output/news.html") && !folder.files.exists("output/plan.html"))
    let japanese = await folder.run(line, in: .japanese)
    #expect(
      japanese.output.hasSuffix(
        """
        下書き1件（サイトには入りません）： content/ja/plan.md
        いちばん新しいプレスリリースは 2062-01-01 付けです： content/ja/releases/2062-01-01-b.md
        --date に今日の日付を付けないと、先の日付のものも公開されます。

        """))
  }

  @Test func `of many drafts the first are named, and how many more there are`() async throws {
    let drafts = (10..<22).map { ("ja/\($0).md", "---\ntitle: x\ndraft: true\n---\n" as String?) }
    let folder = try CommandFolder(Dictionary(uniqueKeysWithValues: drafts))
    let english = await folder.run(["check"] + folder.sources)
    #expect(
      english.output.hasPrefix("12 drafts, in no build: content/ja/10.md, content/ja/11.md, "))
    #expect(
      english.output.hasSuffix("content/ja/19.md and 2 more\nErrors: 0. Warnings: 0.\n"))
    let japanese = await folder.run(["check"] + folder.sources, in: .japanese)
    #expect(japanese.output.contains("、content/ja/19.md、ほか2件\nエラー0件、注意0件。\n"))
  }
}
