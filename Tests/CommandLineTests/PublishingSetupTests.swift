import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi publish --setup`.
@Suite struct PublishingSetupTests {
  private let folder: CommandFolder
  private static let settings = """
    # わたしたちのサイト
    name: 冊子   # 名前
    languages: [ja]

    organisation:
      name: 会
      url: https://example.org/

    """

  init() throws {
    folder = try CommandFolder(["site.yaml": Self.settings])
  }

  private func setUp(
    _ answers: [String]?, in language: MessageLanguage = .english, _ options: [String] = []
  ) async -> CommandRun {
    await folder.run(
      ["publish", "--setup"] + folder.content + options, in: language,
      environment: ["XDG_CONFIG_HOME": "\(folder.files.path)/config"], answers: answers)
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a folder is tried, and written into the settings line by line`(
    language: MessageLanguage
  ) async throws {
    let run = await setUp(["3", "\(folder.files.path)/www", ""], in: language)
    #expect(run.status == .success, "\(run.error)")
    #expect(try folder.files.everything().keys.filter { $0.hasPrefix("www/") } == ["www/"])
    let written = try folder.files.text("content/site.yaml")
    #expect(written.contains("publish:\n  to: folder:\(folder.files.path)/www\n"))
    let rest = written.replacing("publish:\n  to: folder:\(folder.files.path)/www\n", with: "")
    #expect(
      rest.split(separator: "\n").joined() == Self.settings.split(separator: "\n").joined())
    #expect(run.output.contains("publish: to: folder:www"))
    // What was tried there need not be asked about again.
    let published = await folder.run(
      ["publish", "--yes"] + folder.all, in: language,
      environment: ["XDG_CONFIG_HOME": "\(folder.files.path)/config"])
    #expect(published.status == .success, "\(published.error)")
    #expect(folder.files.exists("www/index.html"))
  }

  @Test func `a place that only the settings name is asked about by its whole name`() async throws {
    let named = Self.settings + "publish:\n  to: folder:\(folder.files.path)/www\n"
    try folder.files.write("content/site.yaml", named)
    let no = await setUp(["", "", "", "n"])
    #expect(no.status == .wrongCommandLine, "\(no.error)")
    #expect(no.error.contains("Is this where the site is to be published? folder:www [y/N]: "))
    #expect(!folder.files.exists("www") && !folder.files.exists("config/sasshi/destinations"))
    let yes = await setUp(["", "", "", "y"])
    #expect(yes.status == .success && folder.files.exists("www"), "\(yes.error)")
    // It was said, and is not asked again.
    let again = await setUp(["", "", ""])
    #expect(again.status == .success && !again.error.contains("Is this where"))
  }

  @Test func `who answers no more is told nothing false`() async throws {
    for language in MessageLanguage.allCases {
      let run = await setUp(["1"], in: language)
      #expect(run.status != .success && !run.error.contains("--help"), "\(run.error)")
      #expect(run.error.contains(language == .english ? "answer each question" : "1つずつ答えて"))
    }
  }

  @Test func `what is no answer is asked again`() async throws {
    let run = await setUp(
      ["9", "sftp", "", "bad host", "name", "x", "www", "", "folder", "\(folder.files.path)/www"])
    #expect(run.status == .success, "\(run.error)")
    #expect(run.error.contains("This is none of the numbers."))
    #expect(run.error.contains("This is needed."))
    #expect(try folder.files.text("content/site.yaml").contains("  to: folder:"))
  }

  @Test func `where it cannot be done, nothing is written`() async throws {
    try folder.files.write("www", "a file")
    let run = await setUp(["3", "\(folder.files.path)/www", "", "n"], in: .japanese)
    #expect(run.status == .wrongCommandLine && run.error.contains("folder:www: エラー: "))
    #expect(run.error.hasSuffix("何も書き込んでいません。\n"))
    #expect(try folder.files.text("content/site.yaml") == Self.settings)
  }

  @Test func `where nobody can be asked, the lines to write are told`() async throws {
    let run = await setUp(nil)
    #expect(run.status == .wrongCommandLine && run.error.contains("publish:\n    to: sftp://"))
    #expect(try folder.files.text("content/site.yaml") == Self.settings)
  }

  @Test(arguments: [["--yes"], ["--back"], ["--dry-run"], ["--to", "folder:x"]])
  func `it goes with no option about one run`(options: [String]) async {
    let run = await setUp([], in: .english, options)
    #expect(run.status == .wrongCommandLine)
    #expect(run.error.hasPrefix("Error: --setup goes with none of"))
  }
}
