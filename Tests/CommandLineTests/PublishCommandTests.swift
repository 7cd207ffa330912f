import Diagnostics
import Fixtures
import Testing

@testable import sasshi

/// `sasshi publish` into a folder of this machine.
@Suite struct PublishCommandTests {
  let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
  }

  private var destination: String { "folder:\(folder.files.path)/www" }

  func publish(
    _ options: [String] = [], in language: MessageLanguage = .english, answers: [String]? = nil
  ) async -> CommandRun {
    await folder.run(
      ["publish"] + folder.all + options, in: language,
      environment: ["XDG_CONFIG_HOME": "\(folder.files.path)/config"], answers: answers)
  }

  private func settings(_ more: String) throws {
    try folder.files.write("content/site.yaml", ContentFolderFixture.settings + "\n" + more)
  }

  private func page(_ name: String, _ text: String, _ front: String = "") throws {
    try folder.files.write("content/ja/\(name).md", "---\ntitle: \(name)\n\(front)---\n\(text)\n")
  }

  @Test func `without a place, the way to one is told`() async {
    let english = await publish()
    #expect(english.status == .wrongCommandLine && english.output == "")
    #expect(english.error.contains("“sasshi publish --setup”"))
    let japanese = await publish(in: .japanese)
    #expect(japanese.error.contains("「sasshi publish --setup」"))
    #expect(!folder.files.exists("output"))
  }

  @Test func `a place on the command line is confirmed by that, and yes publishes`() async throws {
    let first = await publish(["--to", destination, "--yes"])
    #expect(first.status == .success, "\(first.error)")
    #expect(
      first.output.contains("Published to folder:www: ")
        && first.output.contains(" sent, 0 deleted.\n"))
    // That nobody can look at it on the web is said once.
    #expect(first.error.contains("There is no “base-url”"))
    #expect(!first.output.contains("Nobody looked at it on the web"))
    #expect(try folder.files.text("www/index.html") == folder.files.text("output/index.html"))
    #expect(folder.files.exists("www/.sasshi-published"))
    let second = await publish(["--to", destination], in: .japanese)
    #expect(second.status == .success)
    #expect(second.output == "公開する場所： folder:www\n公開済みのものから、変わるところはありません。\n")
  }

  @Test func `a place that only the site names is asked about, once, and yes alone does not do`()
    async throws
  {
    try settings("publish:\n  to: \(destination)\n")
    for options in [[], ["--yes"], ["--yes", "--yes"]] {
      let alone = await publish(options)
      #expect(alone.status == .wrongCommandLine && alone.output == "")
      #expect(
        alone.error.contains(
          "sasshi publish: error: Only site.yaml names the place folder:www, and nobody"))
      #expect(alone.error.contains("sasshi publish --to "))
    }
    #expect(!folder.files.exists("www"))
    let no = await publish(answers: ["no"])
    #expect(no.status == .wrongCommandLine && no.error.hasSuffix("Nothing was published.\n"))
    #expect(no.error.contains("Is this where the site is to be published? folder:www [y/N]: "))
    #expect(!folder.files.exists("www"))
    let yes = await publish(in: .japanese, answers: ["はい", "ｙ"])
    #expect(yes.status == .success, "\(yes.error)")
    #expect(yes.error.contains("サイトを公開する場所は、ここでよいですか？ folder:www［はい/いいえ］： "))
    #expect(yes.error.contains("公開しますか？［はい/いいえ］： "))
    try page("new", "新しい。")
    let next = await publish(answers: ["y"])
    #expect(next.status == .success && !next.error.contains("Is this where"))
    #expect(folder.files.exists("www/new.html"))
  }

  @Test func `nothing is published that was not agreed to`() async throws {
    for answers in [["n"], [""], [], ["what?", "いいえ"]] {
      let run = await publish(["--to", destination], answers: answers)
      #expect(run.status == .wrongCommandLine)
      #expect(run.error.hasSuffix("Publish? [y/N]: Nothing was published.\n") || answers.isEmpty)
      #expect(run.output.contains("To folder:www:\n"))
      #expect(!folder.files.exists("www/index.html"))
    }
    let alone = await publish(["--to", destination])
    #expect(alone.status == .wrongCommandLine && alone.error.contains("say yes with --yes."))
    #expect(!folder.files.exists("www/index.html"))
  }

  @Test func `a dry run says what would change, and asks and changes nothing`() async throws {
    let first = await publish(["--to", destination, "--dry-run"])
    #expect(first.status == .success && !folder.files.exists("www"))
    #expect(!folder.files.exists("config/sasshi/destinations"))
    #expect(await publish(["--to", destination, "--yes"]).status == .success)
    #expect(folder.files.exists("config/sasshi/destinations"))
    try page("one", "1")
    try folder.files.write("content/ja/index.md", "---\ntitle: ホーム\n---\nようこそ！\n")
    let before = try folder.files.everything().filter { $0.key.hasPrefix("www/") }
    let english = await publish(["--to", destination, "--dry-run"])
    #expect(english.status == .success && !english.error.contains("error: "))
    #expect(
      english.output.contains("  Changed: 404.html, index.html\n")
    )
    #expect(english.output.contains("  New: one.html\n"))
    let japanese = await publish(["--to", destination, "--dry-run"], in: .japanese)
    #expect(japanese.output.contains("  変わるページ： 404.html、index.html\n"))
    #expect(japanese.output.contains("  増えるページ： one.html"))
    #expect(try folder.files.everything().filter { $0.key.hasPrefix("www/") } == before)
  }

  @Test func `files of others are named, left alone, and stop it`() async throws {
    try folder.files.write("www/index.html", "somebody's")
    try folder.files.write("www/theirs.txt", "theirs")
    for language in MessageLanguage.allCases {
      let run = await publish(["--to", destination, "--yes"], in: language)
      #expect(run.status == .machineFailed && run.error.contains("index.html"))
      #expect(!run.error.contains("theirs.txt"))
    }
    #expect(try folder.files.text("www/index.html") == "somebody's")
    #expect(!folder.files.exists("www/.sasshi-published"))
  }

  @Test func `much that goes away needs a second yes`() async throws {
    for number in 1...30 { try page("p\(number)", "Text \(number).") }
    #expect(await publish(["--to", destination, "--yes"]).status == .success)
    for number in 1...25 { folder.files.delete("content/ja/p\(number).md") }
    let one = await publish(["--to", destination, "--yes"])
    #expect(one.status == .wrongCommandLine && one.error.contains("More than a quarter"))
    #expect(one.error.contains("say yes with --yes --yes."))
    let asked = await publish(["--to", destination], in: .japanese, answers: ["y", "n"])
    #expect(asked.status == .wrongCommandLine && asked.error.contains("4分の1より多く"))
    #expect(folder.files.exists("www/p1.html"))
    #expect(asked.output.contains("消えるページ： p1.html、") && asked.output.contains("、ほか15件"))
    #expect(await publish(["--to", destination, "--yes", "--yes"]).status == .success)
    #expect(!folder.files.exists("www/p1.html") && folder.files.exists("www/p26.html"))
  }

  @Test func `back is to what was published before, with its time`() async throws {
    let never = await publish(["--to", destination, "--back", "--yes"])
    #expect(never.status == .machineFailed && never.error.contains("No earlier state"))
    #expect(await publish(["--to", destination, "--yes"]).status == .success)
    let old = try folder.files.text("www/index.html")
    try folder.files.write("content/ja/index.md", "---\ntitle: ホーム\n---\n間違った文章。\n")
    #expect(await publish(["--to", destination, "--yes"]).status == .success)
    #expect(try folder.files.text("www/index.html") != old)
    let dry = await publish(["--to", destination, "--back", "--dry-run"], in: .japanese)
    #expect(dry.status == .success && dry.output.contains("2026-12-01 14:05 に公開した状態に戻します。"))
    let back = await publish(["--to", destination, "--back", "--yes"])
    #expect(back.status == .success, "\(back.error)")
    #expect(back.output.contains("Back to what was published on 2026-12-01 14:05."))
    #expect(back.output.contains("Nobody looked at it on the web: site.yaml does not say"))
    #expect(try folder.files.text("www/index.html") == old)
  }

  @Test func `a text with an error is status 1, and nothing is published`() async throws {
    try page("bad", "Text.", "titel: x\n")
    let english = await publish(["--to", destination, "--yes"])
    #expect(english.status == .contentHasErrors && english.output == "")
    #expect(english.error.hasSuffix("Nothing was published because of 1 error.\n"))
    let japanese = await publish(["--to", destination, "--yes"], in: .japanese)
    #expect(japanese.error.hasSuffix("エラーが1件あるので、何も公開していません。\n"))
    #expect(!folder.files.exists("www/index.html"))
  }

  @Test func `what waits for a day waits, unless the day is given`() async throws {
    try page("later", "Text.", "embargo: 2026-12-05\n")
    #expect(await publish(["--to", destination, "--yes"]).status == .success)
    #expect(folder.files.exists("www/index.html") && !folder.files.exists("www/later.html"))
    #expect(
      await publish(["--to", destination, "--yes", "--date", "2026-12-05"]).status == .success)
    #expect(folder.files.exists("www/later.html"))
  }

  @Test func `a place that is none is refused without its password`() async {
    for language in MessageLanguage.allCases {
      let run = await publish(["--to", "sftp://name:geheim@example.org/www"], in: language)
      #expect(run.status == .wrongCommandLine && run.error.hasPrefix("--to: "))
      #expect(!run.error.contains("geheim"))
      #expect(run.error.contains(language == .english ? "the shell's history" : "シェルの履歴"))
      let open = await publish(["--to", "ftp://name@example.org/www", "--yes"], in: language)
      #expect(open.status == .wrongCommandLine && open.error.contains("insecure: yes"))
    }
  }
}
